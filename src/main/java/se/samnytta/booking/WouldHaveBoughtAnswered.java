package se.samnytta.booking;

import java.util.Map;

/** The receiver has told whether they would have bought new. */
public record WouldHaveBoughtAnswered(Parties parties, By by, WouldHaveBought answer) implements BookingEvent {

  @Override
  public String auditAction() {
    return "booking.would_have_bought";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("answer", answer.name());
  }
}
