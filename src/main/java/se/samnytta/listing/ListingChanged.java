package se.samnytta.listing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.UnitId;

/**
 * What an ad says was changed.
 *
 * @param shown whether others than its own unit saw it
 */
public record ListingChanged(ListingId listing, UnitId owner, Municipality municipality, @Nullable Actor by, boolean shown)
    implements
      ListingEvent {

  @JsonIgnore
  @Override
  public String auditAction() {
    return "listing.changed";
  }
}
