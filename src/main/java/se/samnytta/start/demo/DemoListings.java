package se.samnytta.start.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Category;
import se.samnytta.inventory.Condition;
import se.samnytta.inventory.Flag;
import se.samnytta.inventory.ItemDetails;
import se.samnytta.inventory.Measures;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Reach;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.ListingDetails;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.ListingOutcome;
import se.samnytta.listing.ListingOutcome.Saved;
import se.samnytta.listing.Listings;
import se.samnytta.listing.Offer;
import se.samnytta.listing.OnOffer;
import se.samnytta.listing.Price;
import se.samnytta.listing.PricePer;
import se.samnytta.listing.Showing;
import se.samnytta.listing.Term;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts the demo's ads through the same verbs as people do, then moves them back to the day they say they were published. */
@Component
@Profile("demo")
class DemoListings {

  private static final Map<String, Reach> REACH = Map.of("own_unit", Reach.UNIT, "own_municipality", Reach.MUNICIPALITY,
      "agreement_partners",
      Reach.PARTNERS, "all_municipalities", Reach.ALL);

  private static final Map<String, PricePer> PER = Map.of("per_item", PricePer.ITEM, "per_item_day", PricePer.ITEM_DAY, "per_day",
      PricePer.DAY, "per_week", PricePer.WEEK, "per_hour", PricePer.HOUR, "per_use", PricePer.USE, "per_item_month", PricePer.ITEM_MONTH);

  /** Sales that have been shown to every municipality for a month are open to the public too. */
  private static final int DAYS_TO_THE_PUBLIC = 30;

  private final DemoWorld world;
  private final Listings listings;
  private final Categories categories;
  private final JdbcClient jdbc;
  private final JsonNode ads;

  DemoListings(DemoWorld world, Listings listings, Categories categories, JdbcClient jdbc, JsonMapper json) {
    this.world = world;
    this.listings = listings;
    this.categories = categories;
    this.jdbc = jdbc;
    this.ads = DemoFiles.read(json, "ads.json");
  }

  /** Posts them all. */
  void enter(LocalDate today) {
    for (JsonNode ad : ads) {
      Actor actor = world.actor(ad.get("unit_id").asString());
      ListingId id = post(actor, ad, today);
      moveBack(id, ad.get("published_days_ago").asInt());
    }
  }

  /** What the deal is about: one of the demo's ads, or a thing that is posted for it now. */
  ListingId of(Deal deal, LocalDate today) {
    if (deal.thing() != null)
      return post(deal.things(ads).getFirst(), today);
    JsonNode ad = StreamSupport.stream(ads.spliterator(), false).filter(each -> each.get("id").asString().equals(deal.ad())).findFirst()
        .orElseThrow();
    return drafted(world.actor(ad.get("unit_id").asString()), ad, today).id();
  }

  /** What is given in return, posted now. */
  ListingId inReturn(Deal deal, LocalDate today) {
    return post(deal.things(ads).getLast(), today);
  }

  private ListingId post(JsonNode ad, LocalDate today) {
    return post(world.actor(ad.get("unit_id").asString()), ad, today);
  }

  private ListingId post(Actor actor, JsonNode ad, LocalDate today) {
    Saved drafted = drafted(actor, ad, today);
    return saved(ad, listings.publish(actor, drafted.id(), drafted.version(), details(actor, ad, today))).id();
  }

  /** The ad, drafted now or before: its key answers the same one each time. */
  Saved drafted(Actor actor, JsonNode ad, LocalDate today) {
    UUID key = UUID.nameUUIDFromBytes(ad.get("id").asString().getBytes(StandardCharsets.UTF_8));
    return saved(ad, listings.draft(actor, key, details(actor, ad, today)));
  }

  private static Saved saved(JsonNode ad, ListingOutcome outcome) {
    if (outcome instanceof Saved saved)
      return saved;
    throw new IllegalStateException(ad.get("id").asString() + ": " + outcome);
  }

