package se.samnytta.organisation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samnytta.audit.Auditable;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/** A substitute has been appointed, or is one no longer. */
public record SubstituteChanged(long id, Substitution substitution, boolean appointed, Actor by) implements Auditable {

  @Override
  public @Nullable PersonId auditPerson() {
    return by.person();
  }

  @Override
  public @Nullable UnitId auditUnit() {
    return by.unit();
  }

  @Override
  public List<Municipality> auditMunicipalities() {
    return List.of(by.municipality());
  }

  @Override
  public String auditAction() {
    return appointed ? "organisation.substitute-appointed" : "organisation.substitute-ended";
  }

  @Override
  public String auditSubject() {
    return "person";
  }

  @Override
  public String auditSubjectId() {
    return substitution.substitute().toString();
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("for", substitution.absent().value(), "substitute", substitution.substitute().value(), "unit",
        substitution.unit().value(),
        "role", substitution.role().name(), "first", substitution.first().toString(), "last", substitution.last().toString());
  }
}
