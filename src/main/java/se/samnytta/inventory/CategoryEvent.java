package se.samnytta.inventory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import se.samnytta.audit.Deed;

/** An administrator has changed the municipality's own categories or words. */
public sealed interface CategoryEvent extends Deed permits OwnCategoryChanged, OwnWordChanged {

  /** The category that it is about. */
  CategoryId category();

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
