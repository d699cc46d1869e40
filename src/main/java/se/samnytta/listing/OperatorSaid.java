package se.samnytta.listing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.UnitId;

/** The owner has said whether somebody comes along with an ad's thing; null when nobody does. */
public record OperatorSaid(ListingId listing, UnitId owner, Municipality municipality, @Nullable Actor by, @Nullable Operator operator)
    implements
      ListingEvent {

  @JsonIgnore
  @Override
  public String auditAction() {
    return "listing.operator";
  }

  @JsonIgnore
  @Override
  public Map<String, Object> auditDetail() {
    return operator == null ? Map.of() : Map.of("operator", operator.listing().value(), "always", operator.always());
  }
}
