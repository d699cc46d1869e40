package se.samnytta.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.Condition;
import se.samnytta.inventory.ItemDetails;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Reach;
import se.samnytta.listing.ListingDetails;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.ListingOutcome.Saved;
import se.samnytta.listing.Listings;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Showing;
import se.samnytta.listing.Term;

/** Ads in the named world, published through the verbs that people use. */
@Component
public class Ads {

  private final World world;
  private final Listings listings;
  private final Categories categories;

  Ads(World world, Listings listings, Categories categories) {
    this.world = world;
    this.listings = listings;
    this.categories = categories;
  }

  /** So many things of a category, to be taken over, as an ad would describe them. */
  public ListingDetails things(String title, String category, int quantity) {
    return ListingDetails.of(title, "Fint skick.", ItemDetails.of(category(category), quantity, Condition.B),
        List.of(Offer.free(Term.GIVE)));
  }

  public CategoryId category(String slug) {
    return categories.bySlug(slug).orElseThrow().id();
  }

  /** Publishes it, shown so far and no further by itself. */
  public ListingId publish(Actor owner, ListingDetails ad, Reach reach) {
    boolean toAll = reach == Reach.PUBLIC;
    ListingDetails shown = ad.with(new Showing(toAll ? Reach.ALL : reach, toAll ? Reach.ALL : reach));
    ListingId id = publish(owner, shown);
    if (toAll)
      world.as(owner, () -> listings.widen(owner, id, listings.listing(id).version(), Reach.PUBLIC));
    return id;
  }

  private ListingId publish(Actor owner, ListingDetails ad) {
    return world.as(owner, () -> {
      var draft = listings.draft(owner, UUID.randomUUID(), ad);
      assertThat(draft).isInstanceOf(Saved.class);
      Saved saved = (Saved) draft;
      assertThat(listings.publish(owner, saved.id(), saved.version(), ad)).isInstanceOf(Saved.class);
      return saved.id();
    });
  }
}
