package se.samnytta.start.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Category;
import se.samnytta.inventory.CategoryId;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Scope;
import se.samnytta.listing.WantedDetails;
import se.samnytta.listing.WantedListings;
import se.samnytta.listing.WantedOutcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Places the demo's wishes through the verb people use, each within what its unit sees, so that it is matched at once against
 * the ads that are theirs to see. Placing them again changes nothing.
 */
@Component
@Profile("demo")
class DemoWishes {

  private final DemoWorld world;
  private final WantedListings wanted;
  private final Categories categories;
  private final JsonMapper json;

  DemoWishes(DemoWorld world, WantedListings wanted, Categories categories, JsonMapper json) {
    this.world = world;
    this.wanted = wanted;
    this.categories = categories;
    this.json = json;
  }

  /** Places them all. */
  void enter(LocalDate today) {
    for (JsonNode need : DemoFiles.read(json, "needs.json"))
      place(Scope.asSystem(() -> world.actor(need.get("unit_id").asString())), need, today);
  }

  private void place(Actor actor, JsonNode need, LocalDate today) {
    String id = need.get("id").asString();
    CategoryId category = categories.bySlug(need.get("category").asString()).map(Category::id).orElse(null);
    var details = new WantedDetails(need.get("title").asString(), need.get("description").asString(), category,
        need.get("quantity").asInt(),
        today.plusDays(need.get("needed_within_days").asInt()), null, null);
    UUID key = UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    WantedOutcome outcome = world.scope(actor).call(() -> wanted.place(actor, key, details));
    if (!(outcome instanceof WantedOutcome.Saved))
      throw new IllegalStateException(id + ": " + outcome);
  }
}
