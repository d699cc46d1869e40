package se.samnytta.booking;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Money;

/** The owner has decided what follows; a charge is without VAT. */
public record IncidentSettled(Parties parties, By by, IncidentId incident, IncidentOutcome outcome,
    @Nullable Money charge) implements BookingEvent {

  @Override
  public String auditAction() {
    return "booking.incident_settled";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("incident", incident.value(), "outcome", outcome.name());
  }
}
