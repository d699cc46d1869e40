package se.samnytta.booking;

import java.util.Map;

/** Work that was agreed on has begun, or been done. */
public record WorkBegun(Parties parties, By by) implements BookingEvent {

  @Override
  public String auditAction() {
    return "booking.handed_over";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("work", true);
  }
}
