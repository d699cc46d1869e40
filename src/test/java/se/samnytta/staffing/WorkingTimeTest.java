package se.samnytta.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samnytta.staffing.Breach.Rule.AVERAGE;
import static se.samnytta.staffing.Breach.Rule.DAILY_REST;
import static se.samnytta.staffing.Breach.Rule.OVERLAP;
import static se.samnytta.staffing.Breach.Rule.OVERTIME_FOUR_WEEKS;
import static se.samnytta.staffing.Breach.Rule.OVERTIME_YEAR;
import static se.samnytta.staffing.Breach.Rule.WEEKLY_REST;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samnytta.kernel.Period;

/** The law on working hours, as a table. */
class WorkingTimeTest {

  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);

  private static Period shift(LocalDate day, int from, int until) {
    return new Span(LocalTime.of(from % 24, 0), LocalTime.of(until % 24, 0)).on(day);
  }

  private static List<Breach.Rule> broken(int homeHours, Period... shifts) {
    return WorkingTime.breaches(List.of(shifts), homeHours * 60).stream().map(Breach::rule).toList();
  }

  private static Period[] weeks(int many, int from, int until, DayOfWeek... days) {
    List<Period> shifts = new ArrayList<>();
    for (int week = 0; week < many; week++)
      for (DayOfWeek day : days)
        shifts.add(shift(MONDAY.plusWeeks(week).plusDays(day.getValue() - 1), from, until));
    return shifts.toArray(Period[]::new);
  }

  private static final DayOfWeek[] WEEKDAYS = Stream.of(DayOfWeek.values()).limit(5).toArray(DayOfWeek[]::new);

  @Test
  void elevenHoursOfRestInEachDay() {
    assertThat(broken(0, shift(MONDAY, 13, 21), shift(MONDAY.plusDays(1), 8, 16))).isEmpty();
    assertThat(broken(0, shift(MONDAY, 13, 22), shift(MONDAY.plusDays(1), 8, 16))).containsExactly(DAILY_REST);
    assertThat(broken(0, shift(MONDAY, 7, 11), shift(MONDAY, 16, 20))).as("a break in the day is no breach").isEmpty();
    assertThat(broken(0, shift(MONDAY, 7, 21))).as("fourteen hours leave ten").containsExactly(DAILY_REST);
  }

  @Test
  void anHourLessWhenTheClocksGoForward() {
    LocalDate saturday = LocalDate.of(2027, 3, 27);
    assertThat(broken(0, shift(saturday, 13, 21), shift(saturday.plusDays(1), 8, 12))).as("eleven on the clock, ten in truth")
        .containsExactly(DAILY_REST);
    LocalDate autumn = LocalDate.of(2027, 10, 30);
    assertThat(broken(0, shift(autumn, 13, 22), shift(autumn.plusDays(1), 8, 12))).as("ten on the clock, eleven in truth").isEmpty();
  }

  @Test
  void thirtySixHoursOfRestInEachWeek() {
    assertThat(broken(0, weeks(1, 8, 12, DayOfWeek.values()))).containsExactly(WEEKLY_REST);
    assertThat(broken(0, weeks(1, 8, 12, Stream.of(DayOfWeek.values()).limit(6).toArray(DayOfWeek[]::new)))).isEmpty();
  }

  @Test
  void fortyHoursAndSomeOvertime() {
    assertThat(broken(0, weeks(20, 8, 16, WEEKDAYS))).isEmpty();
    assertThat(broken(12, weeks(4, 8, 16, WEEKDAYS))).as("48 hours over in four weeks").isEmpty();
    assertThat(broken(13, weeks(4, 8, 16, WEEKDAYS))).containsExactly(OVERTIME_FOUR_WEEKS);
    assertThat(broken(24, weeks(20, 8, 16, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY))).as("two days lent, three at home").isEmpty();
    assertThat(broken(32, weeks(40, 8, 16, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY))).as("eight over each week for forty weeks")
        .containsExactly(OVERTIME_YEAR);
  }

  @Test
  void fortyEightHoursOnAverage() {
    assertThat(broken(33, weeks(20, 8, 16, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY))).contains(AVERAGE);
  }

  @Test
  void nobodyIsAtTwoPlaces() {
    assertThat(broken(0, shift(MONDAY, 8, 12), shift(MONDAY, 11, 15))).containsExactly(OVERLAP);
    assertThat(broken(0, shift(MONDAY, 22, 6), shift(MONDAY.plusDays(1), 5, 7))).as("over midnight").containsExactly(OVERLAP);
  }

  @Test
  void aPatternComesOnItsDaysButNotOnPublicHolidays() {
    Pattern pattern = new Pattern(java.util.Map.of(DayOfWeek.TUESDAY, new Span(LocalTime.of(8, 0), LocalTime.of(16, 0)),
        DayOfWeek.THURSDAY, new Span(LocalTime.of(8, 0), LocalTime.of(16, 0))));
    LocalDate ascension = LocalDate.of(2027, 5, 6);
    List<Period> shifts = pattern.shifts(LocalDate.of(2027, 5, 3), LocalDate.of(2027, 5, 16), ascension::equals);
    assertThat(shifts).extracting(Period::firstDay).containsExactly(LocalDate.of(2027, 5, 4), LocalDate.of(2027, 5, 11),
        LocalDate.of(2027, 5, 13));
    assertThat(pattern.weekMinutes()).isEqualTo(16 * 60);
    assertThat(Pattern.share(40).weekMinutes()).isEqualTo(16 * 60);
  }

  @Test
  void aNightOverTheChangeIsAsLongAsItIs() {
    Span night = new Span(LocalTime.of(22, 0), LocalTime.of(6, 0));
    assertThat(night.on(LocalDate.of(2027, 3, 27)).length()).hasHours(7);
    assertThat(night.on(LocalDate.of(2027, 10, 30)).length()).hasHours(9);
  }
}
