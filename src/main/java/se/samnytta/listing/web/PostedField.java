package se.samnytta.listing.web;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import se.samnytta.listing.Refusal;
import se.samnytta.web.Fields;

/** Which field of the forms each part of an ad is typed in. */
final class PostedField {

  private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("title", "rubrik"), Map.entry("body", "beskrivning"),
      Map.entry("quantity", "antal"), Map.entry("terms", "satt"), Map.entry("wanted", "vill-ha"), Map.entry("from", "fran"),
      Map.entry("lastDay", "sista"), Map.entry("longestDays", "langst"), Map.entry("bufferDays", "buffert"),
      Map.entry("longestHours", "langst-tim"), Map.entry("furthestDays", "hogst-fram"), Map.entry("leadDays", "framforhallning"),
      Map.entry("answerDays", "svarsdagar"), Map.entry("approvalAbove", "belopp"),
      Map.entry("pickupNote", "hamtning"), Map.entry("showing", "visas"), Map.entry("contact", "kontakt"), Map.entry("place", "plats"),
      Map.entry("placeNote", "plats"), Map.entry("brand", "marke"), Map.entry("materials", "material"),
      Map.entry("purchaseYear", "inkopsar"), Map.entry("purchasePrice", "inkopspris"), Map.entry("hoursPerWeek", "timmar"),
      Map.entry("state", "rubrik"));
  private static final Set<String> OF_THE_THING = Set.of("rubrik", "antal", "satt", "vill-ha", "plats", "marke", "material", "inkopsar",
      "inkopspris", "timmar");

  private PostedField() {}

  /** Notes in the form what the domain refused. */
  static void refuse(Fields fields, Collection<Refusal> refusals) {
    for (Refusal refusal : refusals)
      fields.refuse(NAMES.getOrDefault(refusal.field(), "rubrik"), refusal.key());
  }

  /** Whether something is to be put right on the page about the thing itself. */
  static boolean concernTheThing(Collection<Refusal> refusals) {
    return refusals.stream().map(refusal -> NAMES.getOrDefault(refusal.field(), "rubrik")).anyMatch(OF_THE_THING::contains);
  }
}
