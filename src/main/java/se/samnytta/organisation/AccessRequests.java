package se.samnytta.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Right;
import se.samnytta.kernel.Role;

/** Asking for a right that one lacks in the unit acted for. */
@Component
public class AccessRequests {

  private final People people;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AccessRequests(People people, ApplicationEventPublisher events, Clock clock) {
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  /** The administrators nearest above the unit, who can give it. */
  @Transactional(readOnly = true)
  public List<PersonId> whoCanGrant(Actor actor) {
    return people.nearest(actor.unit(), Role.ADMIN).stream().map(RoleHolder::person).distinct().toList();
  }

  /** Asks them; for a right that the actor has there is nothing to ask. */
  @Transactional
  public void ask(Actor actor, Right right) {
    actor.require(Right.ASK);
    if (!actor.may(right))
      events.publishEvent(new AccessAsked(actor.person(), actor.unit(), actor.municipality(), right, whoCanGrant(actor),
          LocalDate.ofInstant(clock.instant(), Period.SWEDEN)));
  }
}
