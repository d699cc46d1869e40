package se.samnytta.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samnytta.inventory.Kind;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.Offered;
import se.samnytta.listing.Quote;
import se.samnytta.listing.Term;
import se.samnytta.organisation.OpenDays;
import se.samnytta.organisation.Suspension;

/** What a request has to meet. Each rule answers a refusal or nothing; all that say no are told at once. */
final class BookingRules {

  /** Nobody plans further ahead than this. */
  static final int FURTHEST_YEARS = 3;

  /** What the rules look at. */
  record Facts(Wish wish, Offered offered, @Nullable Offered inReturn, UnitId asker, Instant now, OpenDays openDays,
      @Nullable Suspension suspension) {

    /** As the day begins. */
    Facts(Wish wish, Offered offered, @Nullable Offered inReturn, UnitId asker, LocalDate today, OpenDays openDays,
        @Nullable Suspension suspension) {
      this(wish, offered, inReturn, asker, today.atStartOfDay(Period.SWEDEN).toInstant(), openDays, suspension);
    }

    LocalDate today() {
      return LocalDate.ofInstant(now, Period.SWEDEN);
    }

    /** Nobody books it further ahead than this. */
    LocalDate latest() {
      LocalDate furthest = today().plusYears(FURTHEST_YEARS);
      Integer days = offered.lending().furthestDays();
      return days == null || !wish.term().isLoan() || today().plusDays(days).isAfter(furthest) ? furthest : today().plusDays(days);
    }
  }

  @FunctionalInterface
  interface Rule {

    @Nullable
    Refusal refusal(Facts facts);
  }

  /** Those that make all others pointless come first and stop the rest. */
  private static final List<Rule> FIRST = List.of(BookingRules::ownThing, BookingRules::notBookableYet, BookingRules::notOffered,
      BookingRules::suspended);

  private static final List<Rule> THEN = List.of(BookingRules::changed, BookingRules::noQuantity, BookingRules::moreThanExist,
      BookingRules::noPeriod, HourRules::onlyByTheDay, HourRules::onlyByTheHour, HourRules::firstDoesNotExist, HourRules::lastDoesNotExist,
      HourRules::noLength, BookingRules::backwards, BookingRules::inThePast, BookingRules::tooFarAhead, BookingRules::tooSoon,
      HourRules::tooSoon, BookingRules::notYet, BookingRules::tooShort, BookingRules::tooLong, HourRules::tooFew, HourRules::tooMany,
      BookingRules::closedFirstDay, HourRules::closedFirst, BookingRules::closedLastDay, HourRules::closedLast,
      BookingRules::nothingInReturn, BookingRules::notYoursToGive);

  private BookingRules() {}

  static List<Refusal> refusals(Facts facts) {
    Optional<Refusal> pointless = all(FIRST, facts).findFirst();
    return pointless.map(List::of).orElseGet(() -> all(THEN, facts).toList());
  }

  /** Why a loan may not end on that day instead, if it may not. */
  static Optional<Refusal> refusesLastDay(Facts facts) {
    return all(List.of(BookingRules::backwards, BookingRules::tooFarAhead, BookingRules::tooLong, BookingRules::closedLastDay), facts)
        .findFirst();
  }

  /** Why it may not begin, or be had, on that day instead, if it may not. */
  static Optional<Refusal> refusesFirstDay(Facts facts) {
    return all(List.of(BookingRules::inThePast, BookingRules::tooFarAhead, BookingRules::tooSoon, BookingRules::notYet,
        BookingRules::closedFirstDay), facts).findFirst();
  }

  private static Stream<Refusal> all(List<Rule> rules, Facts facts) {
    return rules.stream().map(rule -> Optional.ofNullable(rule.refusal(facts))).flatMap(Optional::stream);
  }

  private static @Nullable Refusal ownThing(Facts facts) {
    return facts.offered.owner().equals(facts.asker) ? new Refusal.OwnThing() : null;
  }

  private static @Nullable Refusal notBookableYet(Facts facts) {
    return facts.offered.kind() != Kind.GOODS || facts.wish.term() == Term.HIRE ? new Refusal.NotBookableYet() : null;
  }

  private static @Nullable Refusal notOffered(Facts facts) {
    return facts.offered.offer(facts.wish.term()).isEmpty() ? new Refusal.NotOffered(facts.wish.term()) : null;
  }

  private static @Nullable Refusal suspended(Facts facts) {
    return facts.suspension == null ? null : new Refusal.Suspended(facts.suspension.until(), facts.suspension.reason());
  }

  private static @Nullable Refusal changed(Facts facts) {
    Integer seen = facts.wish.seen();
    return seen == null || seen == facts.offered.version() ? null : new Refusal.Changed(price(facts));
  }

  private static Money price(Facts facts) {
    Period period = facts.wish.period().orElse(null);
    return facts.offered.offer(facts.wish.term()).map(offer -> Quote.of(offer, Math.max(1, facts.wish.quantity()), period))
        .orElse(Money.ZERO);
  }

