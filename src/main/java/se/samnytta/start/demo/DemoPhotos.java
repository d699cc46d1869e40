package se.samnytta.start.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import se.samnytta.files.ImageOutcome;
import se.samnytta.files.Images;
import se.samnytta.inventory.ItemId;
import se.samnytta.inventory.ItemImage;
import se.samnytta.inventory.Items;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Scope;
import se.samnytta.listing.Listings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hangs the demo's pictures on its ads in the background, the newest ad's first, so that nobody waits for them at the start.
 * An ad that has pictures is left as it is.
 */
@Component
@Profile("demo")
class DemoPhotos {

  private final DemoWorld world;
  private final DemoListings demo;
  private final Listings listings;
  private final Items items;
  private final Images images;
  private final JsonMapper json;
  private final Clock clock;

  DemoPhotos(DemoWorld world, DemoListings demo, Listings listings, Items items, Images images, JsonMapper json,
      Clock clock) {
    this.world = world;
    this.demo = demo;
    this.listings = listings;
    this.items = items;
    this.images = images;
    this.json = json;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Thread.ofVirtual().name("demo-photos").start(this::hang);
  }

  private void hang() {
    JsonNode photos = DemoFiles.read(json, "photos.json");
    List<JsonNode> ads = StreamSupport.stream(DemoFiles.read(json, "ads.json").spliterator(), false)
        .filter(ad -> photos.has(ad.get("id").asString()))
        .sorted(Comparator.comparingInt(ad -> ad.get("published_days_ago").asInt()))
        .toList();
    for (JsonNode ad : ads) {
      Actor actor = Scope.asSystem(() -> world.actor(ad.get("unit_id").asString()));
      JsonNode pictures = photos.get(ad.get("id").asString());
      world.scope(actor).callThrowing(() -> hang(actor, ad, pictures));
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.SWEDEN);
  }

  private boolean hang(Actor actor, JsonNode ad, JsonNode pictures) {
    ItemId item = listings.listing(demo.drafted(actor, ad, today()).id()).item();
    if (!items.images(item).isEmpty())
      return false;
    List<ItemImage> hung = new ArrayList<>();
    for (JsonNode picture : pictures)
      if (images.store(actor, hung.size(),
          new ByteArrayResource(DemoFiles.bytes("photos/" + picture.get("file").asString()))) instanceof ImageOutcome.Stored stored)
        hung.add(new ItemImage(stored.id(), picture.get("alt").asString()));
    items.arrangeImages(item, hung);
    return true;
  }
}
