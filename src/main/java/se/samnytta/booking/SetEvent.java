package se.samnytta.booking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import se.samnytta.audit.Auditable;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/** Something was booked together from several owners, or its seeker said what is to become of the rest. */
public sealed interface SetEvent extends Auditable {

  SetId set();

  By by();

  Municipality municipality();

  /** It is booked. */
  record Booked(SetId set, By by, Municipality municipality, int quantity, boolean whole, int owners) implements SetEvent {

    @Override
    public String auditAction() {
      return "booking.set_booked";
    }

    @JsonIgnore
    @Override
    public Map<String, Object> auditDetail() {
      return Map.of("quantity", quantity, "whole", whole, "owners", owners);
    }
  }

  /** The rest is kept, or called off as far as it could be. */
  record Answered(SetId set, By by, Municipality municipality, BookedSet.Answer answer) implements SetEvent {

    @Override
    public String auditAction() {
      return answer == BookedSet.Answer.KEPT ? "booking.set_kept" : "booking.set_cancelled";
    }
  }

  @JsonIgnore
  @Override
  default PersonId auditPerson() {
    return by().person();
  }

  @JsonIgnore
  @Override
  default UnitId auditUnit() {
    return by().unit();
  }

  @JsonIgnore
  @Override
  default List<Municipality> auditMunicipalities() {
    return List.of(municipality());
  }

  @JsonIgnore
  @Override
  default String auditSubject() {
    return "bookingSet";
  }

  @JsonIgnore
  @Override
  default String auditSubjectId() {
    return set().toString();
  }
}
