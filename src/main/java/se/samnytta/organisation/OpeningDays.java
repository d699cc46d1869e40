package se.samnytta.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a unit has said of when it is open.
 *
 * @param weekdays days with opening hours, none if it has not said
 * @param hours    from when until when on those days, where that can be read
 * @param closed   days that are closed all the same
 */
record OpeningDays(Set<DayOfWeek> weekdays, List<OpeningHours> hours, Set<LocalDate> closed) {

  static final OpeningDays UNSAID = new OpeningDays(Set.of(), List.of(), Set.of());

  private static final Map<String, DayOfWeek> WEEKDAYS = Map.of("mon", DayOfWeek.MONDAY, "tue", DayOfWeek.TUESDAY, "wed",
      DayOfWeek.WEDNESDAY, "thu", DayOfWeek.THURSDAY, "fri", DayOfWeek.FRIDAY, "sat", DayOfWeek.SATURDAY, "sun", DayOfWeek.SUNDAY);
  private static final Pattern HOURS = Pattern.compile("(mon|tue|wed|thu|fri|sat|sun) (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

  /** A row with {@code hours}, each "mon 08:00-16:00", and {@code closed_days}. */
  static OpeningDays of(ResultSet row) throws SQLException {
    List<String> said = List.of((String[]) row.getArray("hours").getArray());
    String[] closed = (String[]) row.getArray("closed_days").getArray();
    return new OpeningDays(
        said.stream().map(each -> each.split(" ", 2)[0]).filter(WEEKDAYS::containsKey).map(WEEKDAYS::get)
            .collect(Collectors.toUnmodifiableSet()),
        said.stream().map(HOURS::matcher).filter(Matcher::matches).map(OpeningDays::hours)
            .sorted(Comparator.comparing(OpeningHours::day)).toList(),
        Stream.of(closed).map(LocalDate::parse).collect(Collectors.toUnmodifiableSet()));
  }

  private static OpeningHours hours(Matcher said) {
    return new OpeningHours(java.util.Objects.requireNonNull(WEEKDAYS.get(said.group(1))), LocalTime.parse(said.group(2)),
        LocalTime.parse(said.group(3)));
  }
}
