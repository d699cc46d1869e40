package se.samnytta.start.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.files.ImageOutcome;
import se.samnytta.files.Images;
import se.samnytta.inventory.ItemId;
import se.samnytta.inventory.ItemImage;
import se.samnytta.inventory.Items;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Scope;
import se.samnytta.listing.Listings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hangs the demo's pictures on its ads, and on what was booked before them. An ad that has pictures is left as it is. */
@Component
@Profile("demo")
class DemoPhotos {

  private final DemoWorld world;
  private final DemoListings demo;
  private final Listings listings;
  private final Items items;
  private final Images images;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final JsonMapper json;

  DemoPhotos(DemoWorld world, DemoListings demo, Listings listings, Items items, Images images, JdbcClient jdbc,
      TransactionTemplate transaction, JsonMapper json) {
    this.world = world;
    this.demo = demo;
    this.listings = listings;
    this.items = items;
    this.images = images;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.json = json;
  }

  /** Hangs them all, the newest ad's first. */
  void hang(LocalDate today) {
    JsonNode photos = DemoFiles.read(json, "photos.json");
    for (JsonNode ad : ads()) {
      Actor actor = Scope.asSystem(() -> world.actor(ad.get("unit_id").asString()));
      JsonNode pictures = photos.get(ad.get(ad.has("like") ? "like" : "id").asString());
      world.scope(actor).callThrowing(() -> hang(actor, ad, pictures, today));
    }
  }

  private List<JsonNode> ads() {
    JsonNode ads = DemoFiles.read(json, "ads.json");
    Stream<JsonNode> things = StreamSupport.stream(ads.spliterator(), false)
        .filter(ad -> ad.get("kind").asString().equals("goods"))
        .sorted(Comparator.comparingInt(ad -> ad.get("published_days_ago").asInt()));
    return Stream.concat(things, Deal.all(json).reversed().stream().flatMap(deal -> deal.things(ads).stream())).toList();
  }

  private boolean hang(Actor actor, JsonNode ad, JsonNode pictures, LocalDate today) {
    ItemId item = listings.listing(demo.drafted(actor, ad, today).id()).item();
    if (!items.images(item).isEmpty())
      return false;
    List<ItemImage> hung = new ArrayList<>();
    for (JsonNode picture : pictures)
      if (images.store(actor, hung.size(),
          new ByteArrayResource(DemoFiles.bytes("photos/" + picture.get("file").asString()))) instanceof ImageOutcome.Stored stored)
        hung.add(new ItemImage(stored.id(), picture.get("alt").asString()));
    items.arrangeImages(item, hung);
    hung.stream().findFirst().ifPresent(first -> showInBookings(item, first));
    return true;
  }

  /** What was booked before it had a picture. */
  private void showInBookings(ItemId item, ItemImage first) {
    transaction.executeWithoutResult(_ -> jdbc
        .sql("update booking.line set image_id = :image where item_id = :item and image_id is null")
        .param("image", first.image().value())
        .param("item", item.value())
        .update());
  }
}
