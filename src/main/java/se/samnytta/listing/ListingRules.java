package se.samnytta.listing;

import static se.samnytta.listing.Refusal.*;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samnytta.inventory.ItemDetails;
import se.samnytta.inventory.Kind;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Reach;
import se.samnytta.kernel.Signs;

/** What is refused in an ad. A draft may lack much; what is in it must still be possible. */
final class ListingRules {

  private static final int LINE_LENGTH = 200;
  private static final int YEARS_AHEAD = 10;
  private static final int OLDEST_PURCHASE = 1900;
  private static final int HOURS_A_WEEK = 10_000;
  private static final Money DEAREST = Money.kronor(100_000_000);

  private static final List<Function<Case, Optional<Refusal>>> ALWAYS = List.of(
      ListingRules::titleTooLong, ListingRules::bodyTooLong, ListingRules::unreadable, ListingRules::termTwice,
      ListingRules::termsOfAnotherKind, ListingRules::wantedTooLong, ListingRules::fromHasPassed, ListingRules::fromTooFar,
      ListingRules::lastDayHasPassed, ListingRules::lastDayBeforeFrom, ListingRules::lastDayTooFar, ListingRules::daysOutOfRange,
      ListingRules::daysBackwards, ListingRules::loanHoursOutOfRange, ListingRules::loanHoursBackwards, ListingRules::furthestOutOfRange,
      ListingRules::bufferOutOfRange, ListingRules::leadOutOfRange, ListingRules::answerDaysOutOfRange,
      ListingRules::amountMissing, ListingRules::pickUpNoteTooLong, ListingRules::publicOnlyForSale, ListingRules::placeNoteTooLong,
      ListingRules::brandTooLong, ListingRules::materialsTooLong, ListingRules::purchaseYear, ListingRules::purchasePrice,
      ListingRules::hoursOutOfRange);
  private static final List<Function<Case, Optional<Refusal>>> TO_PUBLISH = List.of(
      ListingRules::titleMissing, ListingRules::quantityMissing, ListingRules::noTerms);

  private ListingRules() {}

  /** What stands in the way of keeping the ad. */
  static List<Refusal> toKeep(Case ad) {
    return ALWAYS.stream().flatMap(rule -> rule.apply(ad).stream()).toList();
  }

  /** What stands in the way of showing it to others. */
  static List<Refusal> toPublish(Case ad) {
    return Stream.concat(TO_PUBLISH.stream(), ALWAYS.stream()).flatMap(rule -> rule.apply(ad).stream()).toList();
  }

  /**
   * An ad to be judged.
   *
   * @param kind     what its category makes it
   * @param knownDay the first day that it had before, which may have passed since
   */
  record Case(ListingDetails ad, Kind kind, LocalDate today, @Nullable LocalDate knownDay) {}

  private static Optional<Refusal> titleMissing(Case c) {
    return when(Signs.isBlank(c.ad.title()), TITLE_MISSING);
  }

  private static Optional<Refusal> titleTooLong(Case c) {
    return when(Signs.count(c.ad.title()) > ListingDetails.TITLE_LENGTH, TITLE_TOO_LONG);
  }

  private static Optional<Refusal> bodyTooLong(Case c) {
    return when(Signs.count(c.ad.body()) > ListingDetails.BODY_LENGTH, BODY_TOO_LONG);
  }

  /** PostgreSQL keeps no NUL, and no page shows the others. */
  private static Optional<Refusal> unreadable(Case c) {
    ItemDetails item = c.ad.item();
    Stream<String> texts = Stream.concat(Stream.of(c.ad.title(), c.ad.body(), c.ad.pickUp().note(), item.brand(), item.materials(),
        item.placeNote()), c.ad.offers().stream().map(Offer::wanted));
    return when(texts.anyMatch(Signs::anyHidden), UNREADABLE);
  }

  private static Optional<Refusal> quantityMissing(Case c) {
    return when(c.ad.item().quantity() < 1, QUANTITY_MISSING);
  }

  private static Optional<Refusal> noTerms(Case c) {
    return when(c.ad.offers().isEmpty(), NO_TERMS);
  }

