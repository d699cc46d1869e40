package se.samnytta.booking;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nobody came for it; the things are free again. */
public record GoodsNotCollected(Parties parties, @Nullable By by, String reason) implements BookingEvent {

  @Override
  public String auditAction() {
    return "booking.not_collected";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of();
  }

  @Override
  public String auditWhy() {
    return reason;
  }
}
