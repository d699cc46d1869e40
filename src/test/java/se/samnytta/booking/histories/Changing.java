package se.samnytta.booking.histories;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.BookingState;
import se.samnytta.booking.Side;
import se.samnytta.kernel.Period;

/** More or fewer, longer or shorter, other days: done at once, or asked of those who have to say yes. */
final class Changing {

  /** What is to be other; the rest stays. */
  record Other(@Nullable Part part, int quantity, @Nullable LocalDate first, @Nullable LocalDate last) {

    boolean isNothing() {
      return part == null && first == null && last == null;
    }

    @Override
    public String toString() {
      return (part == null ? "" : quantity + " " + part.good.ad.name() + " ") + (first == null ? "" : "från " + first + " ")
          + (last == null ? "" : "till " + last);
    }
  }

  private final Model model;
  private final Asking asking;
  private final Room room;

  Changing(Model model, Asking asking) {
    this.model = model;
    this.asking = asking;
    room = new Room(model);
  }

  String change(Person who, Deal deal, Other other, boolean old) {
    if (!Model.stands(who, deal, Side.RECEIVER))
      return Said.NOT_YOURS;
    Optional<String> late = tooLate(deal, other);
    if (late.isPresent())
      return late.get();
    return to(who, deal, after(deal, other), old);
  }

  /** Another end of a loan by the hour. */
  String until(Person who, Deal deal, LocalDate day, LocalTime time, boolean old) {
    if (!Model.stands(who, deal, Side.RECEIVER))
      return Said.NOT_YOURS;
    boolean under = Deal.UNDER_WAY.contains(deal.state) && deal.state != BookingState.RETURNED;
    if (!under || !deal.byTheHour || deal.from == null)
      return Said.notNow(deal.state);
    Instant until = Days.at(day, time);
    if (!until.isAfter(deal.from))
      return Said.notThatDay(until.equals(deal.from) ? "NoLength" : "Backwards");
    return to(who, deal, new Deal.Terms(deal.terms().quantities(), deal.from, until, deal.wanted), old);
  }

  private String to(Person who, Deal deal, Deal.Terms after, boolean old) {
    Deal.Wish wish = deal.wish;
    if (wish != null && wish.terms().equals(after))
      return asked(deal, after, wish.open());
    boolean asBefore = after.equals(deal.terms());
    if (wish == null && asBefore)
      return Said.done(deal.state);
    if (old)
      return Said.STALE;
    if (asBefore)
      return ended(deal, "WITHDRAWN");
    Optional<String> refused = refusal(deal, after);
    if (refused.isPresent())
      return refused.get();
    Set<Side> open = whoseYes(who, deal, after);
    if (open.isEmpty())
      return become(deal, after);
    Optional<String> notFree = room.refuses(deal, after, false);
    if (notFree.isPresent())
      return notFree.get();
    deal.wish = new Deal.Wish(who, after, open);
    return asked(deal, after, open);
  }

  private static String asked(Deal deal, Deal.Terms after, Set<Side> open) {
    return Said.asked(open, Room.onlyLastDay(deal, after));
  }

  private static String ended(Deal deal, String how) {
    deal.wish = null;
    deal.ended = how;
    return Said.done(deal.state);
  }

  private String become(Deal deal, Deal.Terms after) {
    Optional<String> notFree = room.refuses(deal, after, true);
    if (notFree.isPresent())
      return notFree.get();
    for (int i = 0; i < deal.parts.size(); i++)
      deal.parts.get(i).agreed = after.quantities().get(i);
    deal.from = after.from();
    deal.until = after.until();
    deal.wanted = after.wanted();
    return ended(deal, "DONE");
  }

