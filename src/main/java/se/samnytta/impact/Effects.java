package se.samnytta.impact;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.EmissionFactor;

/**
 * Records what hand-overs save, and corrects it when more becomes known. Both happen under the lock of the booking's outcome,
 * so events may come twice, at once and in any order.
 */
@Component
class Effects {

  private final EffectStore store;
  private final Categories categories;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Effects(EffectStore store, Categories categories, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.categories = categories;
    this.events = events;
    this.clock = clock;
  }

  /** One effect for each line of a hand-over of the booking; none for a line that has one. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(long booking, List<Moved> lines) {
    Outcome known = store.lockOutcome(booking);
    Instant now = clock.instant();
    for (Moved moved : lines) {
      Figures figures = figures(moved, known);
      store.insert(moved, figures, now).ifPresent(id -> events.publishEvent(new EffectRecorded(new Effect(id, moved, figures))));
    }
  }

  /** More is known of the booking: reckons its effects anew and keeps what they were. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void learn(long booking, Because because, UnaryOperator<Outcome> more) {
    Outcome before = store.lockOutcome(booking);
    Outcome known = more.apply(before);
    if (known.equals(before))
      return;
    store.update(booking, known);
    store.ofBooking(booking).forEach(effect -> correct(effect, because, figures(effect.moved(), known)));
  }

  private void correct(Effect effect, Because because, Figures corrected) {
    if (corrected.equals(effect.figures()))
      return;
    Instant now = clock.instant();
    store.insertChange(effect, because, now);
    store.update(effect.id(), corrected, now);
    events.publishEvent(new EffectCorrected(effect.with(corrected), effect.figures(), because));
  }

  private Figures figures(Moved moved, Outcome known) {
    return Reckoning.figures(factor(moved.itemType()), moved, known);
  }

  private @Nullable EmissionFactor factor(@Nullable String itemType) {
    return itemType == null ? null : categories.factor(itemType).orElse(null);
  }
}
