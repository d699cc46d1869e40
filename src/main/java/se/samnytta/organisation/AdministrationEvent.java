package se.samnytta.organisation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samnytta.audit.Auditable;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/**
 * An administrator has changed who belongs where. Published in the transaction that changes it; what somebody sees or may do
 * can be another thing from then on.
 */
public sealed interface AdministrationEvent extends Auditable
    permits MunicipalityChanged, MunicipalityTakenIn, UnitChanged, UnitClosed, PersonChanged, PersonInvited, RoleChanged, PersonLeft,
    AgreementChanged {

  /** Who did it. */
  Actor by();

  @JsonIgnore
  @Override
  default @Nullable PersonId auditPerson() {
    return by().person();
  }

  @JsonIgnore
  @Override
  default @Nullable UnitId auditUnit() {
    return by().unit();
  }

  @JsonIgnore
  @Override
  default List<Municipality> auditMunicipalities() {
    return List.of(by().municipality());
  }
}
