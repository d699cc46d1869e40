package se.samnytta.staffing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.booking.Approvers;
import se.samnytta.booking.Booking;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.BookingState;
import se.samnytta.booking.By;
import se.samnytta.booking.Hires;
import se.samnytta.booking.Side;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.organisation.People;

/**
 * Who comes: named by the home unit, and told to the receiver when both the person and the home manager have said yes. The person
 * may take the yes back at any time; then nobody is named until somebody else has said yes.
 */
@Component
public class Assignments {

  private static final Set<BookingState> OPEN = Set.of(BookingState.REQUESTED, BookingState.APPROVED, BookingState.HANDED_OVER);

  private final CandidateStore store;
  private final WorkStore works;
  private final Hires hires;
  private final Approvers approvers;
  private final People people;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Assignments(CandidateStore store, WorkStore works, Hires hires, Approvers approvers, People people, ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.works = works;
    this.hires = hires;
    this.approvers = approvers;
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Somebody who could come, on the days from the first to the last.
   *
   * @param homeMinutes what they work at home in a week meanwhile
   */
  public record Named(PersonId person, LocalDate first, LocalDate last, int homeMinutes) {}

  /** Names somebody of the home unit and asks them. Refused when they would work against the law, with all that they do for others. */
  @Transactional
  public WorkStep name(Actor actor, BookingId id, Named named) {
    Booking booking = hires.open(id);
    if (!hires.stands(actor, booking, Side.OWNER))
      return new WorkStep.NotYours();
    Period period = booking.period();
    if (!OPEN.contains(booking.state()) || period == null || !work(id).isStaff())
      return new WorkStep.NotNow();
    if (!people.of(booking.owner()).contains(named.person()))
      return new WorkStep.NotOfTheUnit();
    if (named.last().isBefore(named.first()) || named.first().isBefore(period.firstDay()) || named.last().isAfter(period.lastDay()))
      return new WorkStep.TooLong();
    store.lockPerson(named.person());
    List<Breach> breaches = breaches(id, named);
    if (!breaches.isEmpty())
      return new WorkStep.AgainstTheLaw(breaches);
    Instant now = clock.instant();
    store.of(id).stream().filter(Candidate::isOpen).filter(each -> overlaps(each, named)).forEach(each -> {
      store.answer(each.id(), Candidate.State.REPLACED, now);
      store.insertRest(each, named.first(), named.last());
    });
    store.insert(id, booking.owner(), named, actor, now);
    long candidate = store.of(id).stream().mapToLong(Candidate::id).max().orElseThrow();
    events.publishEvent(new PersonNamed(Facts.parties(booking), by(actor), candidate, named.person()));
    return new WorkStep.Done(id);
  }

  private static boolean overlaps(Candidate one, Named other) {
    return !one.last().isBefore(other.first()) && !other.last().isBefore(one.first());
  }

  private List<Breach> breaches(BookingId id, Named named) {
    Predicate<Period> theirs = shift -> !shift.firstDay().isBefore(named.first()) && !shift.firstDay().isAfter(named.last());
    List<Period> all = Stream.concat(store.busy(named.person(), id).stream(), works.shifts(id).stream().filter(theirs))
        .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
    return WorkingTime.breaches(all, named.homeMinutes());
  }

  /** The person's own yes, no, or yes taken back; {@link NotFound} for everybody else. */
  @Transactional
  public WorkStep answer(Actor actor, long candidateId, boolean yes) {
    Candidate candidate = open(candidateId);
    if (!candidate.person().equals(actor.person()))
      throw new NotFound("candidate " + candidateId);
    Booking booking = hires.open(candidate.booking());
    if (!OPEN.contains(booking.state()) || !candidate.isOpen())
      return new WorkStep.NotNow();
    ConsentAnswered.Answer answer = yes
        ? ConsentAnswered.Answer.CONSENTED
        : candidate.state() == Candidate.State.CONSENTED ? ConsentAnswered.Answer.WITHDRAWN : ConsentAnswered.Answer.REFUSED;
    store.answer(candidateId, Candidate.State.valueOf(answer.name()), clock.instant());
    events.publishEvent(new ConsentAnswered(Facts.parties(booking), by(actor), candidateId, answer, candidate.first()));
    return new WorkStep.Done(booking.id());
  }

  /**
   * The home manager's yes: that of an approver of the home unit, and never of the person themselves.
   *
   * @throws NotFound for whoever is no approver there
   */
  @Transactional
  public WorkStep allow(Actor actor, long candidateId) {
    Candidate candidate = open(candidateId);
    Booking booking = hires.open(candidate.booking());
    if (!hires.stands(actor, booking, Side.OWNER) || !approvers.mayApprove(actor.person(), booking.owner(), Money.ZERO))
      throw new NotFound("candidate " + candidateId);
    if (candidate.person().equals(actor.person()))
      return new WorkStep.AnotherMust();
    if (!OPEN.contains(booking.state()) || !candidate.isOpen())
      return new WorkStep.NotNow();
    store.manager(candidateId, actor.person(), clock.instant());
    events.publishEvent(new ManagerConsented(Facts.parties(booking), by(actor), candidateId));
    return new WorkStep.Done(booking.id());
  }

  /** Somebody who should come does not, on those days. The reason stays at home. */
  @Transactional
  public WorkStep away(Actor actor, long candidateId, LocalDate first, LocalDate last, boolean sick) {
    Candidate candidate = open(candidateId);
    Booking booking = hires.open(candidate.booking());
    if (!hires.stands(actor, booking, Side.OWNER))
      return new WorkStep.NotYours();
    if (!candidate.isReady() || !OPEN.contains(booking.state()))
      return new WorkStep.NotNow();
    if (last.isBefore(first) || first.isBefore(candidate.first()) || last.isAfter(candidate.last()))
      return new WorkStep.TooLong();
    store.insertAbsence(candidate, booking.owner(), first, last, sick ? "SICK" : "OTHER", actor, clock.instant());
    events.publishEvent(new AbsenceReported(Facts.parties(booking), by(actor), first, last));
    return new WorkStep.Done(booking.id());
  }

  private Candidate open(long id) {
    return store.lock(id).orElseThrow(() -> new NotFound("candidate " + id));
  }

  private Work work(BookingId id) {
    return works.find(id).orElseThrow(() -> new NotFound("work " + id));
  }

  private static By by(Actor actor) {
    return new By(actor.person(), actor.unit(), Side.OWNER);
  }
}
