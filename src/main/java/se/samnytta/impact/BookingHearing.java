package se.samnytta.impact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import se.samnytta.booking.BookingClosed;
import se.samnytta.booking.ClosedHow;
import se.samnytta.booking.GoodsHandedOver;
import se.samnytta.booking.GoodsReturned;
import se.samnytta.booking.HandedOver;
import se.samnytta.booking.WouldHaveBoughtAnswered;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Category;
import se.samnytta.inventory.ReplacementShare;
import se.samnytta.inventory.Transport;
import se.samnytta.kernel.Period;

/** Hears what happens to bookings, after it has happened, perhaps twice and in any order. */
@Component
class BookingHearing {

  private final Effects effects;
  private final EffectStore store;
  private final Categories categories;

  BookingHearing(Effects effects, EffectStore store, Categories categories) {
    this.effects = effects;
    this.store = store;
    this.categories = categories;
  }

  @ApplicationModuleListener
  void on(GoodsHandedOver event) {
    effects.record(event.parties().booking().value(), moved(event));
  }

  @ApplicationModuleListener
  void on(WouldHaveBoughtAnswered event) {
    ReplacementShare answer = switch (event.answer()) {
      case YES -> ReplacementShare.YES;
      case LATER -> ReplacementShare.LATER;
      case NO -> ReplacementShare.NO;
    };
    effects.learn(event.parties().booking().value(), Because.ANSWERED, known -> known.answered(answer));
  }

  @ApplicationModuleListener
  void on(GoodsReturned event) {
    if (!event.last())
      return;
    Instant at = store.handedOverAt(event.handOver());
    effects.learn(event.parties().booking().value(), Because.RETURNED, known -> known.returned(at));
  }

  @ApplicationModuleListener
  void on(BookingClosed event) {
    Receipt how = event.how() == ClosedHow.CONFIRMED ? Receipt.CONFIRMED : Receipt.ASSUMED;
    effects.learn(event.parties().booking().value(), Because.CLOSED, known -> known.closed(how));
  }

  private List<Moved> moved(GoodsHandedOver event) {
    Instant at = store.handedOverAt(event.handOver());
    List<Transport.Load> loads = event.lines().stream().map(line -> new Transport.Load(line.quantity(), weight(line))).toList();
    List<Long> trips = Transport.shared(trip(event, loads), loads);
    List<Moved> moved = new ArrayList<>();
    for (int i = 0; i < loads.size(); i++)
      moved.add(moved(event, event.lines().get(i), at, trips.get(i)));
    return moved;
  }

  private long trip(GoodsHandedOver event, List<Transport.Load> loads) {
    Long metres = event.metres();
    return metres == null
        ? 0
        : categories.van().grams(metres, loads.stream().mapToLong(Transport.Load::knownG).sum(), event.parties().term().isLoan());
  }

  private Moved moved(GoodsHandedOver event, HandedOver line, Instant at, long tripG) {
    Period period = event.period();
    return new Moved(line.id(), event.handOver().value(), event.parties().booking().value(), at, event.parties().term(), line.from(),
        line.fromMunicipality(), line.to(), line.toMunicipality(), line.category(), category(line).itemType(), line.quantity(),
        weight(line),
        store.newPrice(line.item()).orElse(null),
        event.parties().term().isLoan() && period != null ? Integer.valueOf((int) period.days()) : null,
        event.metres(), tripG, 0, line.paid(), event.confirmed() ? Receipt.CONFIRMED : Receipt.AWAITED);
  }

  private Category category(HandedOver line) {
    return categories.category(line.category());
  }

  private @Nullable Long weight(HandedOver line) {
    return categories.weightG(line.category(), line.weightG());
  }
}
