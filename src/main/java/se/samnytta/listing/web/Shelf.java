package se.samnytta.listing.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.samnytta.listing.ListingState;

/** The tabs under which the unit's own ads are kept. */
enum Shelf {

  SHOWN("upplagda", ListingState.PUBLISHED, ListingState.RESERVED_OUT), REVIEW("granskas", ListingState.REVIEW), DRAFTS("utkast",
      ListingState.DRAFT),
  PAUSED("pausade", ListingState.PAUSED), CLOSED("avslutade", ListingState.CLOSED);

  private final String value;
  private final List<ListingState> states;

  Shelf(String value, ListingState... states) {
    this.value = value;
    this.states = List.of(states);
  }

  /** As the address says it. */
  String value() {
    return value;
  }

  List<ListingState> states() {
    return states;
  }

  static Optional<Shelf> ofValue(String value) {
    return Arrays.stream(values()).filter(each -> each.value.equals(value)).findFirst();
  }

  static Shelf of(ListingState state) {
    return Arrays.stream(values()).filter(each -> each.states.contains(state)).findFirst().orElseThrow();
  }
}
