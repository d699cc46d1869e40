package se.samnytta.booking;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A booking is other than it was; what it was and became is kept beside it.
 *
 * @param day  the new last day, or the first day of what is moved
 * @param from the unit that was the receiver before, null when it is the same
 */
public record BookingChanged(Parties parties, By by, What what, @Nullable LocalDate day,
    se.samnytta.kernel.@Nullable UnitId from) implements BookingEvent {

  /** What is other. */
  public enum What {
    FEWER, MORE, LAST_DAY, MOVED, SEVERAL, RECEIVER
  }

  @Override
  public String auditAction() {
    return "booking.changed";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return day == null ? Map.of("what", what.name()) : Map.of("what", what.name(), "day", day.toString());
  }
}
