package se.samnytta.listing.web;

import java.util.Arrays;
import java.util.Optional;

/** How a list of ads is ordered. */
enum AdSort {

  BEST("bast"), NEWEST("nyast"), NEAREST("narmast"), CLIMATE("klimat"), PRICE("pris"), ENDING("slut");

  /** As the index on the cards' places has it. */
  private static final String FROM_THE_SEEKER = "point((c.longitude - 16) * cosd(c.latitude), c.latitude)"
      + " <-> point((:longitude::float8 - 16) * cosd(:latitude::float8), :latitude::float8)";

  private final String value;

  AdSort(String value) {
    this.value = value;
  }

  String value() {
    return value;
  }

  /**
   * The order of the cards c.
   *
   * @param byWords whether there are words, so that a card found has its tier
   * @param placed  whether it is known where the seeker is
   */
  String sql(boolean byWords, boolean placed) {
    return switch (this) {
      case BEST -> (byWords ? "found.tier, " : "") + "c.published_at desc, c.listing_id desc";
      case NEWEST -> "c.published_at desc, c.listing_id desc";
      case NEAREST -> placed ? FROM_THE_SEEKER + ", c.listing_id desc" : "c.published_at desc, c.listing_id desc";
      case CLIMATE -> "c.co2e_g desc nulls last, c.listing_id desc";
      case PRICE -> "c.lowest_ore nulls last, c.listing_id desc";
      case ENDING -> "c.last_day nulls last, c.listing_id desc";
    };
  }

  static Optional<AdSort> ofValue(String value) {
    return Arrays.stream(values()).filter(each -> each.value.equals(value)).findFirst();
  }
}
