package se.samnytta.security;

import java.util.List;
import java.util.Map;
import se.samnytta.audit.Auditable;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/**
 * A key was made or revoked.
 *
 * @param what   "apiKey.made" or "apiKey.revoked"
 * @param detail its name and purposes, when it was made
 */
record ApiKeyChanged(Actor by, ApiKeyId key, String what, Map<String, Object> detail) implements Auditable {

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
