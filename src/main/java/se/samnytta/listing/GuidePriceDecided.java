package se.samnytta.listing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samnytta.audit.MunicipalDeed;
import se.samnytta.kernel.Actor;

/**
 * A municipality has decided what it advises its units to ask.
 *
 * @param before what was to hold that day, null where nothing was
 */
public record GuidePriceDecided(Actor by, @Nullable GuidePrice before, GuidePrice after) implements MunicipalDeed {

  @JsonIgnore
  @Override
  public String auditAction() {
    return "municipality.guide-price";
  }

  @JsonIgnore
  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("from", after.from().toString(), "before", before == null ? facts(null, null) : facts(before), "after", facts(after));
  }

  private static Map<String, Object> facts(GuidePrice price) {
    return facts(price.sellPermille(), price.rentPermille());
  }

  private static Map<String, Object> facts(@Nullable Integer sell, @Nullable Integer rent) {
    return Map.of("sellPercent", percent(sell), "rentPercent", percent(rent));
  }

  private static String percent(@Nullable Integer permille) {
    return permille == null ? "" : BigDecimal.valueOf(permille, 1).stripTrailingZeros().toPlainString();
  }
}
