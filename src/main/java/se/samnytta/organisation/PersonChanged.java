package se.samnytta.organisation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.PersonId;

/**
 * What is known of a person was changed, or they may sign in again.
 *
 * @param returned whether it is that they may sign in again
 * @param fields   which fields are others than before; not what stands in them, which is about the person
 */
public record PersonChanged(Actor by, PersonId person, boolean returned, List<String> fields) implements AdministrationEvent {

  @JsonIgnore
  @Override
  public String auditAction() {
    return returned ? "person.returned" : "person.changed";
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
    return Map.of("fields", fields);
  }
}
