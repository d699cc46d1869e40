package se.samnytta.start.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.springframework.boot.SpringApplication;

/**
 * The PostgreSQL of this test JVM: a cluster that is kept between runs because making one takes a second, and in it a
 * database that is made anew. A second JVM at the same time takes the next cluster.
 */
public final class TestPostgres {

  private static final Path CLUSTERS = Path.of("target/test-database").toAbsolutePath();
  private static final String NAME = "tests";
  private static final Database DATABASE = start();

  private TestPostgres() {}

  public static Database database() {
    return DATABASE;
  }

  /**
   * A database of its own beside that of the tests, made anew, for a test that would be in the way of all others.
   *
   * @param settings what holds for the application in it
   * @return its address
   */
  public static String another(String name, List<String> settings) {
    try (var superuser = superuser("postgres"); var statement = superuser.createStatement()) {
      statement.execute("drop database if exists " + name + " with (force)");
      Roles.create(superuser, name);
      for (String setting : settings)
        statement.execute("alter role " + Roles.APPLICATION + " in database " + name + " set " + setting);
      return url(name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whom nothing stops. */
  public static Connection superuser(String name) throws SQLException {
    return DriverManager.getConnection(url(name), "postgres", "");
  }

  private static String url(String name) {
    return DATABASE.owner().url().replace("/" + NAME, "/" + name);
  }

  private static Database start() {
    try {
      Files.createDirectories(CLUSTERS);
      int number = 1;
      while (!takes(number))
        number++;
      LocalPostgres postgres = LocalPostgres.start(new Cluster(CLUSTERS.resolve("cluster-" + number)), 0, NAME, false);
      SpringApplication.getShutdownHandlers().add(postgres::close);
      makeAnew(postgres);
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("the database of the tests cannot be made anew", e);
    }
  }

  private static void makeAnew(LocalPostgres postgres) throws SQLException {
    try (var superuser = DriverManager.getConnection(postgres.owner().url().replace("/" + NAME, "/postgres"), "postgres", "");
        var statement = superuser.createStatement()) {
      statement.execute("drop database " + NAME + " with (force)");
      Roles.create(superuser, NAME);
    }
  }

  /** The lock is held until the JVM ends. */
  private static boolean takes(int number) throws IOException {
    FileChannel channel = FileChannel.open(CLUSTERS.resolve(number + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null)
      channel.close();
    return lock != null;
  }
}
