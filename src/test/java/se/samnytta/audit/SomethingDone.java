package se.samnytta.audit;

import java.util.List;
import java.util.Map;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/** Something that concerned these municipalities; the subject tells tests apart. */
record SomethingDone(String subject, List<Municipality> municipalities) implements Auditable {

  @Override
  public PersonId auditPerson() {
    return new PersonId(7);
  }

  @Override
  public UnitId auditUnit() {
    return new UnitId(1);
  }

  @Override
  public List<Municipality> auditMunicipalities() {
    return municipalities;
  }

  @Override
  public String auditAction() {
    return "test.done";
  }

  @Override
  public String auditSubject() {
    return "test";
  }

  @Override
  public String auditSubjectId() {
    return subject;
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("why", "åäö \"quoted\"", "how many", 3);
  }
}
