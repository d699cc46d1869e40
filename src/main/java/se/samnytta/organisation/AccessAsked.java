package se.samnytta.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samnytta.audit.Auditable;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Right;
import se.samnytta.kernel.UnitId;

/**
 * Somebody has asked for a right in the unit they act for.
 *
 * @param administrators those who can give it
 * @param on             the day; asking again on the same day tells nobody anew
 */
public record AccessAsked(PersonId person, UnitId unit, Municipality municipality, Right right, List<PersonId> administrators, LocalDate on)
    implements
      Auditable {

  public AccessAsked {
    administrators = List.copyOf(administrators);
  }

  @Override
  public @Nullable PersonId auditPerson() {
    return person;
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
    return "organisation.access-asked";
  }

  @Override
  public String auditSubject() {
    return "unit";
  }

  @Override
  public String auditSubjectId() {
    return unit.toString();
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("right", right.name());
  }
}
