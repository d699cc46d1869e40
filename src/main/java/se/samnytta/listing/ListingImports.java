package se.samnytta.listing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
  private final Listings listings;
  private final ListingChecks checks;
  private final Colleagues colleagues;
  private final Clock clock;

  ListingImports(ImportStore store, Listings listings, ListingChecks checks, Colleagues colleagues, Clock clock) {
    this.store = store;
    this.listings = listings;
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

  /** What would be refused in an ad that a row makes. */
  @Transactional(readOnly = true)
  public List<Refusal> refusals(Actor actor, ListingDetails ad) {
    return checks.toPublish(actor, ad, null);
  }

  /** Makes an ad of a row, unless it has been made already. */
  @Transactional
  public ListingOutcome importRow(Actor actor, UUID key, int row, ListingDetails ad, boolean publish) {
    UUID rowKey = UUID.nameUUIDFromBytes((key + "/" + row).getBytes(StandardCharsets.UTF_8));
    ListingOutcome draft = listings.draft(actor, rowKey, ad);
    return publish && draft instanceof ListingOutcome.Saved(ListingId id, int version, ListingState state) && state == ListingState.DRAFT
        ? listings.publish(actor, id, version)
        : draft;
  }

  /** Forgets tables that were handed in long ago. */
  @Transactional
  public int forgetOld() {
    return store.deleteBefore(clock.instant().minus(KEPT));
  }
}
