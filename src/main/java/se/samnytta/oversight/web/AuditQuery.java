package se.samnytta.oversight.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Period;
import se.samnytta.web.Fields;

/**
 * What an auditor looks for in the trail. Everything narrows; what is empty does not.
 *
 * @param person  part of a name
 * @param action  the beginning of what was done, "booking." for everything about bookings
 * @param subject what it was done to and its number, "booking" and "42"
 * @param before  rows with a smaller id only: the next page
 */
record AuditQuery(String person, String action, String subject, String number, @Nullable Instant from, @Nullable Instant until,
    long before) {

  static final String[] FIELDS = { "person", "handling", "sak", "nummer", "fran", "till", "fore" };

  static AuditQuery read(Fields fields, LocalDate today) {
    Optional<LocalDate> from = fields.day("fran", today);
    Optional<LocalDate> until = fields.day("till", today);
    return new AuditQuery(fields.text("person", 100), fields.text("handling", 60), fields.text("sak", 40), fields.text("nummer", 40),
        from.map(AuditQuery::start).orElse(null), until.map(day -> start(day.plusDays(1))).orElse(null),
        fields.wholeNumber("fore", 1, Long.MAX_VALUE).orElse(Long.MAX_VALUE));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Period.SWEDEN).toInstant();
  }

  /** The address of the same search, further back. */
  static String address(Fields fields, String path, long before) {
    return path + Stream.of(FIELDS).filter(name -> !name.equals("fore") && fields.has(name))
        .map(name -> name + "=" + URLEncoder.encode(fields.typed(name), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "?", "")) + (before > 0 ? "&fore=" + before : "");
  }
}
