package se.samnytta.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a unit has said of when it is open.
 *
 * @param weekdays days with opening hours, none if it has not said
 * @param closed   days that are closed all the same
 */
record OpeningDays(Set<DayOfWeek> weekdays, Set<LocalDate> closed) {

  static final OpeningDays UNSAID = new OpeningDays(Set.of(), Set.of());

  private static final Map<String, DayOfWeek> WEEKDAYS = Map.of("mon", DayOfWeek.MONDAY, "tue", DayOfWeek.TUESDAY, "wed",
      DayOfWeek.WEDNESDAY, "thu", DayOfWeek.THURSDAY, "fri", DayOfWeek.FRIDAY, "sat", DayOfWeek.SATURDAY, "sun", DayOfWeek.SUNDAY);

  static OpeningDays of(ResultSet row) throws SQLException {
    String[] weekdays = (String[]) row.getArray("weekdays").getArray();
    String[] closed = (String[]) row.getArray("closed_days").getArray();
    return new OpeningDays(Stream.of(weekdays).map(WEEKDAYS::get).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet()),
        Stream.of(closed).map(LocalDate::parse).collect(Collectors.toUnmodifiableSet()));
  }
}
