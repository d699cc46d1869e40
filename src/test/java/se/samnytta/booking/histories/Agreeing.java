package se.samnytta.booking.histories;

import java.time.Duration;
import java.time.Instant;
import se.samnytta.booking.BookingState;
import se.samnytta.booking.Side;

/** Saying yes and no, taking a yes back, calling off, making ready. */
final class Agreeing {

  private static final Duration REGRET = Duration.ofMinutes(10);

  private final Model model;

  Agreeing(Model model) {
    this.model = model;
  }

  private static boolean answersFor(Person who, Deal deal, Side side) {
    return Model.stands(who, deal, side)
        && (side == Side.OWNER || deal.toPay() == 0 || Model.maySpend(who, deal.receiver, deal.toPay()));
  }

  String approve(Person who, Deal deal, Side side, boolean old) {
    Deal.Answer answer = deal.answers.get(side);
    if (!answersFor(who, deal, side))
      return Said.NOT_YOURS;
    if (answer != null && answer.yes())
      return Said.done(deal.state);
    if (answer == null || deal.state != BookingState.REQUESTED)
      return Said.notNow(deal.state);
    if (old)
      return Said.STALE;
    if (side == Side.OWNER && deal.difference < 0 && !Model.maySpend(who, deal.owner, -deal.difference))
      return Said.COSTS_MORE;
    deal.answers.put(side, new Deal.Answer(true, who, model.now));
    if (deal.answers.values().stream().allMatch(Deal.Answer::yes))
      deal.becomes(BookingState.APPROVED);
    return Said.done(deal.state);
  }

  /** Within ten minutes, before anything is ready. There is a day at least to answer anew. */
  String takeYesBack(Person who, Deal deal, Side side, boolean old) {
    Deal.Answer answer = deal.answers.get(side);
    if (!answersFor(who, deal, side))
      return Said.NOT_YOURS;
    if (deal.state == BookingState.REQUESTED && deal.isOpen(side))
      return Said.done(deal.state);
    boolean early = deal.state == BookingState.REQUESTED || deal.state == BookingState.APPROVED;
    if (!early || answer == null || answer.by() == null || answer.at() == null || answer.at().isBefore(model.now.minus(REGRET)))
      return Said.notNow(deal.state);
    if (old)
      return Said.STALE;
    deal.answers.put(side, Deal.Answer.OPEN);
    deal.state = BookingState.REQUESTED;
    Instant tomorrow = model.now.plus(Duration.ofDays(1));
    if (deal.answerBy.isBefore(tomorrow))
      deal.answerBy = tomorrow;
    return Said.done(deal.state);
  }

  String decline(Person who, Deal deal, Side side, boolean old, String reason) {
    if (!answersFor(who, deal, side))
      return Said.NOT_YOURS;
    if (deal.state == BookingState.DECLINED)
      return Said.done(deal.state);
    if (deal.state != BookingState.REQUESTED || !deal.answers.containsKey(side))
      return Said.notNow(deal.state);
    if (old)
      return Said.STALE;
    if (reason.isEmpty())
      return Said.NO_REASON;
    deal.answers.put(side, Deal.Answer.OPEN);
    deal.letGo();
    deal.becomes(BookingState.DECLINED);
    return Said.done(deal.state);
  }

  /** Before anything has changed hands; a swap also when half of it has come, which then goes back. */
  String cancel(Person who, Deal deal, boolean old, String reason) {
    if (deal.state == BookingState.CANCELLED)
      return Said.done(deal.state);
    boolean early = Deal.BEFORE.contains(deal.state) && deal.untouched();
    if (!early && !(deal.isSwap() && (Deal.BEFORE.contains(deal.state) || deal.state == BookingState.HANDED_OVER)))
      return Said.notNow(deal.state);
    if (old)
      return Said.STALE;
    if (Model.stands(who, deal, Side.OWNER) && reason.isEmpty())
      return Said.NO_REASON;
    callOff(deal);
    return Said.done(deal.state);
  }

  static void callOff(Deal deal) {
    deal.letGo();
    deal.parts.forEach(part -> part.handed = 0);
    deal.becomes(BookingState.CANCELLED);
  }

  String ready(Person who, Deal deal, boolean old) {
    if (!Model.stands(who, deal, Side.OWNER))
      return Said.NOT_YOURS;
    if (deal.state == BookingState.READY)
      return Said.done(deal.state);
    if (deal.state != BookingState.APPROVED)
      return Said.notNow(deal.state);
    if (old)
      return Said.STALE;
    deal.ready = model.now;
    deal.becomes(BookingState.READY);
    return Said.done(deal.state);
  }

  /** Nobody came on the day agreed on, or on the day on which it was made ready. */
  String notCollected(Person who, Deal deal, boolean old) {
    if (!Model.stands(who, deal, Side.OWNER))
      return Said.NOT_YOURS;
    if (deal.state == BookingState.NOT_COLLECTED)
      return Said.done(deal.state);
    Instant day = deal.ready == null ? model.now : deal.ready;
    boolean over = model.now.isAfter(Days.end(deal.wanted == null ? Days.of(day) : deal.wanted));
    if (deal.state != BookingState.APPROVED && deal.state != BookingState.READY || !over)
      return Said.notNow(deal.state);
    if (old)
      return Said.STALE;
    notCollected(deal);
    return Said.done(deal.state);
  }

  static void notCollected(Deal deal) {
    deal.letGo();
    deal.becomes(BookingState.NOT_COLLECTED);
  }
}
