package se.samnytta.listing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.files.Sheet;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Right;

/**
 * Many ads from one table. The table is kept while its owner looks through it; then each good row becomes an ad, once however
 * often it is imported: the row's number in the table is part of the ad's key.
 */
@Component
public class ListingImports {

  private static final Duration KEPT = Duration.ofDays(7);

  private final ImportStore store;
  private final DraftStore drafts;
  private final Listings one;
  private final NewListings many;
  private final ListingChecks checks;
  private final Colleagues colleagues;
  private final Clock clock;

  ListingImports(ImportStore store, DraftStore drafts, Listings one, NewListings many, ListingChecks checks, Colleagues colleagues,
      Clock clock) {
    this.store = store;
    this.drafts = drafts;
    this.one = one;
    this.many = many;
    this.checks = checks;
    this.colleagues = colleagues;
    this.clock = clock;
  }

  /** Keeps a table for the actor's unit; with a key that is used already the table that it has stays. */
  @Transactional
  public void keep(Actor actor, UUID key, Sheet sheet) {
    actor.require(Right.OFFER);
    store.insert(actor, key, sheet, clock.instant());
  }

  /** The table that the unit keeps under the key. */
  @Transactional(readOnly = true)
  public Optional<Sheet> kept(Actor actor, UUID key) {
    return store.find(actor, key);
  }

  /**
   * A row of the table that can become an ad.
   *
   * @param number its number in the table
   */
  public record Row(int number, ListingDetails ad) {}

  /** What would be refused in the ads that rows make, for each in order. */
  @Transactional(readOnly = true)
  public List<List<Refusal>> refusals(Actor actor, List<ListingDetails> ads) {
    return ads.stream().map(ad -> checks.toPublish(actor, ad, null)).toList();
  }

  /** Makes an ad of each row, unless it has been made already. */
  @Transactional
  public void importRows(Actor actor, UUID key, List<Row> rows, boolean publish) {
    actor.require(Right.OFFER);
    drafts.lockKey(key);
    Map<UUID, ListingDetails> ads = new LinkedHashMap<>();
    rows.stream().filter(row -> checks.toKeep(actor, row.ad, null).isEmpty())
        .forEach(row -> ads.put(UUID.nameUUIDFromBytes((key + "/" + row.number).getBytes(StandardCharsets.UTF_8)), row.ad));
    Set<UUID> made = drafts.used(actor, List.copyOf(ads.keySet()));
    boolean review = publish && colleagues.mustBeReviewed(actor, actor.unit());
    if (review || !made.isEmpty())
      ads.forEach((each, ad) -> makeOne(actor, each, ad, publish));
    else
      many.make(actor, ads, publish);
  }

  private void makeOne(Actor actor, UUID key, ListingDetails ad, boolean publish) {
    if (one.draft(actor, key, ad) instanceof ListingOutcome.Saved(ListingId id, int version, ListingState state)
        && publish && state == ListingState.DRAFT)
      one.publish(actor, id, version, ad);
  }

  /** Forgets tables that were handed in long ago. */
  @Transactional
  public int forgetOld() {
    return store.deleteBefore(clock.instant().minus(KEPT));
  }
}
