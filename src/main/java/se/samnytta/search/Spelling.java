package se.samnytta.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Scope;
import se.samnytta.search.language.Corrections;

/**
 * The words that titles have used. Each node keeps them, learns those that other nodes have added when somebody misspells, and
 * puts them in order again when that has cost no more than a twentieth of the time since it last did, but for the first time.
 */
@Component
class Spelling {

  private static final int SHARE = 20;

  private final JdbcClient jdbc;
  private final TransactionTemplate alone;
  private final Vocabulary vocabulary;
  private final Clock clock;
  private final Map<String, Integer> uses = new ConcurrentHashMap<>();
  private long last = -1;
  private @Nullable Ordered ordered;

  Spelling(JdbcClient jdbc, TransactionTemplate transaction, Vocabulary vocabulary, Clock clock) {
    this.jdbc = jdbc;
    this.alone = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  private record Ordered(Corrections corrections, long last, Instant at, Duration took) {

    boolean mayBeDoneAnew(Instant now) {
      return Duration.between(at, now).compareTo(took.multipliedBy(SHARE)) > 0;
    }
  }

  /** What is in a title now can be meant from now on, once this transaction holds; words that it knows cost nothing. */
  void learn(Collection<String> words) {
    List<String> unknown = words.stream().filter(word -> !uses.containsKey(word)).distinct().toList();
    if (unknown.isEmpty())
      return;
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

      @Override
      public void afterCommit() {
        insert(unknown);
      }
    });
  }

  /** In a transaction of its own, so that nobody waits for the words of somebody else's. */
  private void insert(List<String> words) {
    Scope.asSystem(() -> alone.executeWithoutResult(_ -> jdbc.sql("select search.learn(:words)")
        .param("words", words.toArray(String[]::new))
        .query((_, _) -> true)
        .list()));
  }

  /** Called in the transaction of whoever asks. */
  synchronized Corrections corrections() {
    jdbc.sql("select word, uses, number from search.words_since(:last)").param("last", last).query(row -> {
      uses.put(row.getString(1), row.getInt(2));
      last = Math.max(last, row.getLong(3));
    });
    Ordered now = ordered;
    if (now == null || now.last != last && now.mayBeDoneAnew(clock.instant())) {
      Instant begun = clock.instant();
      Map<String, Integer> all = new HashMap<>(uses);
      vocabulary.shared().synonyms().known().forEach(word -> all.putIfAbsent(word, 1));
      var corrections = new Corrections(all);
      now = new Ordered(corrections, last, begun, now == null ? Duration.ZERO : Duration.between(begun, clock.instant()));
      ordered = now;
    }
    return now.corrections;
  }

  /** Counts anew in how many titles each is. */
  void count() {
    jdbc.sql("select search.count_words()").query((_, _) -> true).list();
    synchronized (this) {
      last = -1;
      ordered = null;
    }
  }
}
