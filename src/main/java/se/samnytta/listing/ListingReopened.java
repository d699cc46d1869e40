package se.samnytta.listing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.UnitId;

/** An ad that was closed a moment ago is open again, as it was. */
public record ListingReopened(ListingId listing, UnitId owner, Municipality municipality, @Nullable Actor by) implements ListingEvent {

  @JsonIgnore
  @Override
  public String auditAction() {
    return "listing.reopened";
  }
}
