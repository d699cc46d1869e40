package se.samnytta.organisation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.PersonId;

/** A person was entered, and invited where there is a way to. */
public record PersonInvited(Actor by, PersonId person) implements AdministrationEvent {

  @JsonIgnore
  @Override
  public String auditAction() {
    return "person.invited";
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
}
