package se.samnytta.booking;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** A unit has asked for something, and the things are kept. */
public record BookingRequested(Parties parties, By by, Instant answerBy, Set<Side> awaits) implements BookingEvent {

  @Override
  public String auditAction() {
    return "booking.requested";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("term", parties.term().name(), "awaits", awaits.stream().sorted().map(Side::name).toList());
  }
}
