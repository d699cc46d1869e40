package se.samnytta.organisation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.PersonId;

/**
 * A person was given a role or lost it. Substitutes have {@link SubstituteChanged}.
 *
 * @param did      what was done
 * @param unitName the name of the unit in which it holds
 */
public record RoleChanged(Actor by, PersonId person, Did did, GivenRole role, String unitName)
    implements
      AdministrationEvent {

  /** What can be done to a role. */
  public enum Did {
    GIVEN, WITHDRAWN
  }

  @JsonIgnore
  @Override
  public String auditAction() {
    return "role." + did.name().toLowerCase(Locale.ROOT);
  }

  @JsonIgnore
  @Override
  public String auditSubject() {
    return "person";
  }

  @JsonIgnore
  @Override
  public String auditSubjectId() {
    return person.toString();
  }

  @JsonIgnore
  @Override
  public Map<String, Object> auditDetail() {
    var detail = new HashMap<String, Object>(Map.of("role", role.role(), "unit", unitName, "unitId", role.unit().value()));
    if (role.limit() != null)
      detail.put("limitOre", role.limit().ore());
    if (role.from() != null)
      detail.put("from", role.from().toString());
    if (role.to() != null)
      detail.put("to", role.to().toString());
    return detail;
  }
}
