package se.samnytta.booking;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One side has called it off, or time undid a swap that only one half of came. */
public record BookingCancelled(Parties parties, @Nullable By by, String reason, boolean undone) implements BookingEvent {

  @Override
  public String auditAction() {
    return "booking.cancelled";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("undone", undone);
  }

  @Override
  public String auditWhy() {
    return reason;
  }
}
