package se.samnytta.listing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samnytta.audit.Auditable;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/**
 * Something happened to a wanted ad.
 *
 * @param by who did it, null when time did
 */
public record WantedEvent(WantedId wanted, UnitId seeker, Municipality municipality, Did did, @Nullable Actor by) implements Auditable {

  /** What happened to it. */
  public enum Did {
    PLACED, WITHDRAWN, MET, EXPIRED, REOPENED
  }

  @JsonIgnore
  @Override
  public @Nullable PersonId auditPerson() {
    return by == null ? null : by.person();
  }

  @JsonIgnore
  @Override
  public @Nullable UnitId auditUnit() {
    return by == null ? null : by.unit();
  }

  @JsonIgnore
  @Override
  public List<Municipality> auditMunicipalities() {
    return List.of(municipality);
  }

  @JsonIgnore
  @Override
  public String auditAction() {
    return "wanted." + did.name().toLowerCase(java.util.Locale.ROOT);
  }

  @JsonIgnore
  @Override
  public String auditSubject() {
    return "wanted";
  }

  @JsonIgnore
  @Override
  public String auditSubjectId() {
    return wanted.toString();
  }
}
