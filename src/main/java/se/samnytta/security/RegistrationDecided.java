package se.samnytta.security;

import java.util.List;
import java.util.Map;
import se.samnytta.audit.Auditable;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/** An administrator has let an organisation in, or not. */
record RegistrationDecided(Actor by, RegistrationId registration, OrganisationNumber number, boolean accepted) implements Auditable {

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
    return accepted ? "outside.accepted" : "outside.declined";
  }

  @Override
  public String auditSubject() {
    return "registration";
  }

  @Override
  public String auditSubjectId() {
    return registration.toString();
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("organisationNumber", number.toString());
  }
}
