package se.samnytta.booking;

import java.util.Map;

/**
 * One side has said no, for a reason.
 *
 * @param offer whether it is the receiver's no to the owner's counter-offer in a swap
 */
public record BookingDeclined(Parties parties, By by, String reason, boolean offer) implements BookingEvent {

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
