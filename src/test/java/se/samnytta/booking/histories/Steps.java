package se.samnytta.booking.histories;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.BookingState;
import se.samnytta.booking.Change;
import se.samnytta.booking.IncidentKind;
import se.samnytta.booking.IncidentOutcome;
import se.samnytta.booking.IncidentReport;
import se.samnytta.booking.Side;
import se.samnytta.kernel.ClockTime;
import se.samnytta.kernel.Money;

/** Turns the numbers of a step into what somebody does: mostly something that makes sense just then, and now and then something that does not. */
final class Steps {

  private final Play play;
  private final Step.Choices choose;

  private Steps(Play play, Step.Choices choose) {
    this.play = play;
    this.choose = choose;
  }

  static void take(Play play, Step step) {
    Steps steps = new Steps(play, step.choices());
    Kind kind = steps.sensible(step.kind());
    play.does(kind);
    switch (kind) {
      case ASK -> new Wants(play.model, steps.choose).ask(play);
      case AGAIN -> play.again();
      case WEEKS_PASS -> play.pass(1 + steps.choose.of(3));
      default -> steps.withADeal(kind);
    }
  }

  /** Where there is nothing that it could be done with, mostly something else. */
  private Kind sensible(Kind kind) {
    if (!kind.needsADeal() || isPossible(kind) || choose.onceIn(6))
      return kind;
    return Stream.of(Kind.ANSWER, Kind.HAND_OVER, Kind.APPROVE).filter(this::isPossible).findFirst().orElse(Kind.ASK);
  }

  private boolean isPossible(Kind kind) {
    return play.model.deals.stream().anyMatch(fits(kind));
  }

  private void withADeal(Kind kind) {
    Deal deal = deal(kind);
    if (deal == null)
      return;
    switch (kind) {
      case APPROVE -> approve(deal);
      case TAKE_YES_BACK -> takeYesBack(deal);
      case DECLINE -> decline(deal);
      case CANCEL -> cancel(deal);
      case READY -> ready(deal);
      case HAND_OVER -> handOver(deal);
      case TAKE_BACK -> takeBack(deal);
      case CONFIRM -> confirm(deal);
      case NOT_COLLECTED -> notCollected(deal);
      case CHANGE -> change(deal);
      case WITHDRAW -> withdraw(deal);
      case ANSWER -> answer(deal);
      case OTHER_END -> otherEnd(deal);
      case REPORT -> report(deal);
      case SETTLE -> settle(deal);
      case ASK, AGAIN, WEEKS_PASS -> throw new IllegalStateException("of no deal: " + kind);
    }
  }

  /** One that the step is for, mostly; otherwise any. */
  private @Nullable Deal deal(Kind kind) {
    List<Deal> all = play.model.deals;
    List<Deal> fit = all.stream().filter(fits(kind)).toList();
    List<Deal> live = all.stream().filter(deal -> Deal.UNDER_WAY.contains(deal.state)).toList();
    boolean any = choose.onceIn(8);
    List<Deal> some = !fit.isEmpty() && !any ? fit : !live.isEmpty() && choose.onceIn(3) ? live : all;
    return some.isEmpty() ? null : choose.of(some);
  }

  private static Predicate<Deal> fits(Kind kind) {
    return switch (kind) {
      case APPROVE, DECLINE -> deal -> deal.state == BookingState.REQUESTED;
      case READY -> deal -> deal.state == BookingState.APPROVED;
      case HAND_OVER -> deal -> (Deal.BEFORE.contains(deal.state) && deal.state != BookingState.REQUESTED
          || deal.state == BookingState.HANDED_OVER) && deal.parts.stream().anyMatch(part -> part.left() > 0);
      case TAKE_BACK -> deal -> deal.isLoan() && deal.state == BookingState.HANDED_OVER;
      case CONFIRM -> deal -> deal.state == (deal.isLoan() ? BookingState.RETURNED : BookingState.HANDED_OVER);
      case WITHDRAW, ANSWER -> deal -> deal.wish != null;
      case OTHER_END -> deal -> deal.byTheHour;
      case REPORT -> deal -> deal.moved != null;
      case SETTLE -> deal -> deal.troubles.stream().anyMatch(each -> each.outcome == null);
      case CHANGE -> deal -> Deal.UNDER_WAY.contains(deal.state) && !deal.isSwap();
      default -> deal -> Deal.UNDER_WAY.contains(deal.state);
    };
  }

  private boolean old() {
    return choose.onceIn(20);
  }

  private String reason() {
    return choose.onceIn(8) ? "" : "Det blev annorlunda";
  }

  /** Somebody of that side, mostly; otherwise of the other, and now and then of neither. */
  private Person who(Deal deal, Side side, boolean chief) {
    List<Person> people = play.model.people;
    int many = choose.of(15);
    if (many == 14)
      return people.stream().filter(each -> !Model.sees(each, deal)).toList().get(choose.of(people.size() - 4));
    boolean other = many >= 11;
    return people.get(2 * deal.unit(other ? side.other() : side) + ((many % 3 == 2) != chief ? 1 : 0));
  }

