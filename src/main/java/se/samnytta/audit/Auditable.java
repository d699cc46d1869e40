package se.samnytta.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/**
 * An event that leaves a row in the audit trail, in the transaction that publishes it. An event of two municipalities names
 * both, and leaves a row in each.
 */
public interface Auditable {

  /** Who did it; null when nobody did, as when a request expires. */
  @JsonIgnore
  @Nullable
  PersonId auditPerson();

  /** The unit acted for, null when nobody acted. */
  @JsonIgnore
  @Nullable
  UnitId auditUnit();

  @JsonIgnore
  List<Municipality> auditMunicipalities();

  /** What was done, as in "booking.approved". */
  @JsonIgnore
  String auditAction();

  /** What it was done to, as in "booking". */
  @JsonIgnore
  String auditSubject();

  @JsonIgnore
  String auditSubjectId();

  /** What else is worth proving later; plain words, numbers and ids, no personal data beyond who acted. */
  @JsonIgnore
  default Map<String, Object> auditDetail() {
    return Map.of();
  }

  /** Why it was done, in the words of whoever did it; empty when nobody said. Kept beside the chain, so that it can be forgotten. */
  @JsonIgnore
  default String auditWhy() {
    return "";
  }
}
