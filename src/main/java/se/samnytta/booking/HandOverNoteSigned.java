package se.samnytta.booking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import se.samnytta.audit.Auditable;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/**
 * The paper of a hand-over was signed.
 *
 * @param sha256 of the PDF, in hexadecimal: what is kept is what was signed if it has it still
 */
public record HandOverNoteSigned(Parties parties, PersonId person, UnitId unit, HandOverId handOver, String sha256) implements Auditable {

  @JsonIgnore
  @Override
  public PersonId auditPerson() {
    return person;
  }

  @JsonIgnore
  @Override
  public UnitId auditUnit() {
    return unit;
  }

  @JsonIgnore
  @Override
  public List<Municipality> auditMunicipalities() {
    return parties.municipalities();
  }

  @JsonIgnore
  @Override
  public String auditAction() {
    return "handOverNote.signed";
  }

  @JsonIgnore
  @Override
  public String auditSubject() {
    return "handOverNote";
  }

  @JsonIgnore
  @Override
  public String auditSubjectId() {
    return handOver.toString();
  }

  @JsonIgnore
  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("booking", parties.booking().value(), "sha256", sha256);
  }
}
