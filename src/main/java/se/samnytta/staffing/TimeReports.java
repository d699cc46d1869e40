package se.samnytta.staffing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.booking.Approvers;
import se.samnytta.booking.Booking;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.By;
import se.samnytta.booking.ClosedHow;
import se.samnytta.booking.Hires;
import se.samnytta.booking.Side;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Period;

/**
 * How long it took: reported by the performing unit, confirmed by the receiver or sent back with a reason, and corrected when it
 * was wrong. After a week of silence it is assumed, unless it costs more than was accepted. When the last report is confirmed, and
 * all others are, the booking is closed.
 */
@Component
public class TimeReports {

  /** So long may the receiver be silent before it counts as a yes. */
  static final Duration SILENCE = Duration.ofDays(7);

  private final ReportStore store;
  private final WorkStore works;
  private final CandidateStore candidates;
  private final Hires hires;
  private final Approvers approvers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TimeReports(ReportStore store, WorkStore works, CandidateStore candidates, Hires hires, Approvers approvers,
      ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.works = works;
    this.candidates = candidates;
    this.hires = hires;
    this.approvers = approvers;
    this.events = events;
    this.clock = clock;
  }

  /**
   * So long it took on each of these days, which are of one week. Reporting a week again corrects it; what has been confirmed is
   * corrected with a reason, and has to be confirmed again.
   *
   * @param last whether nothing more will be reported
   */
  @Transactional
  public WorkStep report(Actor actor, BookingId id, UUID key, Map<LocalDate, Integer> days, String note, boolean last) {
    Booking booking = hires.open(id);
    Work work = works.find(id).orElseThrow(() -> new NotFound("work " + id));
    if (!hires.stands(actor, booking, Side.OWNER))
      return new WorkStep.NotYours();
    if (store.isSent(id, key))
      return new WorkStep.Done(id);
    Quoted quoted = work.quoted();
    if (!booking.isReportable() || quoted == null || days.isEmpty())
      return new WorkStep.NotNow();
    if (work.isStaff() && (work.ground() == null || !candidates.isManned(id)))
      return new WorkStep.NoConsent();
    LocalDate week = Weeks.monday(days.keySet().stream().min(LocalDate::compareTo).orElseThrow());
    TimeReport.Sent sent = sent(booking, work, quoted, key, week, days, note, last);
    Optional<WorkStep> wrong = wrong(id, sent);
    if (wrong.isPresent())
      return wrong.get();
    hires.begin(actor, booking);
    TimeReport report = store.write(booking, sent, actor.person(), clock.instant());
    hires.awaits(booking, Side.RECEIVER);
    events.publishEvent(
        new TimeReported(Facts.parties(booking), by(actor, Side.OWNER), report.id(), report.revision(), week, report.minutes()));
    return new WorkStep.Done(id);
  }

  /** An assignment's last week is its last report, whether anybody says so or not. */
  private static TimeReport.Sent sent(Booking booking, Work work, Quoted quoted, UUID key, LocalDate week, Map<LocalDate, Integer> days,
      String note, boolean last) {
    Period period = booking.period();
    int minutes = days.values().stream().mapToInt(Integer::intValue).sum();
    boolean all = last || work.isStaff() && period != null && !Weeks.monday(period.lastDay()).isAfter(week);
    return new TimeReport.Sent(key, week, days, minutes, quoted.of(minutes, all), note, all);
  }

  private Optional<WorkStep> wrong(BookingId id, TimeReport.Sent sent) {
    LocalDate latest = sent.latest();
    if (sent.minutes() > Weeks.MINUTES
        || sent.days().entrySet().stream().anyMatch(day -> day.getValue() < 0 || day.getValue() > Period.ofDays(day.getKey(), day.getKey())
            .length().toMinutes() || !Weeks.monday(day.getKey()).equals(sent.week())))
      return Optional.of(new WorkStep.TooLong());
    if (latest != null && latest.isAfter(LocalDate.ofInstant(clock.instant(), Period.SWEDEN)))
      return Optional.of(new WorkStep.NotYet());
    boolean settled = store.of(id).stream().anyMatch(each -> each.week().equals(sent.week()) && each.state().isSettled());
    return settled && sent.note().isBlank() ? Optional.of(new WorkStep.NoReason()) : Optional.empty();
  }

