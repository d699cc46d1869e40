package se.samnytta.listing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.UnitId;

/**
 * An ad is begun.
 *
 * @param copyOf the ad it was made a copy of, null when it is new
 */
public record ListingDrafted(ListingId listing, UnitId owner, Municipality municipality, @Nullable Actor by,
    @Nullable ListingId copyOf) implements ListingEvent {

  @JsonIgnore
  @Override
  public String auditAction() {
    return "listing.drafted";
  }

  @JsonIgnore
  @Override
  public Map<String, Object> auditDetail() {
    return copyOf == null ? Map.of() : Map.of("copyOf", copyOf.value());
  }
}
