package se.samnytta.booking;

import java.util.List;
import java.util.Map;

/** Things are back at their owner, in full or in part. */
public record GoodsReturned(Parties parties, By by, HandOverId handOver, List<Returned> lines, boolean last) implements BookingEvent {

  @Override
  public String auditAction() {
    return "booking.returned";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("handOver", handOver.value(), "pieces", lines.stream().mapToInt(Returned::quantity).sum());
  }
}
