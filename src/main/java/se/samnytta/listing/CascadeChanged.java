package se.samnytta.listing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import se.samnytta.audit.MunicipalDeed;
import se.samnytta.kernel.Actor;

/**
 * A municipality has decided how long its ads stay at each step.
 *
 * @param category slug of the category, empty for all
 */
public record CascadeChanged(Actor by, String category, CascadeRule before, CascadeRule after) implements MunicipalDeed {

  @JsonIgnore
  @Override
  public String auditAction() {
    return "municipality.cascade";
  }

  @JsonIgnore
  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("category", category, "before", facts(before), "after", facts(after));
  }

  private static Map<String, Object> facts(CascadeRule rule) {
    return Map.of("unitDays", rule.unitDays(), "municipalityDays", rule.municipalityDays(), "partnerDays", rule.partnerDays());
  }
}
