package se.samnytta.booking.histories;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.Side;

/** So many of one thing in a deal. */
final class Part {

  final Good good;
  /** What the receiver gives in a swap. */
  final boolean inReturn;
  int agreed;
  int handed;
  int returned;
  int lost;
  /** What has not changed hands; nothing once all has, or is let go. */
  @Nullable
  Keeping kept;
  /** What is out, the earliest first. */
  final List<Keeping> outs = new ArrayList<>();

  Part(Good good, boolean inReturn, int agreed, Keeping kept) {
    this.good = good;
    this.inReturn = inReturn;
    this.agreed = agreed;
    this.kept = kept;
  }

  int left() {
    return agreed - handed;
  }

  int out() {
    return handed - returned - lost;
  }

  Side taker() {
    return inReturn ? Side.OWNER : Side.RECEIVER;
  }

  /** What nobody has fetched is free. */
  void letGo() {
    if (kept != null)
      good.kept.remove(kept);
    kept = null;
  }

  /** So many are not out any more, the earliest first. */
  void back(int quantity) {
    int left = quantity;
    while (left > 0) {
      Keeping first = outs.getFirst();
      int some = Math.min(left, first.quantity);
      first.quantity -= some;
      left -= some;
      if (first.quantity == 0) {
        outs.removeFirst();
        good.kept.remove(first);
      }
    }
  }
}
