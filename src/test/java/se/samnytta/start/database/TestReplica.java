package se.samnytta.start.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A streaming replica of the tests' PostgreSQL, made of a copy of its files that is taken while it runs. */
public final class TestReplica implements AutoCloseable {

  private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "epg-lock", "pg_wal", "pg_replslot");
  private static final Path DATA = Path.of("target/test-replica/cluster").toAbsolutePath();

  private final String name;
  private final int port;
  private final Path binaries;
  private @Nullable EmbeddedPostgres server;

  /** Begins with what the primary holds by now. */
  public TestReplica(String name) throws IOException, SQLException {
    this.name = name;
    delete(DATA.getParent());
    try (Connection primary = TestPostgres.superuser("postgres"); var statement = primary.createStatement()) {
      statement.execute("select pg_backup_start('replica', true)");
      Path data = Path.of(text(primary, "show data_directory"));
      binaries = new Cluster(data).binaries();
      copy(data);
      Files.writeString(DATA.resolve("backup_label"), text(primary, "select labelfile from pg_backup_stop(false)"));
      Files.writeString(DATA.resolve("standby.signal"), "");
      Files.writeString(DATA.resolve("postgresql.auto.conf"),
          "primary_conninfo = 'host=127.0.0.1 port=" + text(primary, "show port") + " user=postgres'\n");
    }
    this.port = new Cluster(DATA).freePort(0);
    start();
  }

  /** Its address, for the setting of that name. */
  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
  }

  public void start() throws IOException {
    server = EmbeddedPostgres.builder()
        .setDataDirectory(DATA)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(true)
        .setOverrideWorkingDirectory(binaries.toFile())
        .setPort(port)
        .setServerConfig("fsync", "off")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("shared_preload_libraries", "pg_stat_statements")
        .setPGStartupWait(Duration.ofSeconds(60))
        .start();
  }

  /** It goes from one moment to the next; can be started again. */
  public void stop() throws IOException {
    if (server != null)
      server.close();
    server = null;
  }

  /** It takes in what it is sent, and shows nothing of it until told to go on. */
  public void pause() throws SQLException {
    tell("select pg_wal_replay_pause()");
  }

  public void goOn() throws SQLException {
    tell("select pg_wal_replay_resume()");
  }

  private void tell(String sql) throws SQLException {
    try (Connection superuser = DriverManager.getConnection(url().replace("/" + name, "/postgres"), "postgres", "");
        var statement = superuser.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static void copy(Path from) throws IOException {
    Files.walkFileTree(from, new SimpleFileVisitor<>() {

      @Override
      public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
        Files.createDirectories(DATA.resolve(from.relativize(directory).toString()));
        return LEFT_OUT.contains(directory.getFileName().toString()) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (!LEFT_OUT.contains(file.getFileName().toString()))
          try {
            Files.copy(file, DATA.resolve(from.relativize(file).toString()));
          } catch (NoSuchFileException e) {
            return visitFileFailed(file, e);
          }
        return FileVisitResult.CONTINUE;
      }

      /** A table of another test may go while it is copied. */
      @Override
      public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException)
          return FileVisitResult.CONTINUE;
        throw failure;
      }
    });
    Files.createDirectories(DATA.resolve("pg_wal/archive_status"));
    Files.createDirectories(DATA.resolve("pg_wal/summaries"));
    Files.setPosixFilePermissions(DATA, PosixFilePermissions.fromString("rwx------"));
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory))
      return;
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList())
        Files.delete(file);
    }
  }

  @Override
  public void close() {
    try {
      stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
