package se.samnytta.organisation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator writes about a unit.
 *
 * @param place           where it is, null when nobody has said
 * @param openingHours    hours by day, as in mon = 08:00-16:30; a day that is absent is closed
 * @param closedDays      days on which it is closed all the same, each with its reason, which may be empty
 * @param goodsReception  how goods get in, in the unit's own words
 * @param reviewsListings whether a publisher looks at its ads before others see them
 */
public record UnitDetails(String name, String type, @Nullable String costCentre, NewUnit.@Nullable Place place,
    Map<String, String> openingHours, Map<LocalDate, String> closedDays, @Nullable String goodsReception, @Nullable String phone,
    @Nullable String email, boolean reviewsListings) {

  public UnitDetails {
    openingHours = Map.copyOf(openingHours);
    closedDays = Map.copyOf(closedDays);
  }

  Map<String, @Nullable Object> facts() {
    var facts = new LinkedHashMap<String, @Nullable Object>();
    facts.put("name", name);
    facts.put("type", type);
    facts.put("costCentre", costCentre);
    facts.put("street", place == null ? null : place.street());
    facts.put("postalCode", place == null ? null : place.postalCode());
    facts.put("city", place == null ? null : place.city());
    facts.put("coordinates", place == null ? null : place.latitude() + ", " + place.longitude());
    facts.put("openingHours", new TreeMap<>(openingHours));
    facts.put("closedDays", new TreeMap<>(closedDays).keySet());
    facts.put("goodsReception", goodsReception);
    facts.put("phone", phone);
    facts.put("email", email);
    facts.put("reviewsListings", reviewsListings);
    return facts;
  }
}
