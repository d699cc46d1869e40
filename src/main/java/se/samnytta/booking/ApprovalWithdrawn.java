package se.samnytta.booking;

import java.util.Map;

/** Somebody took back their yes before the things were made ready. */
public record ApprovalWithdrawn(Parties parties, By by, Side side) implements BookingEvent {

  @Override
  public String auditAction() {
    return "booking.approval_withdrawn";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("side", side.name());
  }
}
