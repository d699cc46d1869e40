package se.samnytta.start.database;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.OverlappingFileLockException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that the application brings along, for development, tests and trying out. Its data outlives the
 * application, and a start copes with what a killed one left behind: a server that still runs is taken over, a stale
 * lock is cleared, a half-made cluster is made anew. Two applications in one directory share the server of the first.
 *
 * <p>It listens on the loopback address only and trusts whoever connects there.
 */
final class LocalPostgres implements Database {

  private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);

  private final @Nullable EmbeddedPostgres server;
  private final int port;
  private final String database;

  private LocalPostgres(@Nullable EmbeddedPostgres server, int port, String database) {
    this.server = server;
    this.port = port;
    this.database = database;
  }

  /**
   * Starts the server and makes roles and database if they are missing.
   *
   * @param cluster  where the data lies
   * @param port     on the loopback address, 0 for any that is free; a server taken over keeps its own
   * @param database name of the database
   * @param durable  whether a commit survives a power cut; tests do without
   */
  static LocalPostgres start(Cluster cluster, int port, String database, boolean durable) {
    try {
      cluster.removeHalfMade();
      OptionalInt running = cluster.runningPort();
      int chosen = running.isPresent() ? running.getAsInt() : cluster.freePort(port);
      LocalPostgres postgres = new LocalPostgres(startOrJoin(cluster, chosen, durable), chosen, database);
      postgres.createRoles();
      cluster.markMade();
      LOG.info("PostgreSQL on port {} keeps its data in {}", chosen, cluster.data());
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not start in " + cluster.data(), e);
    }
  }

  /** Null when another process of ours owns the running server. */
  private static @Nullable EmbeddedPostgres startOrJoin(Cluster cluster, int port, boolean durable) throws IOException {
    try {
      EmbeddedPostgres server = builder(cluster, port, durable ? "on" : "off").start();
      if (!cluster.isServedOn(port)) {
        server.close();
        throw new IllegalStateException("another PostgreSQL answers on port " + port);
      }
      return server;
    } catch (IllegalStateException e) {
      if (isLockedByUs(e) && cluster.isServedOn(port))
        return null;
      throw e;
    }
  }

  private static boolean isLockedByUs(IllegalStateException failure) {
    return failure instanceof OverlappingFileLockException || String.valueOf(failure.getMessage()).startsWith("could not lock");
  }

  /** The library starts without fsync unless told otherwise, and would stop the server before the application is done with it. */
  private static EmbeddedPostgres.Builder builder(Cluster cluster, int port, String durable) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(cluster.data())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setOverrideWorkingDirectory(cluster.binaries().toFile())
        .setPort(port)
        .setLocaleConfig("locale-provider", "icu")
        .setLocaleConfig("icu-locale", "sv-SE")
        .setLocaleConfig("locale", "C.UTF-8")
        .setServerConfig("fsync", durable)
        .setServerConfig("synchronous_commit", durable)
        .setServerConfig("full_page_writes", durable)
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("shared_preload_libraries", "pg_stat_statements")
        .setServerConfig("shared_buffers", sharedBuffers())
        .setServerConfig("random_page_cost", "1.1")
        .setServerConfig("jit", "off")
        .setServerConfig("timezone", "UTC")
        .setPGStartupWait(Duration.ofSeconds(60));
  }

  /** A sixteenth of the machine's memory, as it shares the machine; a gigabyte at most, which carries a million ads. */
  private static String sharedBuffers() {
    long memory = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() >> 20;
    return Math.clamp(memory / 16, 256, 1024) + "MB";
  }

  private void createRoles() {
    try (var superuser = DriverManager.getConnection(url("postgres"), "postgres", "")) {
      Roles.create(superuser, database);
    } catch (SQLException e) {
      close();
      throw new IllegalStateException("roles and database could not be made", e);
    }
  }

  @Override
  public Login application() {
    return new Login(url(database), Roles.APPLICATION, "");
  }

  @Override
  public Login owner() {
    return new Login(url(database), Roles.OWNER, "");
  }

  private String url(String name) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
  }

  @Override
  public void close() {
    if (server == null)
      return;
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
