package se.samnytta.booking;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Period;

/**
 * Things have changed hands, in full or in part. A gift whose receiver has not said so themselves is not confirmed yet.
 * For a loan, the period is how long they are lent; the distance is in metres between the two units' addresses, null
 * when one is not known.
 */
public record GoodsHandedOver(Parties parties, By by, HandOverId handOver, List<HandedOver> lines, @Nullable Period period,
    @Nullable Long metres, boolean confirmed, boolean last) implements BookingEvent {

  @Override
  public String auditAction() {
    return "booking.handed_over";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("handOver", handOver.value(), "pieces", lines.stream().mapToInt(HandedOver::quantity).sum());
  }
}
