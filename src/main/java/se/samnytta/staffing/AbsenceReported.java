package se.samnytta.staffing;

import java.time.LocalDate;
import java.util.Map;
import se.samnytta.booking.By;
import se.samnytta.booking.Parties;

/** Somebody who should come does not, on those days; why is for the home unit alone. */
public record AbsenceReported(Parties parties, By by, LocalDate first, LocalDate last) implements StaffingEvent {

  @Override
  public String auditAction() {
    return "work.absence_reported";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("first", first.toString(), "last", last.toString());
  }
}
