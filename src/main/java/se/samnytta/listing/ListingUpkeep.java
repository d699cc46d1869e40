package se.samnytta.listing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Period;

/**
 * What time does to ads. Each verb takes one batch that no other node is taking, in one transaction, and answers how many it
 * moved on; less than {@link #BATCH} means that nothing is left.
 */
@Component
public class ListingUpkeep {

  static final int BATCH = 100;
  private static final Duration CONFIRMED_FOR = Duration.ofDays(60);
  private static final Duration TO_ANSWER = Duration.ofDays(14);
  private static final Duration DRAFTS_LIVE = Duration.ofDays(60);

  private final ListingStore store;
  private final DueListingStore waiting;
  private final Moves moves;
  private final Clock clock;

  ListingUpkeep(ListingStore store, DueListingStore waiting, Moves moves, Clock clock) {
    this.store = store;
    this.waiting = waiting;
    this.moves = moves;
    this.clock = clock;
  }

  /** Takes the next step of the cascade where it is due. */
  @Transactional
  public int widen() {
    Instant now = clock.instant();
    List<ListingId> due = waiting.lockDueToWiden(now, BATCH);
    ads(due).forEach(moves::widen);
    return due.size();
  }

  /** Closes ads whose last day has passed. */
  @Transactional
  public int expire() {
    List<ListingId> due = waiting.lockPastLastDay(LocalDate.ofInstant(clock.instant(), Period.SWEDEN), BATCH);
    ads(due).forEach(ad -> moves.close(ad, null, CloseReason.EXPIRED));
    return due.size();
  }

  /** Asks the owners of ads that nobody has confirmed for long whether they still hold. */
  @Transactional
  public int ask() {
    List<ListingId> due = waiting.lockUnconfirmedSince(clock.instant().minus(CONFIRMED_FOR), BATCH);
    ads(due).forEach(moves::ask);
    return due.size();
  }

  /** Hides ads whose owner was asked and has not answered. */
  @Transactional
  public int pauseUnanswered() {
    List<ListingId> due = waiting.lockUnansweredSince(clock.instant().minus(TO_ANSWER), BATCH);
    ads(due).forEach(ad -> moves.hide(ad, null, true));
    return due.size();
  }

  /** Throws away drafts that nobody has touched for long. */
  @Transactional
  public int dropDrafts() {
    List<ListingId> due = waiting.lockDraftsUntouchedSince(clock.instant().minus(DRAFTS_LIVE), BATCH);
    ads(due).forEach(moves::drop);
    return due.size();
  }

  private Stream<Listing> ads(List<ListingId> ids) {
    return ids.stream().map(id -> store.find(id).orElseThrow());
  }
}
