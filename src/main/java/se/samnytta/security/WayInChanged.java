package se.samnytta.security;

import java.util.Map;
import se.samnytta.audit.Deed;
import se.samnytta.kernel.Actor;

/**
 * An administrator has changed how people come in, or as whom.
 *
 * @param action as the audit trail names it
 * @param what   the issuer, or the rule in words
 */
public record WayInChanged(Actor by, String action, String what) implements Deed {

  @Override
  public String auditAction() {
    return action;
  }

  @Override
  public String auditSubject() {
    return "municipality";
  }

  @Override
  public String auditSubjectId() {
    return by.municipality().code();
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("what", what);
  }
}
