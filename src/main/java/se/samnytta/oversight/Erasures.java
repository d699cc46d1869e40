package se.samnytta.oversight;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.audit.Auditable;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.Scope;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.People;
import se.samnytta.organisation.PersonFiles;

/**
 * Forgetting a person for good. What belongs to the person alone is taken away; what belongs to the municipality's cases stays
 * under a number that no longer stands for anybody, so that the audit chain, the bookings and the effects hold.
 */
@Component
public class Erasures {

  private final Disclosures disclosures;
  private final PersonFiles files;
  private final People people;
  private final ObjectProvider<Traces> traces;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  Erasures(Disclosures disclosures, PersonFiles files, People people, ObjectProvider<Traces> traces, TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.disclosures = disclosures;
    this.files = files;
    this.people = people;
    this.traces = traces;
    this.transaction = transaction;
    this.events = events;
  }

  /** What became of it. */
  public sealed interface Outcome {

    /** Forgotten; so many rows were taken away or made nameless. */
    record Erased(int rows) implements Outcome {}

    /** Nobody would be left to look after the municipality: name another administrator first. */
    record LastAdministrator() implements Outcome {}

    /** Nobody erases themselves by mistake: another administrator does it. */
    record Oneself() implements Outcome {}
  }

  /**
   * Forgets the person. Erasing twice changes nothing more.
   *
   * @param why on whose request or on which ground
   * @throws NotFound when the person is not of the actor's municipality, or the actor no administrator of the whole
   */
  public Outcome erase(Actor actor, PersonId person, String why) {
    disclosures.require(actor, person);
    if (actor.person().equals(person))
      return new Outcome.Oneself();
    return Scope.asSystem(() -> Objects.requireNonNull(transaction.execute(_ -> forget(actor, person, why))));
  }

  private Outcome forget(Actor actor, PersonId person, String why) {
    var administrators = people.nearest(actor.unit(), Role.ADMIN);
    if (!administrators.isEmpty() && administrators.stream().allMatch(holder -> holder.person().equals(person)))
      return new Outcome.LastAdministrator();
    int rows = forget(person);
    events.publishEvent(new PersonErased(actor.person(), actor.unit(), actor.municipality(), person, why));
    return new Outcome.Erased(rows);
  }

  /** Forgets a person whose time is up, in the caller's transaction as the system. */
  void expire(Municipality municipality, PersonId person) {
    forget(person);
    events.publishEvent(new PersonErased(null, null, municipality, person, ""));
  }

  private int forget(PersonId person) {
    return traces.orderedStream().mapToInt(each -> each.forget(person)).sum() + files.forget(person);
  }

  /**
   * A person has been forgotten.
   *
   * @param by   null when the time was up
   * @param unit the unit acted for, null when nobody did
   */
  record PersonErased(@Nullable PersonId by, @Nullable UnitId unit, Municipality municipality, PersonId person, String why)
      implements
        Auditable {

    @Override
    public @Nullable PersonId auditPerson() {
      return by;
    }

    @Override
    public @Nullable UnitId auditUnit() {
      return unit;
    }

    @Override
    public List<Municipality> auditMunicipalities() {
      return List.of(municipality);
    }

    @Override
    public String auditAction() {
      return "person.erased";
    }

    @Override
    public String auditSubject() {
      return "person";
    }

    @Override
    public String auditSubjectId() {
      return person.toString();
    }

    @Override
    public String auditWhy() {
      return why;
    }
  }
}
