package se.samnytta.staffing;

import java.time.LocalDate;
import java.util.Map;
import se.samnytta.booking.By;
import se.samnytta.booking.Parties;

/** The receiver says that it took another time than was reported, and why. */
public record TimeDisputed(Parties parties, By by, long report, int revision, LocalDate week, int minutes,
    String reason) implements StaffingEvent {

  @Override
  public String auditAction() {
    return "work.time_disputed";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("report", report, "revision", revision, "minutes", minutes);
  }
}
