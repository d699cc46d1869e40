package se.samnytta.security;

import java.util.Map;
import se.samnytta.audit.Deed;
import se.samnytta.kernel.Actor;

/**
 * A key was made or revoked.
 *
 * @param what   "apiKey.made" or "apiKey.revoked"
 * @param detail its name, and when it was made also its purposes and last day
 */
record ApiKeyChanged(Actor by, ApiKeyId key, String what, Map<String, Object> detail) implements Deed {

  @Override
  public String auditAction() {
    return what;
  }

  @Override
  public String auditSubject() {
    return "apiKey";
  }

  @Override
  public String auditSubjectId() {
    return key.toString();
  }

  @Override
  public Map<String, Object> auditDetail() {
    return detail;
  }
}