  private Side open(Deal deal) {
    Side owner = deal.isOpen(Side.RECEIVER) && (!deal.isOpen(Side.OWNER) || choose.onceIn(2)) ? Side.RECEIVER : Side.OWNER;
    return choose.onceIn(10) ? owner.other() : owner;
  }

  private void approve(Deal deal) {
    Side side = open(deal);
    Person who = who(deal, side, side == Side.RECEIVER);
    boolean old = old();
    int version = play.version(deal, old);
    play.step(who, "säger ja för " + side + seen(old), deal, id -> play.verbs.bookings().approve(who.actor(), id, side, version),
        () -> play.agreeing.approve(who, deal, side, old));
  }

  private static String seen(boolean old) {
    return old ? " (på en gammal sida)" : "";
  }

  private void takeYesBack(Deal deal) {
    Side side = choose.onceIn(3) ? Side.RECEIVER : Side.OWNER;
    Person who = who(deal, side, side == Side.RECEIVER);
    boolean old = old();
    int version = play.version(deal, old);
    play.step(who, "tar tillbaka sitt ja för " + side + seen(old), deal,
        id -> play.verbs.bookings().withdrawApproval(who.actor(), id, side, version),
        () -> play.agreeing.takeYesBack(who, deal, side, old));
  }

  private void decline(Deal deal) {
    Side side = open(deal);
    Person who = who(deal, side, side == Side.RECEIVER);
    boolean old = old();
    String reason = reason();
    int version = play.version(deal, old);
    play.step(who, "säger nej för " + side + seen(old), deal, id -> play.verbs.bookings().decline(who.actor(), id, side, version, reason),
        () -> play.agreeing.decline(who, deal, side, old, reason));
  }

  private void cancel(Deal deal) {
    Person who = who(deal, Side.RECEIVER, false);
    boolean old = old();
    String reason = reason();
    int version = play.version(deal, old);
    play.step(who, "avbokar" + seen(old), deal, id -> play.verbs.bookings().cancel(who.actor(), id, version, reason),
        () -> play.agreeing.cancel(who, deal, old, reason));
  }

  private void ready(Deal deal) {
    Person who = who(deal, Side.OWNER, false);
    boolean old = old();
    int version = play.version(deal, old);
    play.step(who, "gör klart" + seen(old), deal, id -> play.verbs.bookings().ready(who.actor(), id, version, ""),
        () -> play.agreeing.ready(who, deal, old));
  }

  private void notCollected(Deal deal) {
    Person who = who(deal, Side.OWNER, false);
    boolean old = old();
    int version = play.version(deal, old);
    play.step(who, "säger att ingen kom" + seen(old), deal, id -> play.verbs.handOvers().notCollected(who.actor(), id, version, ""),
        () -> play.agreeing.notCollected(who, deal, old));
  }

  private void confirm(Deal deal) {
    Person who = who(deal, deal.isLoan() ? Side.OWNER : Side.RECEIVER, false);
    boolean old = old();
    int version = play.version(deal, old);
    play.step(who, "säger att allt är väl" + seen(old), deal, id -> play.verbs.receipts().confirmReceipt(who.actor(), id, version),
        () -> play.moving.confirm(who, deal, old));
  }

  /** All that is left of it, or some; now and then one too many. */
  private int some(int left) {
    return choose.onceIn(2) ? choose.of(left + 2) : left;
  }

  private void handOver(Deal deal) {
    boolean receiver = choose.onceIn(2);
    Person who = who(deal, receiver ? Side.RECEIVER : Side.OWNER, false);
    boolean wise = deal.isSwap() && !choose.onceIn(8);
    List<Integer> each = new ArrayList<>();
    for (Part part : deal.parts)
      each.add(wise && !Model.stands(who, deal, part.taker()) ? 0 : some(part.left()));
    play.press(who, "överlämnar " + each, deal,
        key -> play.verbs.handOvers().handOver(who.actor(), play.booking(deal), key, play.quantities(deal, each), ""),
        () -> play.moving.handOver(who, deal, each));
  }

  private void takeBack(Deal deal) {
    Person who = who(deal, choose.onceIn(2) ? Side.RECEIVER : Side.OWNER, false);
    List<Integer> each = deal.parts.stream().map(part -> some(part.out())).toList();
    play.press(who, "lämnar tillbaka " + each, deal,
        key -> play.verbs.handOvers().takeBack(who.actor(), play.booking(deal), key, play.quantities(deal, each), List.of(), ""),
        () -> play.moving.takeBack(who, deal, each));
  }

