package se.samnytta.booking.histories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A thing of which there are several: how many its owner has, what of it is promised or out, and who has become the owner of some. */
final class Good {

  final Ad ad;
  int stock;
  final List<Keeping> kept = new ArrayList<>();
  /** How many of it belong to other units by now. */
  final Map<Integer, Integer> gone = new TreeMap<>();

  Good(Ad ad) {
    this.ad = ad;
    stock = ad.stock();
  }

  /** How many are free all the time: at the first moment, and whenever something begins. */
  int free(Instant from, Instant until, Instant now) {
    return Stream.concat(Stream.of(from), kept.stream().map(each -> each.from).filter(each -> each.isAfter(from) && each.isBefore(until)))
        .mapToInt(moment -> stock - taken(moment, now)).min().orElseThrow();
  }

  private int taken(Instant moment, Instant now) {
    return kept.stream().filter(each -> each.covers(moment, now)).mapToInt(each -> each.quantity).sum();
  }

  int out() {
    return kept.stream().filter(each -> each.out).mapToInt(each -> each.quantity).sum();
  }

  Keeping keep(int quantity, Instant from, Instant until) {
    Keeping keeping = new Keeping(quantity, from, until, false);
    kept.add(keeping);
    return keeping;
  }

  void give(int quantity, int unit) {
    stock -= quantity;
    gone.merge(unit, quantity, Integer::sum);
  }
}