  /** The receiver's word that it took so long. What costs more than was accepted is confirmed by somebody who may spend it. */
  @Transactional
  public WorkStep confirm(Actor actor, BookingId id, long reportId, int revision) {
    Booking booking = hires.open(id);
    if (!hires.stands(actor, booking, Side.RECEIVER))
      return new WorkStep.NotYours();
    TimeReport report = report(id, reportId);
    if (report.revision() != revision)
      return new WorkStep.Stale();
    if (report.state().isSettled())
      return new WorkStep.Done(id);
    if (report.state() != TimeReport.State.REPORTED || !booking.isAnswerable())
      return new WorkStep.NotNow();
    Money total = new Money(store.of(id).stream().mapToLong(each -> each.price().ore()).sum());
    if (total.isMoreThan(booking.workAmount()) && !approvers.mayApprove(actor.person(), booking.receiver(), total))
      return new WorkStep.CostsMore(total);
    settle(booking, report, actor, TimeReport.State.CONFIRMED);
    return new WorkStep.Done(id);
  }

  private void settle(Booking booking, TimeReport report, @Nullable Actor actor, TimeReport.State state) {
    Instant now = clock.instant();
    Work work = works.find(booking.id()).orElseThrow();
    store.settle(report, state, actor == null ? null : actor.person(), now);
    events.publishEvent(new WorkConfirmed(Facts.parties(booking), actor == null ? null : by(actor, Side.RECEIVER),
        "work-report/" + report.id() + "/" + report.revision(), work.kind(), report.week(), report.minutes(), report.price(),
        report.settledMinutes(), report.settled(), state == TimeReport.State.ASSUMED, report.last()));
    List<TimeReport> all = store.of(booking.id());
    boolean open = all.stream().anyMatch(each -> each.state() == TimeReport.State.REPORTED);
    hires.awaits(booking, open ? Side.RECEIVER : null);
    if (all.stream().allMatch(each -> each.state().isSettled()) && all.stream().anyMatch(TimeReport::last))
      hires.finish(booking, actor, actor == null ? null : Side.RECEIVER,
          all.stream().anyMatch(each -> each.state() == TimeReport.State.ASSUMED) ? ClosedHow.ASSUMED : ClosedHow.CONFIRMED);
  }

  /** The receiver says that it took so long instead, and why; the performing unit corrects it, or explains. */
  @Transactional
  public WorkStep dispute(Actor actor, BookingId id, long reportId, int revision, int minutes, String reason) {
    Booking booking = hires.open(id);
    if (!hires.stands(actor, booking, Side.RECEIVER))
      return new WorkStep.NotYours();
    TimeReport report = report(id, reportId);
    if (report.revision() != revision)
      return new WorkStep.Stale();
    if (report.state() != TimeReport.State.REPORTED || !booking.isAnswerable())
      return new WorkStep.NotNow();
    if (reason.isBlank())
      return new WorkStep.NoReason();
    if (minutes < 0 || minutes > Weeks.MINUTES)
      return new WorkStep.TooLong();
    store.dispute(report, minutes, reason, actor.person(), clock.instant());
    boolean more = store.of(id).stream().anyMatch(each -> each.state() == TimeReport.State.REPORTED);
    hires.awaits(booking, more ? Side.RECEIVER : null);
    events.publishEvent(
        new TimeDisputed(Facts.parties(booking), by(actor, Side.RECEIVER), reportId, revision, report.week(), minutes, reason));
    return new WorkStep.Done(id);
  }

  /** A week of silence is a yes. Answers whether there was any; called until there is none. */
  @Transactional
  public boolean assume() {
    Optional<TimeReport> silent = store.lockSilent(clock.instant().minus(SILENCE)).flatMap(store::find);
    silent.ifPresent(report -> settle(hires.open(report.booking()), report, null, TimeReport.State.ASSUMED));
    return silent.isPresent();
  }

  private TimeReport report(BookingId id, long report) {
    return store.find(report).filter(found -> found.booking().equals(id)).orElseThrow(() -> new NotFound("report " + report));
  }

  private static By by(Actor actor, Side side) {
    return new By(actor.person(), actor.unit(), side);
  }
}
