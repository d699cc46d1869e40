package se.samnytta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.ItemId;
import se.samnytta.inventory.Kind;
import se.samnytta.kernel.ClockTime;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.ApprovalRule;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.LendingRules.ByTheHour;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.ListingState;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Offered;
import se.samnytta.listing.Price;
import se.samnytta.listing.PricePer;
import se.samnytta.listing.Quote;
import se.samnytta.listing.Term;
import se.samnytta.organisation.OpenDays;
import se.samnytta.organisation.OpeningHours;

/**
 * Loans by the hour as a table. It is Monday 19 October 2026, ten in the morning. The owner is open weekdays 8–17, Saturdays
 * 9–20 and through the night to Sunday, since the house is manned then; but not on Wednesday 21 October. The projector is lent
 * for 1 to 30 hours, two hours ahead at the soonest and 200 days ahead at the most, for 100 kr an hour.
 */
class HourRulesTest {

  private static final Instant NOW = Instant.parse("2026-10-19T08:00:00Z");
  private static final OpenDays HOUSE = new OpenDays(Set.of(DayOfWeek.values()), Set.of(LocalDate.parse("2026-10-21")), _ -> false,
      Arrays.stream(DayOfWeek.values()).map(day -> switch (day) {
        case SATURDAY -> new OpeningHours(day, LocalTime.of(9, 0), LocalTime.of(20, 0));
        case SUNDAY -> new OpeningHours(day, LocalTime.MIDNIGHT, LocalTime.of(18, 0));
        default -> new OpeningHours(day, LocalTime.of(8, 0), LocalTime.of(17, 0));
      }).toList());
  private static final Offer RENT = Offer.priced(Term.RENT, new Price(Money.kronor(100), PricePer.HOUR));
  private static final LendingRules HOURS = new LendingRules(null, null, 0, 0, 200, false, new ByTheHour(1, 30, 0, 2));

  private static List<Refusal> refusals(Wish wish, LendingRules rules) {
    Offered projector = new Offered(new ListingId(7), 4, ListingState.PUBLISHED, Kind.GOODS, "Projektor", new UnitId(1),
        new Municipality("1281"), new ItemId(9), new CategoryId(3), List.of(RENT, Offer.free(Term.LEND)), null, rules, ApprovalRule.USUAL,
        5,
        new UnitId(1), null, null, null, null, null);
    return BookingRules.refusals(new BookingRules.Facts(wish, projector, null, new UnitId(2), NOW, HOUSE, null));
  }