  private ListingDetails details(Actor actor, JsonNode ad, LocalDate today) {
    List<Offer> offers = offers(ad);
    Reach reach = reach(ad);
    return ListingDetails.of(ad.get("title").asString(), ad.get("description").asString(), item(ad), offers)
        .with(new OnOffer(null, today.plusDays(ad.get("available_for_days").asInt())))
        .with(lending(ad, offers))
        .with(new Showing(reach, reach.isWiderThan(Reach.ALL) ? reach : Reach.ALL))
        .withContact(world.isOf(actor) ? actor.person() : null);
  }

  private static LendingRules lending(JsonNode ad, List<Offer> offers) {
    if (offers.stream().noneMatch(offer -> offer.term().isLoan()))
      return LendingRules.NONE;
    LendingRules days = new LendingRules(1, 90, 0, 1);
    return ad.has("by_the_hour") ? days.with(new LendingRules.ByTheHour(1, 12, 1, 0)) : days;
  }

  private static Reach reach(JsonNode ad) {
    Reach reach = REACH.getOrDefault(ad.get("visibility").asString(), Reach.MUNICIPALITY);
    boolean old = ad.get("published_days_ago").asInt() >= DAYS_TO_THE_PUBLIC;
    return reach == Reach.ALL && old && ad.get("mode").asString().equals("sell") && !ad.has("also_modes") ? Reach.PUBLIC : reach;
  }

  private ItemDetails item(JsonNode ad) {
    Category category = categories.bySlug(ad.get("category").asString()).orElseThrow();
    Condition condition = ad.get("condition").isNull() ? null : Condition.valueOf(ad.get("condition").asString());
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    ad.get("flags").forEach(flag -> flags.add(Flag.ofCode(flag.asString())));
    return ItemDetails.of(category.id(), ad.get("quantity").asInt(), condition)
        .with(new Measures(millimetres(ad.get("length_cm")), millimetres(ad.get("width_cm")), millimetres(ad.get("height_cm"))))
        .withWeight(ad.get("weight_kg_each").isNull()
            ? null
            : ad.get("weight_kg_each").decimalValue().multiply(BigDecimal.valueOf(1000)).longValue())
        .with(flags)
        .withHoursPerWeek(ad.get("hours_per_week").isNull() ? null : ad.get("hours_per_week").asInt());
  }

  private static List<Offer> offers(JsonNode ad) {
    List<Offer> offers = new ArrayList<>();
    offers.add(offer(ad.get("mode").asString(), ad));
    if (ad.has("also_modes"))
      ad.get("also_modes").forEach(mode -> offers.add(offer(mode.asString(), ad)));
    return offers;
  }

  private static Offer offer(String mode, JsonNode ad) {
    Price price = ad.get("price_sek_excl_vat").isNull()
        ? null
        : new Price(Money.kronor(ad.get("price_sek_excl_vat").asLong()), PER.getOrDefault(ad.get("price_unit").asString(), PricePer.ITEM));
    return switch (mode) {
      case "give" -> Offer.free(Term.GIVE);
      case "lend" -> Offer.free(Term.LEND);
      case "swap" -> Offer.swap("");
      case "rent" -> new Offer(Term.RENT, price, "");
      case "sell" -> new Offer(Term.SELL, price, "");
      case "service", "staff" -> new Offer(Term.HIRE, price, "");
      default -> throw new IllegalStateException("unknown mode " + mode);
    };
  }

  private static @Nullable Integer millimetres(JsonNode centimetres) {
    return centimetres.isNull() ? null : centimetres.decimalValue().multiply(BigDecimal.TEN).intValue();
  }

  private void moveBack(ListingId id, int days) {
    jdbc.sql("""
        update listing.listing
        set created_at = created_at - make_interval(days => :days), published_at = published_at - make_interval(days => :days),
          confirmed_at = confirmed_at - make_interval(days => :days)
        where id = :id
        """)
        .param("days", days)
        .param("id", id.value())
        .update();
  }
}
