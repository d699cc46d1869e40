package se.samnytta.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samnytta.listing.ListingId;

/** On a day of the week that the owner has left empty nobody comes. */
class OfferedDaysTest extends StaffingTest {

  private final LocalDate first = monday(1);

  @Test
  void aRequestForWeekdaysThatAreNotOfferedIsRefused() {
    ListingId ad = staffTime(20);
    says(ad, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);
    assertThat(ask(anna, ad, new Timing.Term(first, first.plusWeeks(8), on(8, 12, DayOfWeek.MONDAY, DayOfWeek.TUESDAY))))
        .isEqualTo(new WorkOutcome.NotThoseDays(Set.of(DayOfWeek.MONDAY), Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY)));
    assertThat(ask(anna, ad, new Timing.Term(first, first.plusWeeks(8), Pattern.share(20)))).isInstanceOf(WorkOutcome.NotThoseDays.class);
    assertThat(ask(anna, ad, new Timing.Hours(first, span(8, 12)))).isInstanceOf(WorkOutcome.NotThoseDays.class);
    assertThat(ask(anna, ad, new Timing.Term(first, first.plusWeeks(8), on(8, 12, DayOfWeek.THURSDAY))))
        .isInstanceOf(WorkOutcome.Placed.class);
  }

  @Test
  void hoursThatAreNotOfferedOnAnOfferedDayAreRefused() {
    ListingId ad = staffTime(20);
    says(ad, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);
    LocalDate tuesday = first.plusDays(1);
    WorkOutcome until16 = new WorkOutcome.NotThoseHours(DayOfWeek.TUESDAY, span(8, 16));
    assertThat(ask(anna, ad, new Timing.Hours(tuesday, span(15, 17)))).isEqualTo(until16);
    assertThat(ask(anna, ad, new Timing.Hours(tuesday, span(7, 9)))).isEqualTo(until16);
    assertThat(ask(anna, ad, new Timing.Term(first, first.plusWeeks(8), on(7, 12, DayOfWeek.TUESDAY)))).isEqualTo(until16);
    assertThat(ask(anna, ad, new Timing.Hours(tuesday, span(8, 16)))).isInstanceOf(WorkOutcome.Placed.class);
  }

  @Test
  void nothingIsRefusedWhereTheOwnerHasNotSaid() {
    assertThat(ask(anna, staffTime(20), new Timing.Hours(first, span(8, 12)))).isInstanceOf(WorkOutcome.Placed.class);
  }

  @Test
  void wholeDaysAreAskedForAsLongAsOneOfThemIsOffered() {
    ListingId ad = service("transport-flytt", 1, anHour(650));
    says(ad, DayOfWeek.WEDNESDAY);
    assertThat(ask(anna, ad, new Timing.Days(first, first.plusDays(1)))).isInstanceOf(WorkOutcome.NotThoseDays.class);
    assertThat(ask(anna, ad, new Timing.Days(first, first.plusDays(4)))).isInstanceOf(WorkOutcome.Placed.class);
    assertThat(ask(anna, ad, new Timing.Agreed(60))).isInstanceOf(WorkOutcome.Placed.class);
  }

  @Test
  void aWeekOfDifferentHoursIsKeptByItsSum() {
    Map<DayOfWeek, Span> week = new EnumMap<>(DayOfWeek.class);
    week.put(DayOfWeek.TUESDAY, span(8, 16));
    week.put(DayOfWeek.THURSDAY, span(12, 20));
    ListingId ad = staffTime(16);
    assertThat(ask(anna, ad, new Timing.Term(first, first.plusWeeks(8), new Pattern(week)))).isInstanceOf(WorkOutcome.Placed.class);
    assertThat(ask(anna, ad, new Timing.Term(first, first.plusWeeks(8), new Pattern(week)))).isEqualTo(new WorkOutcome.NotFree(0));
  }
}
