package se.samnytta.listing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.UnitId;

/**
 * An ad is hidden for the time being.
 *
 * @param unanswered whether it was paused because nobody answered that it still holds
 */
public record ListingPaused(ListingId listing, UnitId owner, Municipality municipality, @Nullable Actor by,
    boolean unanswered) implements ListingEvent {

  @JsonIgnore
  @Override
  public String auditAction() {
    return "listing.paused";
  }

  @JsonIgnore
  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("unanswered", unanswered);
  }
}
