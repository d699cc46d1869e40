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
 * Something happened to an ad. Published in the transaction that changes it: a plain {@code @EventListener} runs in that
 * transaction, a listener for modules above in its own.
 */
public sealed interface ListingEvent extends Auditable
    permits ListingDrafted, ListingChanged, ListingSentToReview, ListingPublished, ListingPaused, ListingResumed, ListingClosed,
    ListingReopened, ListingWidened, ListingStepsStopped, ListingStepsResumed, ListingAsked, ListingConfirmed, ListingHandedOver,
    ListingDropped, ListingStockChanged, OperatorSaid {

  ListingId listing();

  /** The unit whose ad it is. */
  UnitId owner();

  Municipality municipality();

  /** Who did it; null when time did. */
  @Nullable
  Actor by();

  @JsonIgnore
  @Override
  default @Nullable PersonId auditPerson() {
    Actor by = by();
    return by == null ? null : by.person();
  }

  @JsonIgnore
  @Override
  default @Nullable UnitId auditUnit() {
    Actor by = by();
    return by == null ? null : by.unit();
  }

  @JsonIgnore
  @Override
  default List<Municipality> auditMunicipalities() {
    return List.of(municipality());
  }

  @JsonIgnore
  @Override
  default String auditSubject() {
    return "listing";
  }

  @JsonIgnore
  @Override
  default String auditSubjectId() {
    return listing().toString();
  }
}
