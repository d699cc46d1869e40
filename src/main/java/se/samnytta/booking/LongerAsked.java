package se.samnytta.booking;

import java.time.LocalDate;
import java.util.Map;

/** The receiver would like to keep it longer; the owner answers. */
public record LongerAsked(Parties parties, By by, LocalDate lastDay) implements BookingEvent {

  @Override
  public String auditAction() {
    return "booking.longer_asked";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("lastDay", lastDay.toString());
  }
}
