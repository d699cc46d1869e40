package se.samnytta.organisation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.UnitId;

/**
 * A unit was added, changed, moved, suspended or opened again.
 *
 * @param did     what was done
 * @param changed the fields that are others than before, before and after
 * @param why     the reason given, empty where none is asked for
 */
public record UnitChanged(Actor by, UnitId unit, Did did, Map<String, Object> changed, String why) implements AdministrationEvent {

  /** What can be done to a unit, closing it left out. */
  public enum Did {
    ADDED, CHANGED, MOVED, SUSPENDED, REOPENED
  }

  @JsonIgnore
  @Override
  public String auditAction() {
    return "unit." + did.name().toLowerCase(java.util.Locale.ROOT);
  }

  @JsonIgnore
  @Override
  public String auditSubject() {
    return "unit";
  }

  @JsonIgnore
  @Override
  public String auditSubjectId() {
    return unit.toString();
  }

  @JsonIgnore
  @Override
  public Map<String, Object> auditDetail() {
    return changed;
  }

  @JsonIgnore
  @Override
  public String auditWhy() {
    return why;
  }
}
