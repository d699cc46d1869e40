package se.samnytta.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/** What an actor has done in their own municipality. */
public interface Deed extends Auditable {

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
