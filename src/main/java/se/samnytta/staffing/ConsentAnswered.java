package se.samnytta.staffing;

import java.time.LocalDate;
import java.util.Map;
import se.samnytta.booking.By;
import se.samnytta.booking.Parties;

/** The person who was named has said yes or no, or taken a yes back. Told at home alone; the other side learns what follows. */
public record ConsentAnswered(Parties parties, By by, long candidate, Answer answer, LocalDate first) implements StaffingEvent {

  /** What was said. */
  public enum Answer {
    CONSENTED, REFUSED, WITHDRAWN
  }

  @Override
  public String auditAction() {
    return "work.consent_answered";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("candidate", candidate, "answer", answer.name());
  }

  @Override
  public boolean isForBoth() {
    return false;
  }
}
