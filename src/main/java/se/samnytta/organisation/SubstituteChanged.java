package se.samnytta.organisation;

import java.util.Map;
import se.samnytta.audit.Deed;
import se.samnytta.kernel.Actor;

/** A substitute has been appointed, or is one no longer. */
public record SubstituteChanged(long id, Substitution substitution, boolean appointed, Actor by) implements Deed {

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