  private void change(Deal deal) {
    Person who = who(deal, Side.RECEIVER, choose.onceIn(3));
    boolean old = old();
    int what = choose.of(7);
    int place = choose.of(deal.parts.size());
    Part part = what % 2 == 0 || what == 5 ? deal.parts.get(place) : null;
    int quantity = part == null ? 0 : Math.max(0, part.agreed - 2 + choose.of(5));
    LocalDate begins = deal.from == null ? play.model.today() : Days.of(deal.from);
    LocalDate first = deal.byTheHour
        ? null
        : what == 3 || what == 4 || what == 5 && !deal.isLoan() ? day(begins.plusDays(choose.of(6) - 2)) : null;
    LocalDate ends = deal.until == null ? begins : Room.lastDay(deal.until);
    boolean last = deal.byTheHour ? false : deal.isLoan() ? first != null || what == 1 || what == 5 || what == 6 : choose.onceIn(20);
    Changing.Other other = new Changing.Other(part, quantity, first, last ? day(ends.plusDays(choose.of(9) - 3)) : null);
    if (other.isNothing())
      return;
    int version = play.version(deal, old);
    Change change = new Change(part == null ? java.util.Map.of() : java.util.Map.of(play.line(deal, place), quantity), first, other.last());
    play.step(who, "vill ändra till " + other + seen(old), deal, id -> play.verbs.changes().change(who.actor(), id, version, change),
        () -> play.changing.change(who, deal, other, old));
  }

  /** An open day, mostly. */
  private LocalDate day(LocalDate day) {
    return choose.onceIn(8) ? day : Days.openFrom(day);
  }

  private void withdraw(Deal deal) {
    Person who = who(deal, Side.RECEIVER, false);
    boolean old = old();
    int version = play.version(deal, old);
    play.step(who, "ångrar sin ändring" + seen(old), deal, id -> play.verbs.changes().withdraw(who.actor(), id, version),
        () -> play.changing.withdraw(who, deal, old));
  }

  private void answer(Deal deal) {
    boolean receiver = deal.wish != null && !deal.wish.open().contains(Side.OWNER);
    Side side = receiver != choose.onceIn(10) ? Side.RECEIVER : Side.OWNER;
    Person who = who(deal, side, side == Side.RECEIVER);
    boolean yes = !choose.onceIn(4);
    boolean old = old();
    int version = play.version(deal, old);
    play.step(who, "svarar " + (yes ? "ja" : "nej") + " på ändringen för " + side + seen(old), deal,
        id -> play.verbs.changes().answer(who.actor(), id, version, side, yes),
        () -> play.changing.answer(who, deal, side, yes, old));
  }

  private void otherEnd(Deal deal) {
    Person who = who(deal, Side.RECEIVER, choose.onceIn(3));
    boolean old = old();
    LocalDate ends = deal.until == null ? play.model.today() : Days.of(deal.until);
    LocalDate day = choose.onceIn(3) ? Days.openFrom(ends.plusDays(1)) : ends;
    LocalTime time = LocalTime.of(8 + choose.of(10), 0);
    int version = play.version(deal, old);
    play.step(who, "vill ha till " + day + " " + time + seen(old), deal,
        id -> play.verbs.changes().change(who.actor(), id, version, Change.until(day, ClockTime.of(time))),
        () -> play.changing.until(who, deal, day, time, old));
  }

  private void report(Deal deal) {
    Person who = who(deal, Side.RECEIVER, false);
    int place = choose.of(deal.parts.size());
    Part part = deal.parts.get(place);
    IncidentKind kind = choose.onceIn(3) ? IncidentKind.DAMAGED : IncidentKind.LOST;
    int quantity = 1 + choose.of(kind == IncidentKind.LOST ? part.out() + 1 : part.handed + 1);
    int before = deal.troubles.size();
    play.press(who, "anmäler " + quantity + " " + part.good.ad.name() + " " + kind, deal,
        key -> play.verbs.incidents().report(who.actor(), play.booking(deal),
            new IncidentReport(key, play.line(deal, place), kind, quantity, "Så är det", null)),
        () -> play.troubles.report(deal, part, kind, quantity));
    if (deal.troubles.size() > before)
      play.incident(deal);
  }

  private void settle(Deal deal) {
    if (deal.troubles.isEmpty())
      return;
    Deal.Trouble trouble = deal.troubles.stream().filter(each -> each.outcome == null).findFirst().orElseGet(deal.troubles::getFirst);
    Person who = who(deal, Side.OWNER, false);
    IncidentOutcome outcome = choose.of(List.of(IncidentOutcome.WRITE_OFF, IncidentOutcome.CHARGE, IncidentOutcome.NOTHING));
    Money charge = outcome == IncidentOutcome.CHARGE ? Money.kronor(100) : null;
    play.step(who, "beslutar " + outcome + " om " + trouble.quantity + " " + trouble.part.good.ad.name() + " " + trouble.kind + " i", deal,
        _ -> play.verbs.incidents().settle(who.actor(), java.util.Objects.requireNonNull(play.incidents.get(trouble)), outcome, charge, ""),
        () -> play.troubles.settle(who, deal, trouble, outcome));
  }
}
