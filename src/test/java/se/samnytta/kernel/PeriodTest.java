package se.samnytta.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

  @ParameterizedTest(name = "{0} to {1} is {2} days and {3} hours")
  @CsvSource(textBlock = """
      # from,      last day,   days, hours
      2027-03-01,  2027-03-01,    1,    24
      2027-03-01,  2027-03-07,    7,   168
      # the clocks go forward, and back
      2027-03-28,  2027-03-28,    1,    23
      2027-10-31,  2027-10-31,    1,    25
      # a leap day
      2028-02-28,  2028-03-01,    3,    72
      """)
  void countsWholeDaysInSweden(LocalDate first, LocalDate last, long days, long hours) {
    Period period = Period.ofDays(first, last);
    assertThat(period.days()).isEqualTo(days);
    assertThat(period.length()).hasHours(hours);
    assertThat(period.firstDay()).isEqualTo(first);
    assertThat(period.lastDay()).isEqualTo(last);
  }

  @Test
  void theMomentItEndsIsNoLongerInside() {
    Period night = new Period(Instant.parse("2027-03-01T20:00:00Z"), Instant.parse("2027-03-01T23:00:00Z"));
    assertThat(night.lastDay()).as("23:00 UTC is midnight in Sweden").isEqualTo(LocalDate.of(2027, 3, 1));
  }

  @Test
  void refusesToEndBeforeItBegins() {
    Instant noon = Instant.parse("2027-03-01T12:00:00Z");
    assertThatThrownBy(() -> new Period(noon, noon)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Period(noon, noon.minusSeconds(1))).isInstanceOf(IllegalArgumentException.class);
  }
}
