package se.samnytta.listing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.UnitId;

/**
 * An ad is closed.
 *
 * @param reason why
 */
public record ListingClosed(ListingId listing, UnitId owner, Municipality municipality, @Nullable Actor by,
    CloseReason reason) implements ListingEvent {

  @JsonIgnore
  @Override
  public String auditAction() {
    return "listing.closed";
  }

  @JsonIgnore
  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("reason", reason.name());
  }
}
