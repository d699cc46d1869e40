package se.samnytta.inventory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samnytta.audit.Auditable;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/** An administrator has changed the municipality's own categories or words. */
public sealed interface CategoryEvent extends Auditable permits OwnCategoryChanged, OwnWordChanged {

  /** Who did it. */
  Actor by();

  /** The category that it is about. */
  CategoryId category();

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

  @JsonIgnore
  @Override
  default String auditSubject() {
    return "category";
  }

  @JsonIgnore
  @Override
  default String auditSubjectId() {
    return category().toString();
  }
}