  private static Wish wish(String from, String until) {
    return Wish.hours(new ListingId(7), Term.RENT, 1, day(from), time(from), day(until), time(until));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text.substring(0, 10));
  }

  private static ClockTime time(String text) {
    return new ClockTime(LocalTime.parse(text.substring(11, 16)), text.endsWith("second time"));
  }

  @ParameterizedTest(name = "from {0} until {1}: {2} h, {3} kr {4}")
  @CsvSource(delimiter = '|', textBlock = """
      # from                         | until                        | hours | kr   | refused
      2026-10-20 09:00               | 2026-10-20 11:30             | 3     | 300  |
      2026-10-20 08:00               | 2026-10-20 17:00             | 9     | 900  |
      # over night, and on the night when the clocks go back one hour more
      2026-10-22 16:00               | 2026-10-23 09:00             | 17    | 1700 |
      2026-10-24 18:00               | 2026-10-25 10:00             | 17    | 1700 |
      2026-10-31 18:00               | 2026-11-01 10:00             | 16    | 1600 |
      # half past two comes twice that night
      2026-10-25 01:30               | 2026-10-25 02:30             | 1     | 100  |
      2026-10-25 01:30               | 2026-10-25 02:30 second time | 2     | 200  |
      2026-10-25 02:30               | 2026-10-25 02:30 second time | 1     | 100  |
      2026-10-25 02:30 second time   | 2026-10-25 03:30             | 1     | 100  |
      2026-10-25 02:30 second time   | 2026-10-25 02:45             |       |      | Backwards[]
      # the night when they go forward one hour less, and half past two does not come at all
      2027-03-27 18:00               | 2027-03-28 10:00             | 15    | 1500 |
      2027-03-28 01:30               | 2027-03-28 03:30             | 1     | 100  |
      2027-03-28 02:30               | 2027-03-28 04:30             | 1     | 100  | NoSuchTime[day=2027-03-28, time=02:30, next=03:00]
      2027-03-28 01:30               | 2027-03-28 02:00             | 1     | 100  | NoSuchTime[day=2027-03-28, time=02:00, next=03:00]
      # what makes no sense
      2026-10-20 11:30               | 2026-10-20 09:00             |       |      | Backwards[]
      2026-10-22 09:00               | 2026-10-20 11:00             |       |      | Backwards[]
      2026-10-20 09:00               | 2026-10-20 09:00             |       |      | NoLength[]
      2026-10-19 09:00               | 2026-10-19 15:00             | 6     | 600  | InThePast[]
      2026-10-18 09:00               | 2026-10-18 15:00             | 6     | 600  | InThePast[]
      # what the owner does not allow
      2026-10-19 11:59               | 2026-10-19 15:00             | 4     | 400  | TooSoonAt[day=2026-10-19, earliest=12:00]
      2026-10-19 12:00               | 2026-10-19 15:00             | 3     | 300  |
      2026-10-20 09:00               | 2026-10-20 09:30             | 1     | 100  | TooFewHours[shortest=1]
      2026-10-22 09:00               | 2026-10-23 15:01             | 31    | 3100 | TooManyHours[longest=30]
      2027-05-10 09:00               | 2027-05-10 11:00             | 2     | 200  | TooFarAhead[latest=2027-05-07]
      # nobody is there
      2026-10-20 07:59               | 2026-10-20 11:00             | 4     | 400  | ClosedThen[atTheStart=true, day=2026-10-20, opens=08:00, closes=17:00]
      2026-10-20 15:00               | 2026-10-20 17:01             | 3     | 300  | ClosedThen[atTheStart=false, day=2026-10-20, opens=08:00, closes=17:00]
      2026-10-21 09:00               | 2026-10-21 11:00             | 2     | 200  | ClosedDay[day=2026-10-21, nextOpen=2026-10-22]
      2026-10-20 15:00               | 2026-10-21 09:00             | 18    | 1800 | ClosedDay[day=2026-10-21, nextOpen=2026-10-22]
      """)
  void hours(String from, String until, Long hours, Long kronor, String refused) {
    Wish wish = wish(from, until);
    assertThat(refusals(wish, HOURS).stream().map(Object::toString).collect(Collectors.joining(" ")))
        .isEqualTo(Objects.requireNonNullElse(refused, ""));
    assertThat(wish.period().map(Period::hours).orElse(null)).isEqualTo(hours);
    assertThat(wish.period().map(period -> Quote.of(RENT, 1, period).ore() / 100).orElse(null)).isEqualTo(kronor);
  }

  @Test
  void whatIsLentForDaysIsNotLentForHoursUnlessTheOwnerSaysSo() {
    Wish hours = wish("2026-10-20 09:00", "2026-10-20 11:00");
    Wish days = Wish.loan(new ListingId(7), Term.RENT, 1, LocalDate.parse("2026-10-20"), LocalDate.parse("2026-10-22"));
    assertThat(refusals(hours, LendingRules.NONE)).containsExactly(new Refusal.OnlyByTheDay());
    assertThat(refusals(days, HOURS)).containsExactly(new Refusal.OnlyByTheHour());
    assertThat(refusals(hours, LendingRules.NONE.with(ByTheHour.ANY))).isEmpty();
    assertThat(refusals(days, LendingRules.NONE.with(ByTheHour.ANY))).isEmpty();
  }

  @Test
  void anAdSaysHowFarAheadItsDaysCanBeBooked() {
    Wish days = Wish.loan(new ListingId(7), Term.LEND, 1, LocalDate.parse("2026-10-26"), LocalDate.parse("2026-10-30"));
    assertThat(refusals(days, LendingRules.NONE.noFurtherThan(11))).isEmpty();
    assertThat(refusals(days, LendingRules.NONE.noFurtherThan(10)))
        .containsExactly(new Refusal.TooFarAhead(LocalDate.parse("2026-10-29")));
  }

  @Test
  void openHoursAreCountedAsTheyPass() {
    OpenDays always = new OpenDays(Set.of(DayOfWeek.values()), Set.of(), _ -> false,
        Arrays.stream(DayOfWeek.values()).map(day -> new OpeningHours(day, LocalTime.MIDNIGHT, LocalTime.of(23, 59))).toList());
    assertThat(OpenHours.of(always, LocalDate.parse("2026-10-24"))).hasSize(24);
    assertThat(OpenHours.of(always, LocalDate.parse("2026-10-25"))).hasSize(25);
    assertThat(OpenHours.of(always, LocalDate.parse("2027-03-28"))).hasSize(23);
    assertThat(OpenHours.of(HOUSE, LocalDate.parse("2026-10-21"))).isEmpty();
    OpenDays halfPast = new OpenDays(Set.of(DayOfWeek.TUESDAY), Set.of(), _ -> false,
        List.of(new OpeningHours(DayOfWeek.TUESDAY, LocalTime.of(8, 30), LocalTime.of(10, 15))));
    assertThat(OpenHours.of(halfPast, LocalDate.parse("2026-10-20")).stream().map(each -> each.length().toMinutes()))
        .containsExactly(30L, 60L, 15L);
  }

  @Test
  void aUnitThatHasNotSaidItsHoursIsThereOnWorkingDaysFromEightToFive() {
    OpenDays unsaid = new OpenDays(Set.of(), Set.of(), _ -> false);
    assertThat(unsaid.isOpenAt(LocalDate.parse("2026-10-20"), LocalTime.of(8, 0))).isTrue();
    assertThat(unsaid.isOpenAt(LocalDate.parse("2026-10-20"), LocalTime.of(17, 0))).isTrue();
    assertThat(unsaid.isOpenAt(LocalDate.parse("2026-10-20"), LocalTime.of(17, 1))).isFalse();
    assertThat(unsaid.isOpenAt(LocalDate.parse("2026-10-24"), LocalTime.of(9, 0))).as("a Saturday").isFalse();
  }
}
