package se.samnytta.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** What an actor has decided for their municipality as such: it stands in the municipality's own history. */
public interface MunicipalDeed extends Deed {

  @JsonIgnore
  @Override
  default String auditSubject() {
    return "municipality";
  }

  @JsonIgnore
  @Override
  default String auditSubjectId() {
    return by().municipality().code();
  }
}
