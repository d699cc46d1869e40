package se.samnytta.staffing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samnytta.inventory.Kind;
import se.samnytta.listing.Offered;
import se.samnytta.staffing.Pattern;
import se.samnytta.staffing.Span;
import se.samnytta.staffing.Timing;
import se.samnytta.staffing.WorkRequest;
import se.samnytta.web.DayNames;
import se.samnytta.web.Fields;

/** The form in which work is asked for: what, where and when. */
final class AskForm {

  static final String[] NAMES = { "nar", "dag", "sista", "fran", "till", "timmar", "veckodag", "fran-*", "till-*", "procent", "antal",
      "vad", "var" };
  static final String HOURS = "timmar";
  static final String DAYS = "dagar";
  static final String AGREED = "overens";
  static final String TERM = "period";
  static final String SHARE = "andel";

  private AskForm() {}

  /** The ways of saying when, the usual one first. */
  static List<String> ways(Kind kind) {
    return kind == Kind.STAFF ? List.of(TERM, SHARE, HOURS) : List.of(HOURS, DAYS, AGREED);
  }

  static Fields fields(HttpServletRequest request) {
    return Fields.of(request, NAMES).wordedAs("staffing.form");
  }

  static Fields blank(Kind kind, String place) {
    Map<String, String> values = new HashMap<>();
    values.put("nar", ways(kind).getFirst());
    values.put("antal", "1");
    values.put("fran", "8");
    values.put("till", "16");
    values.put("var", place);
    values.put("nyckel", UUID.randomUUID().toString());
    return Fields.filled(values).wordedAs("staffing.form");
  }

  /** What was understood; nothing when something is missing or cannot be read, which is noted. */
  static Optional<WorkRequest> read(Fields fields, Offered offered, LocalDate today) {
    Map<String, String> ways = new LinkedHashMap<>();
    ways(offered.kind()).forEach(way -> ways.put(way, way));
    String way = fields.requiredOneOf("nar", ways).orElse("");
    Timing timing = switch (way) {
      case HOURS -> hours(fields, today);
      case DAYS -> days(fields, today);
      case AGREED -> new Timing.Agreed(Clocks.minutes(fields, "timmar").filter(minutes -> minutes > 0).orElse(null));
      case TERM -> term(fields, today);
      case SHARE -> share(fields, today);
      default -> null;
    };
    String what = fields.requiredText("vad", WorkRequest.LONGEST_WHAT);
    String place = fields.requiredLine("var", WorkRequest.LONGEST_PLACE);
    int quantity = fields.has("antal") ? fields.wholeNumber("antal", 1, 100_000).map(Long::intValue).orElse(0) : 1;
    UUID key = fields.onceKey().orElseGet(UUID::randomUUID);
    return timing == null || fields.haveErrors()
        ? Optional.empty()
        : Optional.of(new WorkRequest(key, offered.id(), quantity, what, place, timing));
  }

  private static @Nullable Timing hours(Fields fields, LocalDate today) {
    Optional<LocalDate> day = fields.requiredDay("dag", today);
    Optional<Span> span = span(fields);
    return day.isEmpty() || span.isEmpty() ? null : new Timing.Hours(day.get(), span.get());
  }

  private static Optional<Span> span(Fields fields) {
    Optional<LocalTime> from = Clocks.time(fields, "fran", true);
    Optional<LocalTime> until = Clocks.time(fields, "till", true);
    return from.flatMap(begins -> until.map(ends -> new Span(begins, ends)));
  }

  private static @Nullable Timing days(Fields fields, LocalDate today) {
    Optional<LocalDate> first = fields.requiredDay("dag", today);
    Optional<LocalDate> last = fields.requiredLastDay("sista", today, first.orElse(today));
    return first.isEmpty() || last.isEmpty() ? null : new Timing.Days(first.get(), last.get());
  }

  private static @Nullable Timing term(Fields fields, LocalDate today) {
    Optional<LocalDate> first = fields.requiredDay("dag", today);
    Optional<LocalDate> last = fields.requiredLastDay("sista", today, first.orElse(today));
    List<DayOfWeek> days = fields.someOf("veckodag", DayNames.DAYS);
    Map<DayOfWeek, Span> pattern = Clocks.week(fields);
    if (pattern.isEmpty() || !pattern.keySet().containsAll(days))
      span(fields).ifPresent(span -> days.forEach(day -> pattern.putIfAbsent(day, span)));
    if (days.isEmpty() && pattern.isEmpty())
      fields.refuse("veckodag", "staffing.form.veckodag.required");
    if (first.isEmpty() || last.isEmpty() || fields.haveErrors())
      return null;
    return new Timing.Term(first.get(), last.get(), new Pattern(pattern));
  }

  private static @Nullable Timing share(Fields fields, LocalDate today) {
    Optional<LocalDate> first = fields.requiredDay("dag", today);
    Optional<LocalDate> last = fields.requiredLastDay("sista", today, first.orElse(today));
    Optional<Long> percent = fields.requiredWholeNumber("procent", 5, 100);
    return first.isEmpty() || last.isEmpty() || percent.isEmpty()
        ? null
        : new Timing.Term(first.get(), last.get(), Pattern.share(percent.get().intValue()));
  }
}
