package se.samnytta.booking;

import java.util.Map;

/** One side has got something in a swap that is not complete: nothing is anybody's own yet. */
public record SwapPartReceived(Parties parties, By by, HandOverId handOver, int pieces) implements BookingEvent {

  @Override
  public String auditAction() {
    return "booking.handed_over";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("handOver", handOver.value(), "pieces", pieces);
  }
}
