package se.samnytta.oversight;

import java.util.List;
import java.util.Map;
import se.samnytta.audit.Auditable;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/** A municipality has decided how long a kind of data is kept. */
record RetentionDecided(Actor by, String kind, int daysBefore, int days, String decision) implements Auditable {

  @Override
  public PersonId auditPerson() {
    return by.person();
  }

  @Override
  public UnitId auditUnit() {
    return by.unit();
  }

  @Override
  public List<Municipality> auditMunicipalities() {
    return List.of(by.municipality());
  }

  @Override
  public String auditAction() {
    return "retention.decided";
  }

  @Override
  public String auditSubject() {
    return "retention";
  }

  @Override
  public String auditSubjectId() {
    return kind;
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("before", Map.of("days", daysBefore), "after", Map.of("days", days), "decision", decision);
  }
}
