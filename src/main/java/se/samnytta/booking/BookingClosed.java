package se.samnytta.booking;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Done. How says whether somebody confirmed it, or silence did: what silence closed is kept out of verified effects. */
public record BookingClosed(Parties parties, @Nullable By by, ClosedHow how) implements BookingEvent {

  @Override
  public String auditAction() {
    return "booking.closed";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("how", how.name());
  }
}
