package se.samnytta.booking;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fewer things, or another last day. */
public record BookingChanged(Parties parties, By by, @Nullable LocalDate lastDay, boolean fewer) implements BookingEvent {

  @Override
  public String auditAction() {
    return "booking.changed";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return lastDay == null ? Map.of("fewer", fewer) : Map.of("fewer", fewer, "lastDay", lastDay.toString());
  }
}
