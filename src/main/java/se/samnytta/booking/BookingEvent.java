package se.samnytta.booking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samnytta.audit.Auditable;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/** Something happened to a booking. It leaves a row in the audit trail of each side's municipality. */
public sealed interface BookingEvent extends Auditable permits BookingRequested, BookingApproved, ApprovalWithdrawn, BookingDeclined,
    BookingCancelled, BookingExpired, BookingReady, BookingChanged, ChangeAsked, ChangeAgreed, ChangeRefused, ChangeWithdrawn, LongerAsked,
    LongerRefused, CounterOffered, OfferAccepted, GoodsHandedOver,
    SwapPartReceived, GoodsReturned, BookingClosed, GoodsNotCollected, IncidentReported, IncidentSettled, WouldHaveBoughtAnswered,
    WorkBegun {

  Parties parties();

  /** Null when time did it. */
  @Nullable
  By by();

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
    return parties().municipalities();
  }

  @JsonIgnore
  @Override
  default String auditSubject() {
    return "booking";
  }

  @JsonIgnore
  @Override
  default String auditSubjectId() {
    return parties().booking().toString();
  }
}
