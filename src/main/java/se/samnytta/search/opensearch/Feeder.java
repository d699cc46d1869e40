package se.samnytta.search.opensearch;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Scope;
import se.samnytta.search.Repeated;
import se.samnytta.search.opensearch.OutboxStore.Change;
import tools.jackson.core.JacksonException;

/**
 * Tells the cluster what has changed; one on each node. What one has taken the others pass by, and what it could not tell before
 * it died is taken again: nothing is lost, and versions keep what is told twice or late from doing harm.
 */
final class Feeder extends Repeated {

  private static final Logger LOG = LoggerFactory.getLogger(Feeder.class);
  private static final int AT_ONCE = 500;
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration PAUSE_WHEN_DOWN = Duration.ofSeconds(2);
  private static final Duration TO_STOP = Duration.ofSeconds(25);

  private final OutboxStore outbox;
  private final Bulk bulk;
  private final TransactionTemplate transaction;
  private volatile FeederState state = FeederState.UNKNOWN;

  Feeder(OutboxStore outbox, Bulk bulk, TransactionTemplate transaction) {
    super("search-engine-feeder", TO_STOP);
    this.outbox = outbox;
    this.bulk = bulk;
    this.transaction = transaction;
  }

  FeederState state() {
    return state;
  }

  @Override
  protected Duration round() {
    return Scope.asSystem(this::fed);
  }

  /** Answers how long to wait for the next. */
  private Duration fed() {
    boolean answers = true;
    int told = 0;
    try {
      if (requireNonNull(transaction.execute(_ -> outbox.feed(true))))
        LOG.info("Changes are written down for the search engine from now on");
      told = requireNonNull(transaction.execute(_ -> tell()));
    } catch (EngineDown | JacksonException | DataAccessException | TransactionException e) {
      answers = false;
      if (state.answers())
        LOG.warn("The search engine is not told of changes for now: {}", e.getMessage());
    }
    if (answers && !state.answers())
      LOG.info("The search engine is told of changes again");
    note(answers);
    if (!answers)
      return PAUSE_WHEN_DOWN;
    return told == AT_ONCE ? Duration.ZERO : PAUSE;
  }

  /** Answers how many changes there were, 0 when some were refused. */
  private int tell() {
    List<Change> taken = outbox.take(AT_ONCE);
    if (taken.isEmpty())
      return 0;
    Map<String, Change> last = new LinkedHashMap<>();
    taken.forEach(change -> last.put(id(change), change));
    Collection<Change> changes = last.values();
    // Read in this order, an index that is not among them yet is filled with what is committed by now.
    Set<String> refused = bulk.tell(outbox.keptIndexes(), changes, outbox.documents(changes));
    outbox.delete(taken.stream().filter(change -> !refused.contains(id(change))).map(Change::id).toList());
    if (!refused.isEmpty())
      LOG.warn("The search engine refused {} of {} changes, {} among them", refused.size(), changes.size(), refused.iterator().next());
    return refused.isEmpty() ? taken.size() : 0;
  }

  private static String id(Change change) {
    return Bulk.id(change.kind(), change.subject());
  }

  private void note(boolean answers) {
    try {
      state = requireNonNull(transaction.execute(_ -> {
        OutboxStore.Waiting waiting = outbox.waiting();
        return new FeederState(answers, waiting.count(), waiting.oldest(), outbox.indexes());
      }));
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("How far the search engine follows is not known: {}", e.getMessage());
    }
  }
}
