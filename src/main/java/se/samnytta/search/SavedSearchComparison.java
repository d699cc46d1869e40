package se.samnytta.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Scope;
import se.samnytta.organisation.Scopes;

/**
 * Asks the saved searches that may be meant what they make of what has surfaced. The question is put within the scope of whoever saved
 * it, so that row-level security decides what they are told; the answer is written as the system.
 */
@Component
class SavedSearchComparison {

  private static final Logger LOG = LoggerFactory.getLogger(SavedSearchComparison.class);

  /** What surfaced in a transaction that had not committed when we last looked is looked at again. */
  private static final Duration OVERLAP = Duration.ofMinutes(1);

  private final SavedSearchStore store;
  private final SavedSearches searches;
  private final SavedSearchConditions conditions;
  private final Scopes scopes;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SavedSearchComparison(SavedSearchStore store, SavedSearches searches, SavedSearchConditions conditions, Scopes scopes,
      TransactionTemplate transaction, Clock clock) {
    this.store = store;
    this.searches = searches;
    this.conditions = conditions;
    this.scopes = scopes;
    this.transaction = transaction;
    this.clock = clock;
  }

  void compareAll() {
    conditions.renew();
    Instant until = clock.instant();
    searches.kinds().forEach(kind -> asSystem(() -> store.percolate(kind, OVERLAP, until)));
    for (SavedSearch search : asSystem(store::meant))
      try {
        compare(search);
      } catch (RuntimeException e) {
        LOG.error("saved search {} could not be compared; tried again later", search.id(), e);
      }
  }

  private void compare(SavedSearch search) {
    List<Long> candidates = asSystem(() -> store.candidates(search.id()));
    List<Finder.Hit> hits = asked(search, candidates);
    Scope.asSystem(() -> searches.found(search, candidates, hits));
  }

  /** Tells what has been gathered for those who want to know that often, as far as they may still see it. */
  void tellAll(Cadence cadence) {
    for (SavedSearch search : asSystem(() -> store.untold(cadence)))
      try {
        List<Finder.Hit> visible = asked(search, asSystem(() -> store.untoldHits(search.id())));
        Scope.asSystem(() -> searches.tell(search, visible));
      } catch (RuntimeException e) {
        LOG.error("saved search {} could not be told; tried again later", search.id(), e);
      }
  }

  private List<Finder.Hit> asked(SavedSearch search, List<Long> subjects) {
    if (subjects.isEmpty())
      return List.of();
    Scope theirs = asSystem(() -> scopes.of(search.person(), search.unit()));
    return theirs.call(() -> searches.finder(search.kind()).among(search.query(), subjects));
  }

  private <T> T asSystem(java.util.function.Supplier<T> work) {
    return Scope.asSystem(() -> java.util.Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }
}
