package se.samnytta.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Something small that every request reads and that seldom changes, kept by each node for half a minute; a change made on this
 * node is seen at once. Everybody may see all of it, so it does not matter in whose transaction it is read.
 *
 * @param <T> what is kept, which nobody changes
 */
public final class Kept<T> {

  private static final Duration FOR = Duration.ofSeconds(30);

  private record Read<T>(T what, Instant at) {}

  private final Supplier<T> reading;
  private final TransactionOperations transaction;
  private final Clock clock;
  private volatile @Nullable Read<T> kept;
  private volatile int reloads;

  public Kept(Supplier<T> reading, TransactionTemplate transaction, Clock clock) {
    this.reading = reading;
    this.clock = clock;
    var own = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    own.setReadOnly(true);
    this.transaction = own;
  }

  /** What was read, half a minute ago at most. */
  public T get() {
    Read<T> read = kept;
    if (read == null || read.at.plus(FOR).isBefore(clock.instant())) {
      int before = reloads;
      read = new Read<>(isInATransaction() ? reading.get() : readAlone(), clock.instant());
      keep(read, before);
    }
    return read.what;
  }

  /** What was read before a change that holds by now is not kept. */
  private synchronized void keep(Read<T> read, int before) {
    if (before == reloads)
      kept = read;
  }

  private T readAlone() {
    return Objects.requireNonNull(Scope.asSystem(() -> transaction.execute(_ -> reading.get())));
  }

  /**
   * Whether it can be read where the caller stands. A second connection beside the caller's would wait for one of those who wait
   * for what the caller keeps.
   */
  private static boolean isInATransaction() {
    return TransactionSynchronizationManager.isActualTransactionActive() && !Scope.current().equals(Scope.NOTHING);
  }

  /** Forgets it, after a change. */
  public synchronized void reload() {
    reloads++;
    kept = null;
  }

  /** Forgets it once this change holds; before, another request could read what was and keep it. */
  public void reloadAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

      @Override
      public void afterCommit() {
        reload();
      }
    });
  }
}
