package se.samnytta.organisation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.UnitId;

/**
 * A unit to be entered.
 *
 * @param key            a name of its own for import and export, "ystad-kulturhuset"
 * @param openingHours   hours by day, as in mon = 08:00-16:30; a day that is absent is closed
 * @param goodsReception how goods get in, in the unit's own words
 */
public record NewUnit(Municipality municipality, @Nullable UnitId parent, String key, String name, String type, @Nullable String costCentre,
    @Nullable Place place, Map<String, String> openingHours, @Nullable String goodsReception) {

  /** Where it is: an address, and degrees north and east (WGS 84). */
  public record Place(String street, String postalCode, String city, double latitude, double longitude) {}
}
