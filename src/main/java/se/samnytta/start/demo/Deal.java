package se.samnytta.start.demo;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.WouldHaveBought;
import se.samnytta.listing.Term;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A deal of the demo's past.
 *
 * @param ad     the demo ad it is about, null for a thing that was posted for this deal alone
 * @param thing  what was posted for it, null for one of the demo's ads
 * @param back   what was given in return, in a swap
 * @param to     the receiving unit
 * @param ago    how many days ago it was asked for
 * @param lead   of a loan, how many days later it was to begin
 * @param days   how many days later it was to end
 * @param until  how far it has come
 * @param bought what the receiver said when it had come
 * @param note   the receiver's greeting
 * @param reason why it was called off
 */
record Deal(String id, @Nullable String ad, @Nullable Thing thing, @Nullable Thing back, String to, Term term, int quantity, int ago,
    int lead, int days, Until until, @Nullable WouldHaveBought bought, @Nullable String note, @Nullable String reason) {

  /** In the order in which they are reached. */
  enum Until {

    REQUESTED, DECLINED,
    /** The owner has agreed, the cost has not been. */
    COST, APPROVED, CANCELLED, READY, HANDED_OVER, RETURNED, CLOSED;

    boolean isBefore(Until step) {
      return compareTo(step) < 0;
    }
  }

  /** Something that is as one of the demo's ads says, but for this. */
  record Thing(String like, String title, String description, String unitId, int quantity, @Nullable Long priceSekExclVat) {}

  /** Those of the demo, the oldest first. */
  static List<Deal> all(JsonMapper json) {
    JsonMapper reader = json.rebuild().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
    return Stream.of(reader.treeToValue(DemoFiles.read(json, "deals.json"), Deal[].class))
        .sorted(Comparator.comparingInt(Deal::ago).reversed())
        .toList();
  }

  /** What was posted for it and is no ad of the demo's, as its ads are written. */
  List<JsonNode> things(JsonNode ads) {
    return Stream.of(asAd(ads, thing, id), asAd(ads, back, id + "-back")).flatMap(Optional::stream).toList();
  }

  private Optional<JsonNode> asAd(JsonNode ads, @Nullable Thing what, String key) {
    return Optional.ofNullable(what).map(given -> {
      ObjectNode ad = (ObjectNode) StreamSupport.stream(ads.spliterator(), false)
          .filter(each -> each.get("id").asString().equals(given.like)).findFirst().orElseThrow().deepCopy();
      ad.put("id", key).put("like", given.like).put("title", given.title).put("description", given.description)
          .put("unit_id", given.unitId).put("quantity", given.quantity).put("mode", term.name().toLowerCase(Locale.ROOT))
          .put("visibility", "all_municipalities").remove("also_modes");
      if (given.priceSekExclVat != null)
        ad.put("price_sek_excl_vat", given.priceSekExclVat).put("price_unit", "per_item");
      return ad;
    });
  }

  /** One for each press of a button in it. */
  UUID key(String button) {
    return UUID.nameUUIDFromBytes((id + button).getBytes(StandardCharsets.UTF_8));
  }

  String words() {
    return Objects.requireNonNullElse(note, "");
  }

  String why() {
    return Objects.requireNonNullElse(reason, "");
  }
}
