package se.samnytta.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Period;
import se.samnytta.organisation.AgreementRecord.State;

/**
 * Agreements as administrators make them: one municipality proposes, the others answer, each for itself. It holds between
 * those who have said yes, from its first day or from the second yes, until its last day or until one leaves.
 */
@Component
@Transactional
public class Cooperation {

  private final AgreementStore store;
  private final UnitStore lock;
  private final Municipalities municipalities;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Cooperation(AgreementStore store, UnitStore lock, Municipalities municipalities, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.lock = lock;
    this.municipalities = municipalities;
    this.events = events;
    this.clock = clock;
  }

  /** The agreements that the actor's municipality is in or asked into, the newest first. */
  @Transactional(readOnly = true)
  public List<AgreementRecord> agreements(Actor actor) {
    return store.all().stream().filter(agreement -> agreement.of(actor.municipality()).isPresent()).toList();
  }

  /** One of them. */
  @Transactional(readOnly = true)
  public AgreementRecord agreement(Actor actor, long id) {
    return store.find(id).filter(agreement -> agreement.of(actor.municipality()).isPresent())
        .orElseThrow(() -> new NotFound("agreement " + id));
  }

  /** A new agreement, to which the actor's municipality has said yes by proposing it. */
  public Change propose(Actor actor, Proposal proposal) {
    if (!municipalities.isAdministered(actor))
      return new Change.NotAllowed();
    List<Refusal> refusals = proposal.refusals(actor.municipality());
    if (!refusals.isEmpty())
      return new Change.Refused(refusals);
    Optional<Long> made = store.insert(proposal, actor.municipality(), clock.instant());
    if (made.isEmpty())
      return Change.refused(Refusal.NAME_TAKEN);
    proposal.parties().forEach(party -> store.insertParty(made.get(), party));
    store.answer(made.get(), actor, true, clock.instant());
    return done(actor, store.find(made.get()).orElseThrow(), AgreementChanged.Did.PROPOSED);
  }

  /** Yes or no, for the actor's municipality. */
  public Change answer(Actor actor, long id, boolean yes) {
    AgreementRecord agreement = agreement(actor, id);
    if (!municipalities.isAdministered(actor))
      return new Change.NotAllowed();
    lock.lock(actor.municipality());
    if (agreement.withdrawn() || !store.answer(id, actor, yes, clock.instant()))
      return Change.refused(Refusal.ANSWERED_ALREADY);
    return done(actor, agreement, yes ? AgreementChanged.Did.ACCEPTED : AgreementChanged.Did.DECLINED);
  }

  /** The actor's municipality is in it until that day. */
  public Change leave(Actor actor, long id, LocalDate lastDay) {
    AgreementRecord agreement = agreement(actor, id);
    if (!municipalities.isAdministered(actor))
      return new Change.NotAllowed();
    if (lastDay.isBefore(today()))
      return Change.refused(Refusal.DAY_PASSED);
    if (!List.of(State.VALID, State.TO_COME).contains(agreement.state(today())) || !store.leave(id, actor.municipality(), lastDay))
      return new Change.Stale();
    return done(actor, agreement, AgreementChanged.Did.LEFT);
  }

  /** The proposal is taken back; nobody else has said yes. */
  public Change withdraw(Actor actor, long id) {
    AgreementRecord agreement = agreement(actor, id);
    if (!municipalities.isAdministered(actor) || !actor.municipality().equals(agreement.proposedBy()))
      return new Change.NotAllowed();
    if (agreement.state(today()) != State.PROPOSED || !store.withdraw(id, clock.instant()))
      return Change.refused(Refusal.ANSWERED_ALREADY);
    return done(actor, agreement, AgreementChanged.Did.WITHDRAWN);
  }

  private Change done(Actor actor, AgreementRecord agreement, AgreementChanged.Did did) {
    events.publishEvent(new AgreementChanged(actor, agreement.id(), agreement.terms().name(), did, agreement.municipalities()));
    return new Change.Done(agreement.id());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.SWEDEN);
  }
}
