package se.samnytta.listing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.ItemId;
import se.samnytta.inventory.Items;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Reach;

/**
 * Makes many ads at once: what {@link Listings} does for one, with a statement for all of them instead of one for each. Called
 * within a transaction, with keys that are not used and details that may be kept.
 */
@Component
class NewListings {

  private final DraftStore drafts;
  private final ListingStore store;
  private final Moves moves;
  private final Items items;
  private final ListingChecks checks;
  private final Colleagues colleagues;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  NewListings(DraftStore drafts, ListingStore store, Moves moves, Items items, ListingChecks checks, Colleagues colleagues,
      ApplicationEventPublisher events, Clock clock) {
    this.drafts = drafts;
    this.store = store;
    this.moves = moves;
    this.items = items;
    this.checks = checks;
    this.colleagues = colleagues;
    this.events = events;
    this.clock = clock;
  }

  /** An ad for each key; those of them that may be shown to others are, if they are to be published. */
  void make(Actor actor, Map<UUID, ListingDetails> ads, boolean publish) {
    List<ListingDetails> details = List.copyOf(ads.values());
    List<ItemId> things = items.register(actor, details.stream().map(ListingDetails::item).toList());
    List<UUID> keys = List.copyOf(ads.keySet());
    List<DraftStore.New> drafted = IntStream.range(0, keys.size()).mapToObj(i -> new DraftStore.New(keys.get(i), things.get(i),
        checks.kind(details.get(i)), details.get(i), colleagues.place(actor, details.get(i).item()))).toList();
    List<ListingId> ids = drafts.insert(actor, drafted, clock.instant());
    Map<ListingId, Visibility> shown = new HashMap<>();
    if (publish)
      shown.putAll(publish(actor, ids, drafted));
    events.publishEvent(new ListingsImported(actor.unit(), actor.municipality(), actor,
        ids.stream().map(id -> new ListingsImported.Each(id, reach(shown.get(id)))).toList()));
  }

  /** Everything that is new is free, and has no pictures that were to be shown as well. */
  private Map<ListingId, Visibility> publish(Actor actor, List<ListingId> ids, List<DraftStore.New> drafted) {
    Map<CategoryId, CascadeRule> rules = new HashMap<>();
    Map<ListingId, Visibility> shown = new LinkedHashMap<>();
    Map<Reach, List<ItemId>> things = new EnumMap<>(Reach.class);
    for (int i = 0; i < ids.size(); i++) {
      ListingDetails ad = drafted.get(i).ad();
      if (!checks.toPublish(actor, ad, null).isEmpty())
        continue;
      CascadeRule rule = rules.computeIfAbsent(ad.item().category(), category -> moves.rule(actor.municipality(), category));
      Visibility visibility = Cascade.start(rule, ad.showing(), clock.instant());
      shown.put(ids.get(i), visibility);
      things.computeIfAbsent(visibility.reach(), _ -> new ArrayList<>()).add(drafted.get(i).item());
    }
    store.updateState(shown.entrySet().stream()
        .map(ad -> new ListingStore.Moved(ad.getKey(), ListingState.PUBLISHED, ad.getValue())).toList(), clock.instant());
    things.forEach((reach, each) -> items.showNew(each, reach));
    moves.follow(store.find(List.copyOf(shown.keySet())));
    return shown;
  }

  private static @Nullable Reach reach(@Nullable Visibility visibility) {
    return visibility == null ? null : visibility.reach();
  }
}
