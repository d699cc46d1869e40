package se.samnytta.listing.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Category;
import se.samnytta.kernel.Signs;
import se.samnytta.listing.WantedDetails;
import se.samnytta.listing.WantedHours;
import se.samnytta.listing.WantedListing;
import se.samnytta.listing.WantedOutcome.Refused;
import se.samnytta.web.DayNames;
import se.samnytta.web.Fields;
import se.samnytta.web.Format;

/** What is typed when something is asked for. */
final class WantedForm {

  static final String[] NAMES = { "vad", "beskrivning", "kategori", "antal", "senast", "langsta", "pris", "slag", "timmar", "dag", "sista",
      "veckodag", "version" };
  /** Somebody's time is asked for with hours and days. */
  static final String STAFF = "personaltid";

  private static final int LONGEST_MM = 100_000;

  private WantedForm() {}

  /** A form that nobody has filled in, with the words that were searched for. */
  static Fields blank(String words) {
    return Fields.filled(Map.of("vad", Signs.first(words, WantedDetails.TITLE_LENGTH), "antal", "1", "nyckel",
        UUID.randomUUID().toString()));
  }

  /** A form for somebody's time, with what was sought. */
  static Fields blankHours(Fields sought) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String name : List.of("vad", "kategori", "timmar", "dag", "sista", "veckodag"))
      values.put(name, sought.allTyped(name));
    values.put("slag", List.of(STAFF));
    values.put("nyckel", List.of(UUID.randomUUID().toString()));
    return Fields.filledWith(values);
  }

  static boolean isForHours(Fields fields) {
    return fields.typed("slag").equals(STAFF);
  }

  static Fields filled(WantedListing wanted, Categories categories, Format format) {
    WantedDetails details = wanted.details();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("vad", details.title());
    values.put("beskrivning", details.body());
    values.put("kategori", details.category() == null ? "" : categories.category(details.category()).slug());
    values.put("antal", String.valueOf(details.quantity()));
    values.put("senast", details.neededBy() == null ? "" : details.neededBy().toString());
    values.put("langsta", details.longestMm() == null ? "" : format.measures(details.longestMm()));
    values.put("pris", ThingForm.typed(details.priceLimit()));
    values.put("version", String.valueOf(wanted.version()));
    WantedHours hours = details.hours();
    if (hours == null)
      return Fields.filled(values);
    values.put("slag", STAFF);
    values.put("timmar", String.valueOf(details.quantity()));
    values.put("dag", hours.first().toString());
    values.put("sista", hours.last().toString());
    Map<String, List<String>> lists = new LinkedHashMap<>();
    values.forEach((name, value) -> lists.put(name, List.of(value)));
    lists.put("veckodag", DayNames.NAMES.stream().filter(name -> hours.days().contains(DayNames.DAYS.get(name))).toList());
    return Fields.filledWith(lists);
  }

  /** What was typed, read; errors are noted in the fields. Without a category, the one that the words speak of is taken. */
  static WantedDetails read(Fields fields, Categories categories, LocalDate today) {
    Map<String, Category> bySlug = categories.all().stream().collect(Collectors.toMap(Category::slug, Function.identity()));
    String title = fields.requiredLine("vad", WantedDetails.TITLE_LENGTH);
    Optional<Category> category = fields.oneOf("kategori", bySlug)
        .or(() -> categories.suggest(title).stream().findFirst().filter(each -> !each.isRoot()));
    if (isForHours(fields))
      return hours(fields, title, category.orElse(null), today);
    return new WantedDetails(title, fields.text("beskrivning", WantedDetails.BODY_LENGTH), category.map(Category::id).orElse(null),
        fields.requiredWholeNumber("antal", 1, WantedDetails.MOST).orElse(1L).intValue(), fields.day("senast", today).orElse(null),
        longest(fields),
        fields.kronor("pris").orElse(null));
  }

  private static WantedDetails hours(Fields fields, String title, @Nullable Category category, LocalDate today) {
    int quantity = fields.requiredWholeNumber("timmar", 1, WantedHours.MOST).orElse(1L).intValue();
    Optional<LocalDate> first = fields.requiredDay("dag", today);
    Optional<LocalDate> last = fields.requiredLastDay("sista", today, first.orElse(today));
    Set<DayOfWeek> days = Set.copyOf(fields.someOf("veckodag", DayNames.DAYS));
    boolean backwards = first.isPresent() && last.isPresent() && last.get().isBefore(first.get());
    if (backwards)
      fields.refuse("sista", "wanted.form.sista.backwards");
    return new WantedDetails(title, fields.text("beskrivning", WantedDetails.BODY_LENGTH), category == null ? null : category.id(),
        quantity,
        null, null, fields.kronor("pris").orElse(null),
        first.isEmpty() || last.isEmpty() || backwards ? null : new WantedHours(first.get(), last.get(), days));
  }

  private static @Nullable Integer longest(Fields fields) {
    Optional<Long> millimetres = fields.millimetres("langsta");
    if (millimetres.isPresent() && (millimetres.get() < 1 || millimetres.get() > LONGEST_MM))
      fields.refuse("langsta", "web.field.length");
    return millimetres.filter(mm -> mm >= 1 && mm <= LONGEST_MM).map(Long::intValue).orElse(null);
  }

  /** Notes what the domain refused. */
  static void refuse(Fields fields, Refused refused) {
    refused.wrongs().forEach(wrong -> {
      switch (wrong) {
        case NO_TITLE -> fields.refuse("vad", "wanted.form.vad.required");
        case TITLE_TOO_LONG -> fields.refuse("vad", "web.field.tooLong", WantedDetails.TITLE_LENGTH);
        case BODY_TOO_LONG -> fields.refuse("beskrivning", "web.field.tooLong", WantedDetails.BODY_LENGTH);
        case QUANTITY_OUT_OF_BOUNDS -> fields.refuse(isForHours(fields) ? "timmar" : "antal", "web.field.number");
        case DAY_HAS_PASSED -> fields.refuse(isForHours(fields) ? "sista" : "senast", "wanted.form.senast.passed");
        case UNKNOWN_CATEGORY -> fields.refuse("kategori", "web.field.choice");
        case NO_COMPETENCE -> fields.refuse("kategori", "wanted.form.kategori.competence");
        case CLOSED -> fields.refuse("vad", "wanted.form.closed");
      }
    });
  }
}
