package se.samnytta.booking;

import java.time.Instant;
import java.util.Map;

/**
 * In a swap a side would rather swap something else; it is kept so, and the other side's turn.
 *
 * @param costOpen whether somebody has to approve what it costs the receiver
 */
public record CounterOffered(Parties parties, By by, Instant answerBy, boolean costOpen, String words) implements BookingEvent {

  @Override
  public String auditAction() {
    return "booking.counter_offered";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("side", by.side().name());
  }
}
