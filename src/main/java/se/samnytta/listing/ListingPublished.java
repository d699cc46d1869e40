package se.samnytta.listing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Reach;
import se.samnytta.kernel.UnitId;

/**
 * An ad is shown to others for the first time, or again after a review.
 *
 * @param reach who sees it from now on
 */
public record ListingPublished(ListingId listing, UnitId owner, Municipality municipality, @Nullable Actor by,
    Reach reach) implements ListingEvent {

  @JsonIgnore
  @Override
  public String auditAction() {
    return "listing.published";
  }

  @JsonIgnore
  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("reach", reach.name());
  }
}
