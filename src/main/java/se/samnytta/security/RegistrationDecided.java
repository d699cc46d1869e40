package se.samnytta.security;

import java.util.Map;
import se.samnytta.audit.Deed;
import se.samnytta.kernel.Actor;

/** An administrator has let an organisation in, or not. */
record RegistrationDecided(Actor by, RegistrationId registration, OrganisationNumber number, String organisation,
    boolean accepted) implements Deed {

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
    return Map.of("organisationNumber", number.toString(), "name", organisation);
  }
}
