package se.samnytta.listing.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.PersonId;
import se.samnytta.listing.ApprovalRule;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.ListingDetails;
import se.samnytta.listing.OnOffer;
import se.samnytta.listing.PickUp;
import se.samnytta.listing.Showing;
import se.samnytta.web.Fields;

/** The form about what else one should know, who sees the ad first, and what holds for whoever wants it. */
final class ShowingForm {

  static final List<String> NAMES = List.of("version", "beskrivning", "visas", "hamtning", "transport", "fran", "sista", "kortast",
      "langst",
      "buffert", "framforhallning", "lanas", "kortast-tim", "langst-tim", "buffert-tim", "framforhallning-tim", "hogst-fram", "godkannande",
      "belopp", "svarsdagar", "kontakt");
  private static final int YEAR = 365;

  private final Fields fields;
  private final ListingDetails before;
  private final LocalDate today;

  private ShowingForm(Fields fields, ListingDetails before, LocalDate today) {
    this.fields = fields;
    this.before = before;
    this.today = today;
  }

  /** The ad with what is typed in this form; what is wrong is noted in the fields, and what was before stands in its place. */
  static ListingDetails read(Fields fields, ListingDetails before, List<PersonId> contacts, LocalDate today) {
    return new ShowingForm(fields, before, today).read(contacts);
  }

  private ListingDetails read(List<PersonId> contacts) {
    Map<String, PersonId> choices = contacts.stream().collect(Collectors.toMap(PersonId::toString, each -> each));
    return new ListingDetails(before.title(), fields.text("beskrivning", ListingDetails.BODY_LENGTH), before.item(), before.offers(),
        new OnOffer(fields.day("fran", today).orElse(null), fields.day("sista", today).orElse(null)), lending(), approval(),
        new PickUp(fields.text("hamtning", ListingDetails.NOTE_LENGTH), fields.ticked("transport")), showing(),
        fields.oneOf("kontakt", choices).orElse(null));
  }

  private LendingRules lending() {
    return new LendingRules(number("kortast", 1, LendingRules.MOST_DAYS).orElse(null),
        number("langst", 1, LendingRules.MOST_DAYS).orElse(null),
        number("buffert", 0, YEAR).orElse(0), number("framforhallning", 0, YEAR).orElse(0),
        number("hogst-fram", 1, LendingRules.MOST_DAYS).orElse(null), !fields.chosen("lanas", "timmar") || fields.chosen("lanas", "dagar"),
        fields.chosen("lanas", "timmar") ? byTheHour() : null);
  }

  private LendingRules.ByTheHour byTheHour() {
    return new LendingRules.ByTheHour(number("kortast-tim", 1, LendingRules.MOST_HOURS).orElse(null),
        number("langst-tim", 1, LendingRules.MOST_HOURS).orElse(null), number("buffert-tim", 0, LendingRules.MOST_HOURS).orElse(0),
        number("framforhallning-tim", 0, LendingRules.MOST_HOURS).orElse(0));
  }

  private Optional<Integer> number(String name, int least, int most) {
    return fields.wholeNumber(name, least, most).map(Long::intValue);
  }

  private ApprovalRule approval() {
    ApprovalRule.When when = fields.oneOf("godkannande", ApprovalRule.When.class).orElse(before.approval().when());
    Optional<Money> above = fields.kronor("belopp");
    return new ApprovalRule(when, when == ApprovalRule.When.ABOVE_AMOUNT ? above.orElse(null) : null,
        number("svarsdagar", 1, ApprovalRule.MOST_ANSWER_DAYS).orElse(before.approval().answerDays()));
  }

  private Showing showing() {
    return fields.oneOf("visas", FirstSeen.class).map(FirstSeen::showing).orElse(before.showing());
  }

  /** What is known of the ad, for the fields of this form. */
  static Map<String, List<String>> values(ListingDetails ad) {
    Map<String, List<String>> values = new HashMap<>();
    LendingRules lending = ad.lending();
    PersonId contact = ad.contact();
    values.put("beskrivning", List.of(ad.body()));
    values.put("visas", FirstSeen.of(ad.showing()).map(seen -> List.of(seen.name())).orElse(List.of()));
    values.put("hamtning", List.of(ad.pickUp().note()));
    values.put("transport", ad.pickUp().transportPossible() ? List.of("ja") : List.of());
    values.put("fran", List.of(typed(ad.onOffer().from())));
    values.put("sista", List.of(typed(ad.onOffer().lastDay())));
    values.put("kortast", List.of(typed(lending.shortestDays())));
    values.put("langst", List.of(typed(lending.longestDays())));
    values.put("buffert", List.of(lending.bufferDays() == 0 ? "" : typed(lending.bufferDays())));
    values.put("framforhallning", List.of(lending.leadDays() == 0 ? "" : typed(lending.leadDays())));
    values.putAll(hours(lending));
    values.put("godkannande", List.of(ad.approval().when().name()));
    values.put("belopp", List.of(ThingForm.typed(ad.approval().above())));
    values.put("svarsdagar", List.of(typed(ad.approval().answerDays())));
    values.put("kontakt", contact == null ? List.of() : List.of(contact.toString()));
    return values;
  }

  private static Map<String, List<String>> hours(LendingRules lending) {
    Map<String, List<String>> values = new HashMap<>();
    LendingRules.ByTheHour hours = lending.byTheHour();
    values.put("hogst-fram", List.of(typed(lending.furthestDays())));
    values.put("lanas", hours == null ? List.of("dagar") : lending.byTheDay() ? List.of("dagar", "timmar") : List.of("timmar"));
    if (hours == null)
      return values;
    values.put("kortast-tim", List.of(typed(hours.shortest())));
    values.put("langst-tim", List.of(typed(hours.longest())));
    values.put("buffert-tim", List.of(hours.buffer() == 0 ? "" : typed(hours.buffer())));
    values.put("framforhallning-tim", List.of(hours.lead() == 0 ? "" : typed(hours.lead())));
    return values;
  }

  private static String typed(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
