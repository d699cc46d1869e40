package se.samnytta.booking;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One side has said yes; by is null when the owner lets such requests through without asking. It is agreed when nobody
 * else has to be asked.
 */
public record BookingApproved(Parties parties, @Nullable By by, Side side, boolean agreed) implements BookingEvent {

  @Override
  public String auditAction() {
    return "booking.approved";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("side", side.name(), "agreed", agreed);
  }
}
