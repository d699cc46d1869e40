package se.samnytta.oversight;

import java.util.Map;
import se.samnytta.audit.Deed;
import se.samnytta.kernel.Actor;

/** A municipality has decided how long a kind of data is kept. */
record RetentionDecided(Actor by, String kind, int daysBefore, int days, String decision) implements Deed {

  @Override
  public String auditAction() {
    return "retention.decided";
  }

  @Override
  public String auditSubject() {
    return "retention";
  }

  @Override
  public String auditSubjectId() {
    return kind;
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("before", Map.of("days", daysBefore), "after", Map.of("days", days), "decision", decision);
  }
}
