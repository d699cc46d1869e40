package se.samnytta.staffing;

import java.util.Map;
import se.samnytta.booking.By;
import se.samnytta.booking.Parties;

/** The home manager has said yes to the person who was named. */
public record ManagerConsented(Parties parties, By by, long candidate) implements StaffingEvent {

  @Override
  public String auditAction() {
    return "work.manager_consented";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("candidate", candidate);
  }

  @Override
  public boolean isForBoth() {
    return false;
  }
}
