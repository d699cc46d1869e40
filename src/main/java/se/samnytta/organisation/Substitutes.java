package se.samnytta.organisation;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Right;

/**
 * Substitutes (ersättare): somebody has another's role in a unit between two days, limits and all. Whoever has the role appoints
 * their own; an administrator does it for those of the unit acted for and below it.
 */
@Component
@Transactional
public class Substitutes {

  private final SubstituteStore store;
  private final People people;
  private final Units units;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Substitutes(SubstituteStore store, People people, Units units, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.people = people;
    this.units = units;
    this.events = events;
    this.clock = clock;
  }

  /** Appoints a substitute; the same pair, unit and role anew changes the days. */
  public SubstituteOutcome appoint(Actor actor, Substitution wanted) {
    requireTheirs(actor, wanted);
    if (!store.hold(wanted))
      return new SubstituteOutcome.NotTheirRole();
    if (!isColleague(wanted))
      return new SubstituteOutcome.NotAColleague();
    if (wanted.last().isBefore(wanted.first()) || wanted.last().isBefore(LocalDate.ofInstant(clock.instant(), Period.SWEDEN)))
      return new SubstituteOutcome.NotThoseDays();
    store.delete(wanted);
    long id = store.insert(wanted);
    events.publishEvent(new SubstituteChanged(id, wanted, true, actor));
    return new SubstituteOutcome.Appointed(id);
  }

  /** Ends it at once; {@link NotFound} for one that is neither the actor's own nor in their administration. */
  public void end(Actor actor, long id) {
    Substitution substitution = store.find(id).orElseThrow(() -> new NotFound("substitute " + id));
    requireTheirs(actor, substitution);
    store.delete(substitution);
    events.publishEvent(new SubstituteChanged(id, substitution, false, actor));
  }

  private void requireTheirs(Actor actor, Substitution substitution) {
    if (substitution.absent().equals(actor.person()))
      return;
    if (!units.below(actor.unit()).contains(substitution.unit().value()))
      throw new NotFound("unit " + substitution.unit());
    actor.require(Right.ADMINISTER);
  }

  private boolean isColleague(Substitution wanted) {
    return !wanted.absent().equals(wanted.substitute()) && people.find(wanted.substitute())
        .filter(person -> person.municipality().equals(units.get(wanted.unit()).municipality())).isPresent();
  }
}
