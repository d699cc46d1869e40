package se.samnytta.security;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samnytta.audit.Auditable;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/**
 * Something has changed in how somebody signs in.
 *
 * @param by   who changed it, null when it was their own letter's link that did
 * @param unit the unit acted for, null when nobody acted
 * @param what as in "account.passwordChosen"
 */
record AccountChanged(@Nullable PersonId by, @Nullable UnitId unit, PersonId whose, Municipality municipality, String what)
    implements
      Auditable {

  @Override
  public @Nullable PersonId auditPerson() {
    return by;
  }

  @Override
  public @Nullable UnitId auditUnit() {
    return unit;
  }

  @Override
  public List<Municipality> auditMunicipalities() {
    return List.of(municipality);
  }

  @Override
  public String auditAction() {
    return what;
  }

  @Override
  public String auditSubject() {
    return "person";
  }

  @Override
  public String auditSubjectId() {
    return whose.toString();
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of();
  }
}
