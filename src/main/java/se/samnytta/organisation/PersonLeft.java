package se.samnytta.organisation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.HashMap;
import java.util.Map;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.PersonId;

/**
 * A person leaves. Modules above, in the same transaction, let the successor answer for what the person answered for; whoever
 * leaves at once is signed out everywhere.
 */
public record PersonLeft(Actor by, PersonId person, Leaving leaving) implements AdministrationEvent {

  /** Whether they may not sign in from now on. */
  public boolean atOnce() {
    return leaving.lastDay() == null;
  }

  @JsonIgnore
  @Override
  public String auditAction() {
    return "person.left";
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
    var detail = new HashMap<String, Object>();
    if (leaving.lastDay() != null)
      detail.put("lastDay", leaving.lastDay().toString());
    if (leaving.successor() != null)
      detail.put("successor", leaving.successor().value());
    return detail;
  }
}
