package se.samnytta.booking;

import java.time.Instant;
import java.util.Map;

/**
 * The receiver takes the owner's counter-offer.
 *
 * @param costOpen whether somebody has to approve what it costs
 */
public record OfferAccepted(Parties parties, By by, Instant answerBy, boolean costOpen) implements BookingEvent {

  @Override
  public String auditAction() {
    return "booking.accepted_offer";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("costOpen", costOpen);
  }
}
