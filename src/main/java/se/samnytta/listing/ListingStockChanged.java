package se.samnytta.listing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.UnitId;

/**
 * What there is of an ad's thing was changed: labels, what is set aside, how many there are.
 *
 * @param what the step, as its type is called
 * @param why  the reason given, may be empty
 */
public record ListingStockChanged(ListingId listing, UnitId owner, Municipality municipality, @Nullable Actor by, String what, String why)
    implements
      ListingEvent {

  @JsonIgnore
  @Override
  public String auditAction() {
    return "listing.stock";
  }

  @JsonIgnore
  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("what", what, "why", why);
  }
}
