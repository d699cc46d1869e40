package se.samnytta.organisation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.UnitId;

/**
 * A unit is no more. Modules above, in the same transaction, let what is theirs follow to the other unit: what runs always, ads
 * as the closing says.
 *
 * @param closing what becomes of what it had
 * @param name    what it was called
 * @param heir    the name of the unit that takes over
 */
public record UnitClosed(Actor by, UnitId unit, Closing closing, String name, String heir) implements AdministrationEvent {

  @JsonIgnore
  @Override
  public String auditAction() {
    return closing.isMerger() ? "unit.merged" : "unit.closed";
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
    return Map.of("heir", heir, "heirId", closing.heir().value(), "adsFollow", closing.adsFollow(), "peopleFollow", closing.peopleFollow());
  }
}
