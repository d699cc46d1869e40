package se.samnytta.start.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.CannotStart;

/**
 * A PostgreSQL cluster on disk, with what a killed process may have left in it. Beside the data lie the server's programs
 * and a marker that says the cluster was once made to the end.
 *
 * @param data the cluster's directory, absolute
 */
record Cluster(Path data) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  Cluster {
    data = data.toAbsolutePath().normalize();
  }

  Path binaries() {
    return data.resolveSibling("postgres-binaries");
  }

  private Path marker() {
    return data.resolveSibling(data.getFileName() + ".made");
  }

  void markMade() throws IOException {
    Files.writeString(marker(), "");
  }

  /** Deletes a cluster whose making was interrupted; anything else that lies there is left alone and refused. */
  void removeHalfMade() throws IOException {
    Files.createDirectories(binaries());
    if (!Files.exists(data) || Files.exists(marker()) || runningPort().isPresent())
      return;
    try (var files = Files.list(data)) {
      if (files.findAny().isPresent() && !Files.exists(data.resolve("epg-lock")))
        throw new CannotStart(data + " holds something that was not made here.",
            "Name another directory with samnytta.database.directory (SAMNYTTA_DATABASE_DIRECTORY).");
    }
    try (var files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList())
        Files.delete(file);
    }
  }

  /**
   * The port of the server that runs in this directory: left behind by a killed process, or another process's. When there
   * is none, the lock file of a dead one is removed: its process number may be somebody else's by now, and PostgreSQL
   * would refuse for ever.
   */
  OptionalInt runningPort() throws IOException {
    Path lock = data.resolve("postmaster.pid");
    for (long end = System.nanoTime() + PATIENCE.toNanos(); Files.exists(lock) && isInUse(); LockSupport.parkNanos(100_000_000)) {
      List<String> lines = Files.readAllLines(lock);
      int port = lines.size() > 3 ? Integer.parseInt(lines.get(3).trim()) : 0;
      if (port > 0 && isServedOn(port))
        return OptionalInt.of(port);
      if (System.nanoTime() > end)
        throw new CannotStart("A PostgreSQL runs in " + data + " and does not answer.", "Stop process " + lines.getFirst() + ".");
    }
    Files.deleteIfExists(lock);
    return OptionalInt.empty();
  }

  /** Whether some process works in the directory, as every process of a PostgreSQL does. */
  private boolean isInUse() {
    return ProcessHandle.allProcesses().map(ProcessHandle::pid).map(pid -> Path.of("/proc", Long.toString(pid), "cwd"))
        .anyMatch(directory -> data.equals(target(directory)));
  }

  private static @Nullable Path target(Path link) {
    try {
      return Files.readSymbolicLink(link);
    } catch (IOException e) {
      return null;
    }
  }

  boolean isServedOn(int port) {
    try (var connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "");
        var statement = connection.createStatement();
        var row = statement.executeQuery("show data_directory")) {
      return row.next() && data.toString().equals(row.getString(1));
    } catch (SQLException e) {
      return false;
    }
  }

  /** The wanted port if it is free, any free one if 0 is wanted. */
  int freePort(int wanted) throws IOException {
    try (var socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new CannotStart("Port " + wanted + ", where the PostgreSQL of " + data + " would listen, is taken.",
          "Set samnytta.database.port (SAMNYTTA_DATABASE_PORT) to a free port, or to 0 for any.");
    }
  }
}
