package se.samnytta.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.BookingRules.Facts;
import se.samnytta.kernel.ClockTime;
import se.samnytta.kernel.Period;
import se.samnytta.listing.LendingRules.ByTheHour;
import se.samnytta.organisation.OpeningHours;

/** What a wish for some hours has to meet besides {@link BookingRules}. Each rule answers a refusal or nothing. */
final class HourRules {

  /** Whoever fills in a form takes so long at least: the hour that has just begun is not over. */
  static final Duration GRACE = Duration.ofMinutes(15);

  private HourRules() {}

  /** Why a loan may not begin then instead, if it may not. */
  static Optional<Refusal> refusesBeginning(Facts facts) {
    return first(facts, BookingRules::inThePast, BookingRules::tooFarAhead, HourRules::tooSoon, BookingRules::notYet, HourRules::tooFew,
        HourRules::tooMany, BookingRules::closedFirstDay, HourRules::closedFirst);
  }

  /** Why a loan may not end then instead, if it may not. */
  static Optional<Refusal> refusesEnd(Facts facts) {
    return first(facts, HourRules::isOver, BookingRules::tooFarAhead, HourRules::tooMany, BookingRules::closedLastDay,
        HourRules::closedLast);
  }

  private static Optional<Refusal> first(Facts facts, BookingRules.Rule... rules) {
    return Stream.of(rules).flatMap(rule -> Stream.ofNullable(rule.refusal(facts))).findFirst();
  }

  private static @Nullable Refusal isOver(Facts facts) {
    Instant until = facts.wish().until();
    return until != null && until.isBefore(facts.now()) ? new Refusal.InThePast() : null;
  }

  static @Nullable Refusal onlyByTheDay(Facts facts) {
    return facts.wish().isByTheHour() && facts.offered().lending().byTheHour() == null ? new Refusal.OnlyByTheDay() : null;
  }

  static @Nullable Refusal onlyByTheHour(Facts facts) {
    boolean days = facts.wish().term().isLoan() && !facts.wish().isByTheHour();
    return days && !facts.offered().lending().byTheDay() ? new Refusal.OnlyByTheHour() : null;
  }

  static @Nullable Refusal firstDoesNotExist(Facts facts) {
    Wish.Hours hours = facts.wish().hours();
    return hours == null ? null : doesNotExist(facts.wish().first(), hours.from());
  }

  static @Nullable Refusal lastDoesNotExist(Facts facts) {
    Wish.Hours hours = facts.wish().hours();
    return hours == null ? null : doesNotExist(facts.wish().last(), hours.until());
  }

  private static @Nullable Refusal doesNotExist(@Nullable LocalDate day, ClockTime time) {
    return day == null || time.exists(day) ? null : noSuchTime(day, time);
  }

  static Refusal noSuchTime(LocalDate day, ClockTime time) {
    return new Refusal.NoSuchTime(day, time.time(), time.thatExists(day));
  }

  static @Nullable Refusal noLength(Facts facts) {
    Instant from = facts.wish().from();
    return facts.wish().isByTheHour() && from != null && from.equals(facts.wish().until()) ? new Refusal.NoLength() : null;
  }

  /** Whether the hours asked for began a while ago. */
  static boolean hasBegun(Facts facts) {
    Instant from = facts.wish().from();
    return facts.wish().isByTheHour() && from != null && from.isBefore(facts.now().minus(GRACE));
  }

  static @Nullable Refusal tooSoon(Facts facts) {
    ByTheHour rules = facts.offered().lending().byTheHour();
    Instant from = facts.wish().from();
    if (rules == null || from == null || !facts.wish().isByTheHour() || hasBegun(facts))
      return null;
    Instant earliest = facts.now().plus(Duration.ofHours(rules.lead()));
    return rules.lead() == 0 || !from.isBefore(earliest) ? null : tooSoon(earliest.atZone(Period.SWEDEN));
  }

  /** The next whole minute, as no form asks for parts of one. */
  private static Refusal tooSoon(ZonedDateTime earliest) {
    ZonedDateTime minute = earliest.plusSeconds(59).withSecond(0).withNano(0);
    return new Refusal.TooSoonAt(minute.toLocalDate(), minute.toLocalTime());
  }

  static @Nullable Refusal tooFew(Facts facts) {
    ByTheHour rules = facts.offered().lending().byTheHour();
    Integer shortest = rules == null ? null : rules.shortest();
    return shortest != null && isLongerThan(shortest, facts, true) ? new Refusal.TooFewHours(shortest) : null;
  }

  static @Nullable Refusal tooMany(Facts facts) {
    ByTheHour rules = facts.offered().lending().byTheHour();
    Integer longest = rules == null ? null : rules.longest();
    return longest != null && isLongerThan(longest, facts, false) ? new Refusal.TooManyHours(longest) : null;
  }

  /** Whether so many hours are more, or else fewer, than those asked for, as they pass. */
  private static boolean isLongerThan(int hours, Facts facts, boolean more) {
    if (!facts.wish().isByTheHour() || firstDoesNotExist(facts) != null || lastDoesNotExist(facts) != null)
      return false;
    int compared = facts.wish().period().map(period -> Duration.ofHours(hours).compareTo(period.length())).orElse(0);
    return more ? compared > 0 : compared < 0;
  }

  static @Nullable Refusal closedFirst(Facts facts) {
    Wish.Hours hours = facts.wish().hours();
    return hours == null || hasBegun(facts) ? null : closed(facts, true, facts.wish().first(), hours.from().time());
  }

  static @Nullable Refusal closedLast(Facts facts) {
    Wish.Hours hours = facts.wish().hours();
    return hours == null || facts.wish().period().isEmpty() ? null : closed(facts, false, facts.wish().last(), hours.until().time());
  }

  /** On an open day, at a time when nobody is there. Days that are closed altogether are another rule. */
  private static @Nullable Refusal closed(Facts facts, boolean start, @Nullable LocalDate day, LocalTime time) {
    if (day == null || !facts.wish().isByTheHour() || day.isAfter(facts.latest()) || facts.openDays().isOpenAt(day, time))
      return null;
    List<OpeningHours> open = facts.openDays().hoursOn(day);
    return open.isEmpty() ? null : new Refusal.ClosedThen(start, day, open.getFirst().from(), open.getLast().until());
  }
}
