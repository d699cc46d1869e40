package se.samnytta.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.Holds;
import se.samnytta.inventory.ItemId;
import se.samnytta.kernel.Actor;

/** What a swap does in its own way: each side says what it has got, and all becomes the other's own in one go. */
@Component
class Swaps {

  private final HandOverStore handOvers;
  private final Desk desk;
  private final Holds holds;
  private final ApplicationEventPublisher events;

  Swaps(HandOverStore handOvers, Desk desk, Holds holds, ApplicationEventPublisher events) {
    this.handOvers = handOvers;
    this.desk = desk;
    this.holds = holds;
    this.events = events;
  }

  /** Whether the actor is the one who gets these things. */
  boolean mayTell(Actor actor, Booking booking, Map<LineId, Integer> quantities) {
    return booking.lines().stream().filter(line -> quantities.getOrDefault(line.id(), 0) > 0)
        .allMatch(line -> desk.stands(actor, booking, line.direction().taker()));
  }

  /** Some of it has come, and is written down as a hand-over. Whoever said the last of it completes the swap. */
  void received(Booking before, By by, HandOverId handOver, List<HandedOver> lines, boolean last) {
    if (last)
      complete(before, by, handOver);
    else
      events.publishEvent(
          new SwapPartReceived(Parties.of(before), by, handOver, lines.stream().mapToInt(HandedOver::quantity).sum()));
  }

  private void complete(Booking booking, By by, HandOverId handOver) {
    List<HandedOver> lines = new ArrayList<>();
    for (Line line : booking.lines()) {
      Side taker = line.direction().taker();
      ItemId own = holds.giveAway(line.hold(), line.quantity(), "swap/" + booking.id() + "/" + line.id(), booking.unit(taker),
          booking.municipality(taker), by.person()).orElseThrow(line::broken);
      lines.add(HandedOver.of(booking, line, handOvers.becameOwn(line.id(), own), line.quantity(), own));
    }
    events.publishEvent(
        new GoodsHandedOver(Parties.of(booking), by, handOver, lines, null, desk.metres(booking), true, true));
  }
}