  private static @Nullable Refusal noQuantity(Facts facts) {
    return facts.wish.quantity() < 1 ? new Refusal.NoQuantity() : null;
  }

  private static @Nullable Refusal moreThanExist(Facts facts) {
    return facts.wish.quantity() > facts.offered.exist() ? new Refusal.MoreThanExist(facts.offered.exist()) : null;
  }

  private static @Nullable Refusal noPeriod(Facts facts) {
    return facts.wish.term().isLoan() && !hasDays(facts.wish) ? new Refusal.NoPeriod() : null;
  }

  static @Nullable Refusal backwards(Facts facts) {
    return isBackwards(facts.wish) ? new Refusal.Backwards() : null;
  }

  static @Nullable Refusal inThePast(Facts facts) {
    LocalDate first = facts.wish.first();
    return first != null && (first.isBefore(facts.today()) || HourRules.hasBegun(facts)) ? new Refusal.InThePast() : null;
  }

  static @Nullable Refusal tooFarAhead(Facts facts) {
    LocalDate latest = facts.latest();
    return isAfter(facts.wish.first(), latest) || isAfter(facts.wish.last(), latest) ? new Refusal.TooFarAhead(latest) : null;
  }

  private static @Nullable Refusal tooSoon(Facts facts) {
    LocalDate first = facts.wish.first();
    LocalDate earliest = facts.today().plusDays(facts.offered.lending().leadDays());
    boolean soon = first != null && !first.isBefore(facts.today()) && first.isBefore(earliest);
    return facts.wish.term().isLoan() && soon ? new Refusal.TooSoon(earliest) : null;
  }

  static @Nullable Refusal notYet(Facts facts) {
    LocalDate first = facts.wish.first();
    LocalDate from = facts.offered.from();
    return first != null && from != null && first.isBefore(from) ? new Refusal.NotYet(from) : null;
  }

  private static @Nullable Refusal tooShort(Facts facts) {
    Integer shortest = facts.offered.lending().shortestDays();
    return shortest != null && isForDays(facts) && period(facts.wish).days() < shortest ? new Refusal.TooShort(shortest) : null;
  }

  private static @Nullable Refusal tooLong(Facts facts) {
    Integer longest = facts.offered.lending().longestDays();
    return longest != null && isForDays(facts) && period(facts.wish).days() > longest ? new Refusal.TooLong(longest) : null;
  }

  static @Nullable Refusal closedFirstDay(Facts facts) {
    LocalDate first = facts.wish.first();
    return first == null || first.isBefore(facts.today()) ? null : closed(facts, first);
  }

  static @Nullable Refusal closedLastDay(Facts facts) {
    LocalDate last = facts.wish.last();
    return last == null || !isWholeLoan(facts) || last.equals(facts.wish.first()) ? null : closed(facts, last);
  }

  private static @Nullable Refusal closed(Facts facts, LocalDate day) {
    boolean far = day.isAfter(facts.latest());
    return far || facts.openDays.isOpen(day) ? null : new Refusal.ClosedDay(day, facts.openDays.openFrom(day));
  }

  private static @Nullable Refusal nothingInReturn(Facts facts) {
    return facts.wish.term() == Term.SWAP && facts.wish.inReturn() == null ? new Refusal.NothingInReturn() : null;
  }

  private static @Nullable Refusal notYoursToGive(Facts facts) {
    Wish.InReturn inReturn = facts.wish.inReturn();
    if (facts.wish.term() != Term.SWAP || inReturn == null)
      return null;
    Offered own = facts.inReturn;
    boolean theirs = own != null && own.owner().equals(facts.asker) && own.kind() == Kind.GOODS && !own.item().equals(facts.offered.item())
        && inReturn.quantity() >= 1 && inReturn.quantity() <= own.exist();
    return theirs ? null : new Refusal.NotYoursToGive();
  }

  /** A whole wish for a loan, by the hour or not. */
  private static boolean isWholeLoan(Facts facts) {
    return facts.wish.period().isPresent();
  }

  private static boolean isForDays(Facts facts) {
    return isWholeLoan(facts) && !facts.wish.isByTheHour();
  }

  private static boolean hasDays(Wish wish) {
    return wish.first() != null && wish.last() != null;
  }

  private static boolean isBackwards(Wish wish) {
    LocalDate first = wish.first();
    LocalDate last = wish.last();
    Instant from = wish.from();
    Instant until = wish.until();
    if (first == null || last == null || from == null || until == null)
      return false;
    return last.isBefore(first) || until.isBefore(from);
  }

  private static boolean isAfter(@Nullable LocalDate day, LocalDate latest) {
    return day != null && day.isAfter(latest);
  }

  /** When a loan is out, for a wish that has both its ends and forwards. */
  static Period period(Wish wish) {
    return wish.period().orElseThrow(() -> new IllegalArgumentException("no period"));
  }
}
