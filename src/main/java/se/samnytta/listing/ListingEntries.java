package se.samnytta.listing;

import java.util.ArrayList;
import java.util.List;
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

  static final String KIND = "LISTING";

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
      entries.put(entry(ad));
    else
      entries.remove(KIND, ad.id().value());
  }

  /** Several at once, as far as they are shown. */
  void follow(List<Listing> ads) {
    entries.put(ads.stream().filter(ad -> ad.state().isShown()).map(this::entry).toList());
  }

  /** An own category is called something else or stands elsewhere: its ads are found by the new words from now on. */
  @ApplicationModuleListener
  void follow(OwnCategoryChanged event) {
    categories.reload();
    follow(store.shownIn(event.category()));
  }

  private Entry entry(Listing listing) {
    List<String> names = new ArrayList<>();
    Category category = categories.category(listing.category());
    if (category.parent() != null && !category.isShared()) {
      names.addAll(List.of(category.nameSv(), category.nameEn()));
      category = categories.category(category.parent());
    }
    names.addAll(List.of(category.nameSv(), category.nameEn(), categories.category(category.root()).nameSv()));
    names.addAll(category.synonyms());
    return new Entry(KIND, listing.id().value(), listing.owner(), listing.municipality(), listing.visibility().reach(),
        java.util.Objects.requireNonNull(listing.publishedAt()), listing.title(), names, listing.body());
  }
}
