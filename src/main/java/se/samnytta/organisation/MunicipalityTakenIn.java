package se.samnytta.organisation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;

/** A municipality was taken in by the one that hosts the service, with its first administrator. */
public record MunicipalityTakenIn(Actor by, Municipality municipality, String name, PersonId administrator) implements AdministrationEvent {

  @JsonIgnore
  @Override
  public List<Municipality> auditMunicipalities() {
    return List.of(by().municipality(), municipality);
  }

  @JsonIgnore
  @Override
  public String auditAction() {
    return "municipality.taken-in";
  }

  @JsonIgnore
  @Override
  public String auditSubject() {
    return "municipality";
  }

  @JsonIgnore
  @Override
  public String auditSubjectId() {
    return municipality.code();
  }

  @JsonIgnore
  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("name", name, "administrator", administrator.value());
  }
}
