package se.samnytta.booking;

import java.time.LocalDate;
import java.util.Map;

/** The owner needs it back as agreed. */
public record LongerRefused(Parties parties, By by, LocalDate lastDay) implements BookingEvent {

  @Override
  public String auditAction() {
    return "booking.longer_refused";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("lastDay", lastDay.toString());
  }
}