  private static Optional<Refusal> termTwice(Case c) {
    return when(c.ad.offers().stream().map(Offer::term).distinct().count() < c.ad.offers().size(), TERM_TWICE);
  }

  private static Optional<Refusal> termsOfAnotherKind(Case c) {
    if (c.kind == Kind.GOODS)
      return when(has(c, Term.HIRE), TERMS_NOT_FOR_THINGS);
    return when(c.ad.offers().stream().anyMatch(offer -> offer.term() != Term.HIRE), TERMS_NOT_FOR_SERVICES);
  }

  private static Optional<Refusal> wantedTooLong(Case c) {
    return when(c.ad.offers().stream().anyMatch(offer -> Signs.count(offer.wanted()) > ListingDetails.WANTED_LENGTH), WANTED_TOO_LONG);
  }

  private static Optional<Refusal> fromHasPassed(Case c) {
    LocalDate from = c.ad.onOffer().from();
    return when(from != null && from.isBefore(c.today) && !from.equals(c.knownDay), FROM_HAS_PASSED);
  }

  private static Optional<Refusal> fromTooFar(Case c) {
    return when(isTooFar(c.ad.onOffer().from(), c), FROM_TOO_FAR);
  }

  private static Optional<Refusal> lastDayHasPassed(Case c) {
    LocalDate last = c.ad.onOffer().lastDay();
    return when(last != null && last.isBefore(c.today), LAST_DAY_HAS_PASSED);
  }

  private static Optional<Refusal> lastDayBeforeFrom(Case c) {
    LocalDate from = c.ad.onOffer().from();
    LocalDate last = c.ad.onOffer().lastDay();
    return when(from != null && last != null && last.isBefore(from) && !last.isBefore(c.today), LAST_DAY_BEFORE_FROM);
  }

  private static Optional<Refusal> lastDayTooFar(Case c) {
    return when(isTooFar(c.ad.onOffer().lastDay(), c), LAST_DAY_TOO_FAR);
  }

  private static boolean isTooFar(@Nullable LocalDate day, Case c) {
    return day != null && day.isAfter(c.today.plusYears(YEARS_AHEAD));
  }

  private static Optional<Refusal> daysOutOfRange(Case c) {
    LendingRules lending = c.ad.lending();
    return when(!areDays(lending.shortestDays()) || !areDays(lending.longestDays()), DAYS_OUT_OF_RANGE);
  }

  private static boolean areDays(@Nullable Integer days) {
    return days == null || days >= 1 && days <= LendingRules.MOST_DAYS;
  }

  private static Optional<Refusal> daysBackwards(Case c) {
    Integer shortest = c.ad.lending().shortestDays();
    Integer longest = c.ad.lending().longestDays();
    return when(shortest != null && longest != null && shortest > longest, SHORTEST_LONGER_THAN_LONGEST);
  }

  private static Optional<Refusal> loanHoursOutOfRange(Case c) {
    return byTheHour(c, hours -> Stream.of(Optional.ofNullable(hours.shortest()).orElse(1), Optional.ofNullable(hours.longest()).orElse(1))
        .anyMatch(each -> isOutside(each, 1, LendingRules.MOST_HOURS))
        || isOutside(hours.buffer(), 0, LendingRules.MOST_HOURS)
        || isOutside(hours.lead(), 0, LendingRules.MOST_HOURS), LOAN_HOURS_OUT_OF_RANGE);
  }

  private static Optional<Refusal> loanHoursBackwards(Case c) {
    return byTheHour(c, hours -> {
      Integer shortest = hours.shortest();
      Integer longest = hours.longest();
      return shortest != null && longest != null && shortest > longest;
    }, SHORTEST_HOURS_LONGER_THAN_LONGEST);
  }

  private static Optional<Refusal> byTheHour(Case c, Predicate<LendingRules.ByTheHour> isWrong, Refusal refusal) {
    return Optional.ofNullable(c.ad.lending().byTheHour()).filter(isWrong).map(_ -> refusal);
  }

