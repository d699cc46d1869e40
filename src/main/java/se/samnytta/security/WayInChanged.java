package se.samnytta.security;

import java.util.List;
import java.util.Map;
import se.samnytta.audit.Auditable;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/**
 * An administrator has changed how people come in, or as whom.
 *
 * @param action as the audit trail names it
 * @param what   the issuer, or the rule in words
 */
public record WayInChanged(Actor by, String action, String what) implements Auditable {

  @Override
  public PersonId auditPerson() {
    return by.person();
  }

  @Override
  public UnitId auditUnit() {
    return by.unit();
  }

  @Override
  public List<Municipality> auditMunicipalities() {
    return List.of(by.municipality());
  }

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