  private static Deal.Terms after(Deal deal, Other other) {
    List<Integer> quantities = new ArrayList<>();
    deal.parts.forEach(part -> quantities.add(part == other.part ? other.quantity : part.agreed));
    LocalDate wanted = other.first == null ? deal.wanted : other.first;
    if (deal.from == null || deal.until == null || deal.byTheHour)
      return new Deal.Terms(quantities, deal.from, deal.until, wanted);
    LocalDate first = other.first == null ? Days.of(deal.from) : other.first;
    LocalDate last = other.last == null ? Room.lastDay(deal.until) : other.last;
    return new Deal.Terms(quantities, Days.begin(first), Days.end(last), wanted);
  }

  /** What has changed hands stays, with its first day; swaps and what is over are not changed. */
  private static Optional<String> tooLate(Deal deal, Other other) {
    LocalDate begins = deal.from == null ? deal.wanted : Days.of(deal.from);
    boolean moves = other.first != null && !other.first.equals(begins);
    boolean under = Deal.UNDER_WAY.contains(deal.state) && deal.state != BookingState.RETURNED;
    if (!under || deal.isSwap() || !deal.isLoan() && other.last != null || moves && !deal.untouched())
      return Optional.of(Said.notNow(deal.state));
    Optional<String> number = other.part == null ? Optional.empty() : tooLate(deal, other.part, other.quantity);
    LocalDate first = other.first == null && deal.isLoan() ? begins : other.first;
    return number.or(() -> first != null && other.last != null && other.last.isBefore(first)
        ? Optional.of(Said.notThatDay("Backwards"))
        : Optional.empty());
  }

  private static Optional<String> tooLate(Deal deal, Part part, int quantity) {
    int least = Math.max(1, part.handed);
    if (quantity < least)
      return Optional.of(Said.many("TooFew", least));
    return part.left() == 0 && quantity != part.agreed ? Optional.of(Said.notNow(deal.state)) : Optional.empty();
  }

  private Optional<String> refusal(Deal deal, Deal.Terms after) {
    if (after.until() != null && Room.lastDay(after.until()).isBefore(model.today()))
      return Optional.of(Said.notThatDay("InThePast"));
    for (int i = 0; i < deal.parts.size(); i++) {
      Part part = deal.parts.get(i);
      int quantity = after.quantities().get(i);
      if (quantity > part.agreed && quantity - part.handed > part.good.stock)
        return Optional.of(Said.many("TooMany", part.handed + part.good.stock));
      Optional<String> day = firstDay(deal, after, part.good.ad)
          .or(() -> deal.byTheHour ? lastHour(deal, after, part.good.ad) : lastDay(deal, after, part.good.ad));
      if (day.isPresent())
        return day.map(Said::notThatDay);
    }
    return Optional.empty();
  }

  private Optional<String> firstDay(Deal deal, Deal.Terms after, Ad ad) {
    LocalDate first = after.from() == null ? after.wanted() : Days.of(after.from());
    boolean moves = after.from() == null ? !Objects.equals(after.wanted(), deal.wanted) : !after.from().equals(deal.from);
    return moves && first != null
        ? asking.firstDay(null, first, deal.isLoan() ? ad.lending().leadDays() : 0).stream().findFirst()
        : Optional.empty();
  }

  private Optional<String> lastDay(Deal deal, Deal.Terms after, Ad ad) {
    if (after.from() == null || after.until() == null || after.until().equals(deal.until))
      return Optional.empty();
    LocalDate first = Days.of(after.from());
    LocalDate last = Room.lastDay(after.until());
    if (asking.isFar(first) || asking.isFar(last))
      return Optional.of("TooFarAhead");
    Integer longest = ad.lending().longestDays();
    if (longest != null && last.toEpochDay() - first.toEpochDay() + 1 > longest)
      return Optional.of("TooLong");
    return last.equals(first) || Days.areOpen(last) ? Optional.empty() : Optional.of("ClosedDay");
  }

