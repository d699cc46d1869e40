package se.samnytta.booking;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;

/** Hand-overs and returns together with how the things looked: kept in the same transaction, once for each press of the button. */
@Component
public class Inspections {

  private final HandOvers handOvers;
  private final HandOverStore made;
  private final InspectionStore store;

  Inspections(HandOvers handOvers, HandOverStore made, InspectionStore store) {
    this.handOvers = handOvers;
    this.made = made;
    this.store = store;
  }

  /** As {@link HandOvers#handOver}, with how the things looked. */
  @Transactional
  public StepOutcome handOver(Actor actor, BookingId id, UUID key, Map<LineId, Integer> quantities,
      Map<LineId, List<String>> labels, String note, Inspection seen) {
    return kept(id, key, handOvers.handOver(actor, id, key, quantities, labels, note), seen);
  }

  /** As {@link HandOvers#takeBack}, with how the things looked. */
  @Transactional
  public StepOutcome takeBack(Actor actor, BookingId id, UUID key, Map<LineId, Integer> quantities,
      Map<LineId, List<String>> labels, List<IncidentReport> wrong, String note,
      Inspection seen) {
    return kept(id, key, handOvers.takeBack(actor, id, key, quantities, labels, wrong, note), seen);
  }

  private StepOutcome kept(BookingId id, UUID key, StepOutcome outcome, Inspection seen) {
    if (outcome instanceof StepOutcome.Done)
      made.madeBy(key, id).filter(store::isNotLookedAt).ifPresent(handOver -> store.insert(handOver, seen));
    return outcome;
  }
}
