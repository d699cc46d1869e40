package se.samnytta.booking;

import java.util.Map;

/** One side has said no, for a reason. */
public record BookingDeclined(Parties parties, By by, String reason) implements BookingEvent {

  @Override
  public String auditAction() {
    return "booking.declined";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("side", by.side().name());
  }

  @Override
  public String auditWhy() {
    return reason;
  }
}
