package se.samnytta.booking.histories;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import se.samnytta.booking.BookingState;
import se.samnytta.booking.Side;

/** Things change hands, in full or in part; and the word that all is well. */
final class Moving {

  private final Model model;

  Moving(Model model) {
    this.model = model;
  }

  String handOver(Person who, Deal deal, List<Integer> told) {
    List<Part> parts = deal.parts;
    if (deal.isSwap() && parts.stream().anyMatch(part -> told(parts, told, part) > 0 && !Model.stands(who, deal, part.taker())))
      return Said.NOT_YOURS;
    boolean may = deal.state == BookingState.APPROVED || deal.state == BookingState.READY || deal.state == BookingState.HANDED_OVER;
    if (!may || parts.stream().allMatch(part -> part.left() == 0))
      return Said.notNow(deal.state);
    for (Part part : parts)
      if (told(parts, told, part) > part.left())
        return Said.many("TooMany", part.left());
    if (told.stream().allMatch(quantity -> quantity == 0))
      return Said.NOTHING;
    for (Part part : parts) {
      int there = there(part);
      if (there < (deal.isSwap() ? part.agreed : told(parts, told, part)))
        return Said.many("NotThere", there);
    }
    parts.forEach(part -> hand(deal, part, told(parts, told, part)));
    deal.moved = model.now;
    deal.state = BookingState.HANDED_OVER;
    if (parts.stream().allMatch(part -> part.left() == 0))
      complete(who, deal);
    return Said.done(deal.state);
  }

  private static int told(List<Part> parts, List<Integer> told, Part part) {
    return told.get(parts.indexOf(part));
  }

  /** How many of it can go now: those that are not out, and until its day those that nobody else has. */
  private int there(Part part) {
    Keeping kept = part.kept;
    if (kept == null)
      return 0;
    int here = part.good.stock - part.good.out();
    int early = kept.from.isAfter(model.now) ? part.good.free(model.now, kept.from, model.now) : kept.quantity;
    return Math.max(0, Math.min(kept.quantity, Math.min(here, early)));
  }

  private void hand(Deal deal, Part part, int quantity) {
    if (quantity == 0)
      return;
    part.handed += quantity;
    if (deal.isSwap())
      return;
    Keeping kept = Objects.requireNonNull(part.kept);
    kept.quantity -= quantity;
    if (kept.quantity == 0)
      part.letGo();
    if (!deal.isLoan()) {
      part.good.give(quantity, deal.receiver);
      return;
    }
    Instant from = kept.from.isAfter(model.now) ? model.now : kept.from;
    Keeping out = new Keeping(quantity, from, kept.until, true);
    part.good.kept.add(out);
    part.outs.add(out);
  }

  /** A swap changes owners when all of it has come; of a gift the receiver's word is needed. */
  private static void complete(Person who, Deal deal) {
    if (deal.isSwap())
      deal.parts.forEach(part -> {
        part.letGo();
        part.good.give(part.agreed, deal.unit(part.taker()));
      });
    if (deal.isSwap() || !deal.isLoan() && Model.stands(who, deal, Side.RECEIVER))
      deal.becomes(BookingState.CLOSED);
  }

  String takeBack(Person who, Deal deal, List<Integer> told) {
    if (!deal.isLoan() || deal.state != BookingState.HANDED_OVER)
      return Said.notNow(deal.state);
    for (Part part : deal.parts)
      if (told(deal.parts, told, part) > part.out())
        return Said.many("TooMany", part.out());
    if (told.stream().allMatch(quantity -> quantity == 0))
      return Said.NOTHING;
    for (Part part : deal.parts) {
      part.back(told(deal.parts, told, part));
      part.returned += told(deal.parts, told, part);
    }
    deal.moved = model.now;
    allBack(who, deal);
    return Said.done(deal.state);
  }

  /** With nothing out any more a loan is over: for good if the owner says so and nothing is wrong. */
  static void allBack(Person who, Deal deal) {
    if (deal.parts.stream().anyMatch(part -> part.out() > 0))
      return;
    deal.letGo();
    deal.becomes(BookingState.RETURNED);
    if (Model.stands(who, deal, Side.OWNER) && deal.troubles.stream().allMatch(each -> each.outcome != null))
      deal.becomes(BookingState.CLOSED);
  }

  /** All is well, says whoever got it, or got it back. */
  String confirm(Person who, Deal deal, boolean old) {
    if (!Model.stands(who, deal, deal.isLoan() ? Side.OWNER : Side.RECEIVER))
      return Said.NOT_YOURS;
    if (deal.state == BookingState.CLOSED)
      return Said.done(deal.state);
    boolean wrong = deal.isLoan() && deal.troubles.stream().anyMatch(each -> each.outcome == null);
    if (deal.state != (deal.isLoan() ? BookingState.RETURNED : BookingState.HANDED_OVER) || deal.isSwap() || wrong)
      return Said.notNow(deal.state);
    if (old)
      return Said.STALE;
    deal.letGo();
    deal.becomes(BookingState.CLOSED);
    return Said.done(deal.state);
  }
}
