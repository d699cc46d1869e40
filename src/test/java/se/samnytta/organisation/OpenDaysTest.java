package se.samnytta.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When somebody is there: weekdays and Saturdays, closed on 27 November for an inventory; Christmas is Christmas. */
class OpenDaysTest {

  private static final WorkingDays SWEDISH = new WorkingDays();
  private static final OpenDays SHOP = new OpenDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY),
      Set.of(LocalDate.parse("2026-11-27")),
      SWEDISH::isHoliday);
  private static final OpenDays UNSAID = new OpenDays(Set.of(), Set.of(), SWEDISH::isHoliday);

  @ParameterizedTest
  @CsvSource({ "2026-11-26,true,true", "2026-11-27,false,true", "2026-11-28,true,false", "2026-11-29,false,false", "2026-12-25,false,false",
      "2026-12-26,false,false" })
  void isOpen(LocalDate day, boolean shop, boolean unsaid) {
    assertThat(SHOP.isOpen(day)).isEqualTo(shop);
    assertThat(UNSAID.isOpen(day)).isEqualTo(unsaid);
  }

  @ParameterizedTest
  @CsvSource({ "2026-11-26,0,2026-11-26", "2026-11-26,1,2026-11-28", "2026-11-26,2,2026-11-30", "2026-12-23,1,2026-12-28" })
  void countsOpenDays(LocalDate day, int openDays, LocalDate last) {
    assertThat(SHOP.after(day, openDays)).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({ "2026-11-27,2026-11-28", "2026-11-30,2026-11-30" })
  void opensNext(LocalDate day, LocalDate open) {
    assertThat(SHOP.openFrom(day)).isEqualTo(open);
  }
}
