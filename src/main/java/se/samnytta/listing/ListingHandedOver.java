package se.samnytta.listing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/**
 * Another colleague answers for the ad from now on.
 *
 * @param to who answers for it now
 * @param at when; the same for all that are handed over together
 */
public record ListingHandedOver(ListingId listing, UnitId owner, Municipality municipality, @Nullable Actor by, PersonId to,
    Instant at) implements ListingEvent {

  @JsonIgnore
  @Override
  public String auditAction() {
    return "listing.handed-over";
  }

  @JsonIgnore
  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("to", to.value());
  }
}
