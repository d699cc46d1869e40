package se.samnytta.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samnytta.organisation.WorkingDays;

class QuietHoursTest {

  private final QuietHours quiet = new QuietHours(new WorkingDays()::isWorkingDay);

  @ParameterizedTest(name = "{2}: {0} > {1}")
  @CsvSource(textBlock = """
      2026-11-30T06:59:59+01:00, 2026-11-30T07:00+01:00, early on a Monday
      2026-11-30T07:00+01:00,    2026-11-30T07:00+01:00, as the day begins
      2026-11-30T12:34:56+01:00, 2026-11-30T12:34:56+01:00, in working hours
      2026-11-30T17:59:59+01:00, 2026-11-30T17:59:59+01:00, just before it ends
      2026-11-30T18:00+01:00,    2026-12-01T07:00+01:00, in the evening
      2026-12-01T00:30+01:00,    2026-12-01T07:00+01:00, after midnight
      2026-12-04T18:00+01:00,    2026-12-07T07:00+01:00, on Friday evening
      2026-12-05T10:00+01:00,    2026-12-07T07:00+01:00, on a Saturday
      2026-12-06T03:00+01:00,    2026-12-07T07:00+01:00, on a Sunday night
      2026-12-24T10:00+01:00,    2026-12-28T07:00+01:00, on Christmas Eve when offices are closed
      2026-12-24T19:00+01:00,    2026-12-28T07:00+01:00, over Christmas
      2026-12-31T18:00+01:00,    2027-01-04T07:00+01:00, over New Year
      2027-01-06T10:00+01:00,    2027-01-07T07:00+01:00, on Epiphany
      2027-03-25T18:00+01:00,    2027-03-30T07:00+02:00, over Easter when the clocks change
      2027-05-06T10:00+02:00,    2027-05-07T07:00+02:00, on Ascension Day
      2027-06-25T18:01+02:00,    2027-06-28T07:00+02:00, over Midsummer
      """)
  void waitsForTheWorkingDay(OffsetDateTime now, OffsetDateTime allowed, String when) {
    assertThat(quiet.nextAllowed(now.toInstant(), LetterHours.USUAL)).as(when).isEqualTo(allowed.toInstant());
  }

  @ParameterizedTest(name = "{5}: {0} > {1}")
  @CsvSource(textBlock = """
      2026-11-30T06:30+01:00, 2026-11-30T06:30+01:00, 6, 22, false, whoever begins early
      2026-11-30T21:59+01:00, 2026-11-30T21:59+01:00, 6, 22, false, and ends late
      2026-11-30T22:00+01:00, 2026-12-01T06:00+01:00, 6, 22, false, not later
      2026-12-05T10:00+01:00, 2026-12-07T06:00+01:00, 6, 22, false, nor on a Saturday
      2026-12-05T10:00+01:00, 2026-12-05T10:00+01:00, 9, 17, true, unless they work on Saturdays
      2026-12-05T18:00+01:00, 2026-12-06T09:00+01:00, 9, 17, true, but not in the evening
      2026-12-05T23:59+01:00, 2026-12-05T23:59+01:00, 0, 24, true, whoever never sleeps
      """)
  void waitsForTheHoursThatItsReaderHasChosen(OffsetDateTime now, OffsetDateTime allowed, int morning, int evening, boolean daysOff,
      String when) {
    assertThat(quiet.nextAllowed(now.toInstant(), new LetterHours(morning, evening, daysOff))).as(when).isEqualTo(allowed.toInstant());
  }

  @ParameterizedTest(name = "{2}: {0} > {1}")
  @CsvSource(textBlock = """
      2026-11-30T07:29+01:00, 2026-11-30T07:30+01:00, before the letter of the day
      2026-11-30T07:30+01:00, 2026-12-01T07:30+01:00, as it goes out
      2026-12-04T12:00+01:00, 2026-12-07T07:30+01:00, on a Friday
      2026-12-24T12:00+01:00, 2026-12-28T07:30+01:00, over Christmas
      """)
  void gathersForTheNextWorkingMorning(OffsetDateTime now, OffsetDateTime sent, String when) {
    assertThat(quiet.next(LocalTime.of(7, 30), now.toInstant())).as(when).isEqualTo(sent.toInstant());
  }
}
