package se.samnytta.security;

import java.util.Map;
import se.samnytta.audit.MunicipalDeed;
import se.samnytta.kernel.Actor;

/**
 * An administrator has changed how people come in, or as whom.
 *
 * @param action as the audit trail names it
 * @param what   the issuer, or the rule in words
 */
public record WayInChanged(Actor by, String action, String what) implements MunicipalDeed {

  @Override
  public String auditAction() {
    return action;
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("what", what);
  }
}
