package se.samnytta.booking;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nobody answered in time; the things are free again. */
public record BookingExpired(Parties parties, @Nullable By by) implements BookingEvent {

  @Override
  public String auditAction() {
    return "booking.expired";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of();
  }
}
