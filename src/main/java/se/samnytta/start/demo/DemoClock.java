package se.samnytta.start.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Period;

/** The demo's clock: the machine's, except for work that makes a past. */
@Component
@Primary
@Profile("demo")
class DemoClock extends Clock {

  private static final ScopedValue<AtomicReference<Instant>> PAST = ScopedValue.newInstance();

  private final Clock machine;

  DemoClock() {
    this(Clock.systemUTC());
  }

  private DemoClock(Clock machine) {
    this.machine = machine;
  }

  /** Does work that may {@link #turnTo} other times. */
  static void inThePast(Runnable work) {
    ScopedValue.where(PAST, new AtomicReference<>(Clock.systemUTC().instant())).run(work);
  }

  /** From here on the work is done as at that time, or now if that has not come. */
  static void turnTo(LocalDate day, LocalTime time) {
    Instant then = day.atTime(time).atZone(Period.SWEDEN).toInstant();
    Instant now = Clock.systemUTC().instant();
    PAST.get().set(then.isBefore(now) ? then : now);
  }

  @Override
  public Instant instant() {
    return PAST.isBound() ? PAST.get().get() : machine.instant();
  }

  @Override
  public ZoneId getZone() {
    return machine.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new DemoClock(machine.withZone(zone));
  }
}
