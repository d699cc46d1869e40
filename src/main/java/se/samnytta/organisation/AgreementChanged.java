package se.samnytta.organisation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;

/**
 * An agreement was proposed, answered, left or taken back. It stands in the audit trail of each of its parties.
 *
 * @param parties all of them
 */
public record AgreementChanged(Actor by, long agreement, String name, Did did, List<Municipality> parties) implements AdministrationEvent {

  /** What a party can do. */
  public enum Did {
    PROPOSED, ACCEPTED, DECLINED, LEFT, WITHDRAWN
  }

  public AgreementChanged {
    parties = List.copyOf(parties);
  }

  @JsonIgnore
  @Override
  public List<Municipality> auditMunicipalities() {
    return parties;
  }

  @JsonIgnore
  @Override
  public String auditAction() {
    return "agreement." + did.name().toLowerCase(Locale.ROOT);
  }

  @JsonIgnore
  @Override
  public String auditSubject() {
    return "agreement";
  }

  @JsonIgnore
  @Override
  public String auditSubjectId() {
    return Long.toString(agreement);
  }

  @JsonIgnore
  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("name", name, "municipality", by().municipality().code());
  }
}
