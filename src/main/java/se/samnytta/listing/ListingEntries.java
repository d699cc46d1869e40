package se.samnytta.listing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Category;
import se.samnytta.inventory.OwnCategoryChanged;
import se.samnytta.search.Entries;
import se.samnytta.search.Entry;

/** Lets an ad be found by its words for as long as it is shown. Runs in the transaction that changes the ad. */
@Component
class ListingEntries {

  private final ListingStore store;
  private final Categories categories;
  private final Entries entries;

  ListingEntries(ListingStore store, Categories categories, Entries entries) {
    this.store = store;
    this.categories = categories;
    this.entries = entries;
  }

  void follow(Listing ad) {
    if (ad.state().isShown())
      follow(List.of(ad));
    else
      entries.remove(Marks.KIND, ad.id().value());
  }

  /** Several at once, as far as they are shown. */
  void follow(List<Listing> ads) {
    List<Listing> shown = ads.stream().filter(ad -> ad.state().isShown()).toList();
    Map<ListingId, ListingStore.Place> places = store.places(shown.stream().map(Listing::id).toList());
    entries.put(shown.stream().map(ad -> entry(ad, Objects.requireNonNull(places.get(ad.id())))).toList());
  }

  /** An own category is called something else or stands elsewhere: its ads are found by the new words from now on. */
  @ApplicationModuleListener
  void follow(OwnCategoryChanged event) {
    categories.reload();
    follow(store.shownIn(event.category()));
  }

  private Entry entry(Listing listing, ListingStore.Place place) {
    List<String> marks = Stream.concat(categories.path(listing.category()).stream().map(Category::id).map(Marks::of),
        listing.terms().stream().map(Marks::of)).toList();
    return new Entry(Marks.KIND, listing.id().value(), listing.owner(), listing.municipality(), listing.visibility().reach(),
        Objects.requireNonNull(listing.publishedAt()), listing.title(), listing.body(), marks, place.latitude(), place.longitude());
  }
}
