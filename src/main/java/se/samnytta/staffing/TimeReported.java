package se.samnytta.staffing;

import java.time.LocalDate;
import java.util.Map;
import se.samnytta.booking.By;
import se.samnytta.booking.Parties;

/** The performing unit has told how long it took, for the first time or anew. */
public record TimeReported(Parties parties, By by, long report, int revision, LocalDate week, int minutes) implements StaffingEvent {

  @Override
  public String auditAction() {
    return "work.time_reported";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("report", report, "revision", revision, "week", week.toString(), "minutes", minutes);
  }
}
