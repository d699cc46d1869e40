package se.samnytta.organisation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import se.samnytta.audit.MunicipalDeed;
import se.samnytta.kernel.Actor;

/**
 * A municipality has changed what it has decided about itself.
 *
 * @param logo    whether it is its logo
 * @param changed the fields that are others than before, before and after
 */
public record MunicipalityChanged(Actor by, boolean logo, Map<String, Object> changed) implements AdministrationEvent, MunicipalDeed {

  @JsonIgnore
  @Override
  public String auditAction() {
    return logo ? "municipality.logo" : "municipality.changed";
  }

  @JsonIgnore
  @Override
  public Map<String, Object> auditDetail() {
    return changed;
  }
}
