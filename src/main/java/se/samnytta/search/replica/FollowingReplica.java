package se.samnytta.search.replica;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.samnytta.search.Repeated;
import se.samnytta.search.Replica;

/**
 * The replica as it is read. How far it has come is compared each second with where the other was so long ago as it may be behind;
 * no clocks are compared, and nothing is behind where nothing is written.
 */
final class FollowingReplica extends Repeated implements Replica, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FollowingReplica.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
  private static final Duration TO_STOP = Duration.ofSeconds(5);
  private static final ScopedValue<Boolean> HAS_WRITTEN = ScopedValue.newInstance();

  private final JdbcClient primary;
  private final RoutedDataSource connections;
  private final JdbcClient replica;
  private final long behind;
  /** Where the primary was, and when; those of the time that the replica may be behind, and the last before. */
  private final Deque<Position> written = new ArrayDeque<>();
  private volatile boolean follows;

  FollowingReplica(JdbcClient primary, RoutedDataSource connections, ReplicaSettings settings) {
    super("replica-watch", TO_STOP);
    this.primary = primary;
    this.connections = connections;
    this.replica = JdbcClient.create(connections.replica());
    this.behind = settings.behind().toNanos();
  }

  /** A place in what PostgreSQL writes, in bytes, and when it was there. */
  private record Position(long bytes, long nanoTime) {}

  /** Does the work of somebody who has just written. */
  static <X extends Throwable> void afterWriting(ScopedValue.CallableOp<?, X> work) throws X {
    ScopedValue.where(HAS_WRITTEN, true).call(work);
  }

  @Override
  public <T> T read(Supplier<T> work) {
    if (!follows || HAS_WRITTEN.isBound() || TransactionSynchronizationManager.isActualTransactionActive())
      return work.get();
    try {
      return RoutedDataSource.fromReplica(work);
    } catch (DataAccessException | TransactionException e) {
      note(false, e.getMessage());
      return work.get();
    }
  }

  boolean follows() {
    return follows;
  }

  @Override
  protected Duration round() {
    try {
      written.add(new Position(bytes(primary, "pg_current_wal_lsn()"), System.nanoTime()));
      long due = due();
      note(bytes(replica, "pg_last_wal_replay_lsn()") >= due, "it is behind");
    } catch (DataAccessException e) {
      note(false, e.getMessage());
    }
    return BETWEEN_LOOKS;
  }

  /** How far the replica must have come: where the primary was when it last might not have. */
  private long due() {
    long then = System.nanoTime() - behind;
    @Nullable
    Position due = null;
    while (!written.isEmpty() && written.getFirst().nanoTime() - then <= 0)
      due = written.removeFirst();
    if (due == null)
      return written.getLast().bytes();
    written.addFirst(due);
    return due.bytes();
  }

  private static long bytes(JdbcClient client, String position) {
    return client.sql("select coalesce(pg_wal_lsn_diff(" + position + ", '0/0'), 0)::bigint").query(Long.class).single();
  }

  private void note(boolean now, @Nullable String otherwise) {
    if (now != follows)
      if (now)
        LOG.info("Lists are read from the replica");
      else
        LOG.warn("Lists are not read from the replica for now: {}", otherwise);
    follows = now;
  }

  @Override
  public void close() {
    connections.replica().close();
  }
}
