package se.samnytta.staffing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samnytta.audit.Auditable;
import se.samnytta.booking.By;
import se.samnytta.booking.Parties;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/**
 * Something happened to work that one unit does for another. What concerns both sides leaves a row in each municipality's audit
 * trail, what concerns the person who comes in that of their home alone.
 */
public sealed interface StaffingEvent extends Auditable
    permits PersonNamed, ConsentAnswered, ManagerConsented, AbsenceReported, TimeReported, TimeDisputed, WorkConfirmed, WorkShortened {

  Parties parties();

  /** Null when time did it. */
  @Nullable
  By by();

  /** Whether the other side's municipality is told. */
  @JsonIgnore
  default boolean isForBoth() {
    return true;
  }

  @JsonIgnore
  @Override
  default @Nullable PersonId auditPerson() {
    By by = by();
    return by == null ? null : by.person();
  }

  @JsonIgnore
  @Override
  default @Nullable UnitId auditUnit() {
    By by = by();
    return by == null ? null : by.unit();
  }

  @JsonIgnore
  @Override
  default List<Municipality> auditMunicipalities() {
    return isForBoth()
        ? Stream.of(parties().ownerMunicipality(), parties().receiverMunicipality()).distinct().toList()
        : List.of(parties().ownerMunicipality());
  }

  @JsonIgnore
  @Override
  default String auditSubject() {
    return "work";
  }

  @JsonIgnore
  @Override
  default String auditSubjectId() {
    return parties().booking().toString();
  }
}
