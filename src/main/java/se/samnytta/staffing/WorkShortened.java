package se.samnytta.staffing;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.By;
import se.samnytta.booking.Parties;

/**
 * The work ends earlier than it was agreed on: one of the sides said so, or the agreement between the municipalities ends.
 *
 * @param by     nobody when the agreement ended it
 * @param reason in the words of whoever ended it, empty for the agreement
 */
public record WorkShortened(Parties parties, @Nullable By by, LocalDate last, String reason) implements StaffingEvent {

  @Override
  public String auditAction() {
    return "work.shortened";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("last", last.toString());
  }

  @Override
  public String auditWhy() {
    return reason;
  }
}
