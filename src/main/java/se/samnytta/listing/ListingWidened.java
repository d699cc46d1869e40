package se.samnytta.listing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Reach;
import se.samnytta.kernel.UnitId;

/**
 * An ad is shown to more: by a step of the cascade, or by its owner.
 *
 * @param reach who sees it from now on
 */
public record ListingWidened(ListingId listing, UnitId owner, Municipality municipality, @Nullable Actor by,
    Reach reach) implements ListingEvent {

  @JsonIgnore
  @Override
  public String auditAction() {
    return "listing.widened";
  }

  @JsonIgnore
  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("reach", reach.name());
  }
}
