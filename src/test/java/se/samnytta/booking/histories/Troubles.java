package se.samnytta.booking.histories;

import java.util.ArrayList;
import java.util.List;
import se.samnytta.booking.BookingState;
import se.samnytta.booking.IncidentKind;
import se.samnytta.booking.IncidentOutcome;
import se.samnytta.booking.Side;

/** Something is lost or broken, and what the owner decides. */
final class Troubles {

  private final Model model;

  Troubles(Model model) {
    this.model = model;
  }

  String report(Deal deal, Part part, IncidentKind kind, int quantity) {
    if (deal.moved == null || deal.state == BookingState.CANCELLED)
      return Said.notNow(deal.state);
    int most = kind == IncidentKind.LOST && deal.isLoan() ? part.out() : part.handed;
    if (quantity < 1 || quantity > most)
      return Said.many("TooManyWrong", most);
    deal.troubles.add(new Deal.Trouble(part, kind, quantity));
    return Said.done(deal.state);
  }

  /** What is lost, or broken for good, leaves the stock, if nobody has been promised what would be missing. */
  String settle(Person who, Deal deal, Deal.Trouble trouble, IncidentOutcome outcome) {
    if (!Model.stands(who, deal, Side.OWNER))
      return Said.NOT_YOURS;
    if (trouble.outcome != null)
      return trouble.outcome == outcome ? Said.done(deal.state) : Said.notNow(deal.state);
    Part part = trouble.part;
    boolean lost = trouble.kind == IncidentKind.LOST;
    boolean isBack = !lost && part.returned >= trouble.quantity;
    boolean leaves = outcome == IncidentOutcome.WRITE_OFF || outcome == IncidentOutcome.CHARGE && lost;
    if (deal.isLoan() && leaves) {
      int most = isBack ? trouble.quantity : Math.min(trouble.quantity, part.out());
      int free = part.good.free(model.now, Keeping.EVER, model.now);
      if (most > 0 && freeWithout(part, isBack ? 0 : most) < most)
        return Said.many("PromisedToOthers", isBack ? Math.max(0, free) : free);
      leave(part, most, isBack);
    }
    trouble.outcome = outcome;
    boolean live = deal.state == BookingState.HANDED_OVER || deal.state == BookingState.RETURNED;
    if (live && deal.isLoan())
      Moving.allBack(who, deal);
    return Said.done(deal.state);
  }

  /** How many would be free for ever if so many of what is out were back. */
  private int freeWithout(Part part, int back) {
    List<Keeping> before = new ArrayList<>(part.good.kept);
    int left = back;
    for (Keeping out : part.outs) {
      int some = Math.min(left, out.quantity);
      part.good.kept.remove(out);
      part.good.kept.add(new Keeping(out.quantity - some, out.from, out.until, true));
      left -= some;
    }
    int free = part.good.free(model.now, Keeping.EVER, model.now);
    part.good.kept.clear();
    part.good.kept.addAll(before);
    return free;
  }

  private static void leave(Part part, int quantity, boolean isBack) {
    if (!isBack) {
      part.back(quantity);
      part.lost += quantity;
    }
    part.good.stock -= quantity;
  }
}