  private Optional<String> lastHour(Deal deal, Deal.Terms after, Ad ad) {
    if (after.from() == null || after.until() == null || after.until().equals(deal.until))
      return Optional.empty();
    LocalDate first = Days.of(after.from());
    LocalDate last = Days.of(after.until());
    var hours = ad.lending().byTheHour();
    if (after.until().isBefore(model.now))
      return Optional.of("InThePast");
    if (asking.isFar(first) || asking.isFar(last))
      return Optional.of("TooFarAhead");
    if (hours != null && hours.longest() != null && Duration.between(after.from(), after.until()).toMinutes() > 60L * hours.longest())
      return Optional.of("TooManyHours");
    if (!last.equals(first) && !Days.areOpen(last))
      return Optional.of("ClosedDay");
    return Asking.isClosedThen(last, after.until().atZone(Period.SWEDEN).toLocalTime()) ? Optional.of("ClosedThen") : Optional.empty();
  }

  /** The owner's yes to more, as the ads say of the whole; somebody's who may spend it if it costs more. Who has not answered yet will. */
  private static Set<Side> whoseYes(Person who, Deal deal, Deal.Terms after) {
    Set<Side> open = EnumSet.noneOf(Side.class);
    int kronor = deal.kronor(after);
    boolean more = after.from() != null && after.until() != null
        && (after.from().isBefore(deal.from) || after.until().isAfter(deal.until));
    for (int i = 0; i < deal.parts.size(); i++)
      more |= after.quantities().get(i) > deal.parts.get(i).agreed;
    if (more && !deal.isOpen(Side.OWNER)
        && deal.parts.stream().anyMatch(part -> Model.ownerAnswers(part.good.ad, deal.border, kronor)))
      open.add(Side.OWNER);
    if (kronor > deal.kronor() && !deal.isOpen(Side.RECEIVER) && !Model.maySpend(who, deal.receiver, kronor))
      open.add(Side.RECEIVER);
    return open;
  }

  String withdraw(Person who, Deal deal, boolean old) {
    if (!Model.stands(who, deal, Side.RECEIVER))
      return Said.NOT_YOURS;
    if (deal.wish == null)
      return Said.done(deal.state);
    return old ? Said.STALE : ended(deal, "WITHDRAWN");
  }

  /** What has changed hands since it was asked for stays as it is, too. */
  String answer(Person who, Deal deal, Side side, boolean yes, boolean old) {
    Deal.Wish wish = deal.wish;
    if (!Model.stands(who, deal, side))
      return Said.NOT_YOURS;
    if (wish == null || !wish.open().contains(side)) {
      boolean same = wish == null ? deal.ended.equals(yes ? "DONE" : "REFUSED") : yes;
      return same ? Said.done(deal.state) : Said.notNow(deal.state);
    }
    if (side == Side.RECEIVER && !Model.maySpend(who, deal.receiver, deal.kronor(wish.terms())))
      return Said.NOT_YOURS;
    if (old)
      return Said.STALE;
    if (!yes)
      return ended(deal, "REFUSED");
    if (wish.terms().until() != null && wish.terms().until().isBefore(model.now))
      return Said.notThatDay("InThePast");
    Optional<String> late = tooLate(deal, wish.terms());
    if (late.isPresent())
      return late.get();
    if (wish.open().size() == 1)
      return become(deal, wish.terms());
    Set<Side> open = EnumSet.copyOf(wish.open());
    open.remove(side);
    deal.wish = new Deal.Wish(wish.by(), wish.terms(), open);
    return Said.done(deal.state);
  }

  private static Optional<String> tooLate(Deal deal, Deal.Terms after) {
    boolean moves = after.from() == null ? !Objects.equals(after.wanted(), deal.wanted) : !after.from().equals(deal.from);
    if (moves && !deal.untouched())
      return Optional.of(Said.notNow(deal.state));
    for (int i = 0; i < deal.parts.size(); i++) {
      Part part = deal.parts.get(i);
      int quantity = after.quantities().get(i);
      Optional<String> late = quantity == part.agreed ? Optional.empty() : tooLate(deal, part, quantity);
      if (late.isPresent())
        return late;
    }
    return Optional.empty();
  }
}
