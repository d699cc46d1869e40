package se.samnytta.security;

import java.util.List;
import se.samnytta.audit.Auditable;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/** Somebody has signed in by their municipality's own sign-in. */
public record SignedInFromHome(PersonId person, UnitId unit, Municipality municipality) implements Auditable {

  @Override
  public PersonId auditPerson() {
    return person;
  }

  @Override
  public UnitId auditUnit() {
    return unit;
  }

  @Override
  public List<Municipality> auditMunicipalities() {
    return List.of(municipality);
  }

  @Override
  public String auditAction() {
    return "security.signedIn";
  }

  @Override
  public String auditSubject() {
    return "person";
  }

  @Override
  public String auditSubjectId() {
    return person.toString();
  }
}
