package se.samnytta.staffing;

import java.util.Map;
import se.samnytta.booking.By;
import se.samnytta.booking.Parties;
import se.samnytta.kernel.PersonId;

/** The home unit has named somebody who could come, and asks them. Told at home alone. */
public record PersonNamed(Parties parties, By by, long candidate, PersonId person) implements StaffingEvent {

  @Override
  public String auditAction() {
    return "work.person_named";
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
