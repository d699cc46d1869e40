package se.samnytta.booking;

import java.util.Map;

/** Something was damaged, lost, incomplete or not as described. */
public record IncidentReported(Parties parties, By by, IncidentId incident, LineId line, IncidentKind kind,
    int quantity) implements BookingEvent {

  @Override
  public String auditAction() {
    return "booking.incident_reported";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("incident", incident.value(), "kind", kind.name(), "quantity", quantity);
  }
}
