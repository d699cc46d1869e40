package se.samnytta.booking;

import java.util.Map;

/** The things stand packed and can be fetched. */
public record BookingReady(Parties parties, By by, String note) implements BookingEvent {

  @Override
  public String auditAction() {
    return "booking.ready";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of();
  }
}