  private static Optional<Refusal> furthestOutOfRange(Case c) {
    return when(!areDays(c.ad.lending().furthestDays()), FURTHEST_OUT_OF_RANGE);
  }

  private static Optional<Refusal> bufferOutOfRange(Case c) {
    return when(isOutside(c.ad.lending().bufferDays(), 0, 365), BUFFER_OUT_OF_RANGE);
  }

  private static Optional<Refusal> leadOutOfRange(Case c) {
    return when(isOutside(c.ad.lending().leadDays(), 0, 365), LEAD_OUT_OF_RANGE);
  }

  private static Optional<Refusal> answerDaysOutOfRange(Case c) {
    return when(isOutside(c.ad.approval().answerDays(), 1, ApprovalRule.MOST_ANSWER_DAYS), ANSWER_DAYS_OUT_OF_RANGE);
  }

  private static Optional<Refusal> amountMissing(Case c) {
    Money above = c.ad.approval().above();
    boolean needed = c.ad.approval().when() == ApprovalRule.When.ABOVE_AMOUNT;
    return when(needed && above == null || above != null && (above.ore() < 0 || above.isMoreThan(DEAREST)), AMOUNT_MISSING);
  }

  private static Optional<Refusal> pickUpNoteTooLong(Case c) {
    return when(Signs.count(c.ad.pickUp().note()) > ListingDetails.NOTE_LENGTH, PICKUP_NOTE_TOO_LONG);
  }

  private static Optional<Refusal> publicOnlyForSale(Case c) {
    return when(c.ad.showing().widest() == Reach.PUBLIC && !mayBePublic(c.ad.offers()), PUBLIC_ONLY_FOR_SALE);
  }

  /** The municipality gives nothing to private persons, and lends them nothing here. */
  static boolean mayBePublic(List<Offer> offers) {
    return !offers.isEmpty() && offers.stream().allMatch(offer -> offer.term() == Term.SELL);
  }

  private static Optional<Refusal> placeNoteTooLong(Case c) {
    return when(Signs.count(c.ad.item().placeNote()) > LINE_LENGTH, PLACE_NOTE_TOO_LONG);
  }

  private static Optional<Refusal> brandTooLong(Case c) {
    return when(Signs.count(c.ad.item().brand()) > LINE_LENGTH, BRAND_TOO_LONG);
  }

  private static Optional<Refusal> materialsTooLong(Case c) {
    return when(Signs.count(c.ad.item().materials()) > LINE_LENGTH, MATERIALS_TOO_LONG);
  }

  private static Optional<Refusal> purchaseYear(Case c) {
    Integer year = c.ad.item().purchase().year();
    return when(year != null && isOutside(year, OLDEST_PURCHASE, c.today.getYear()), PURCHASE_YEAR_OUT_OF_RANGE);
  }

  private static Optional<Refusal> purchasePrice(Case c) {
    return when(Stream.of(c.ad.item().purchase()).flatMap(purchase -> Stream.of(Optional.ofNullable(purchase.price()),
        Optional.ofNullable(purchase.bookValue()))).flatMap(Optional::stream)
        .anyMatch(money -> money.ore() < 0 || money.isMoreThan(DEAREST)), PURCHASE_PRICE_OUT_OF_RANGE);
  }

  private static Optional<Refusal> hoursOutOfRange(Case c) {
    Integer hours = c.ad.item().hoursPerWeek();
    return when(hours != null && isOutside(hours, 1, HOURS_A_WEEK), HOURS_OUT_OF_RANGE);
  }

  private static boolean has(Case c, Term term) {
    return c.ad.offers().stream().anyMatch(offer -> offer.term() == term);
  }

  private static boolean isOutside(int value, int least, int most) {
    return value < least || value > most;
  }

  private static Optional<Refusal> when(boolean wrong, Refusal refusal) {
    return wrong ? Optional.of(refusal) : Optional.empty();
  }

  /** Each once, in their order. */
  static List<Refusal> distinct(Stream<Refusal> refusals) {
    return List.copyOf(refusals.collect(() -> EnumSet.noneOf(Refusal.class), EnumSet::add, EnumSet::addAll));
  }
}
