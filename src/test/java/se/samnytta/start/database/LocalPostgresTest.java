package se.samnytta.start.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import se.samnytta.kernel.CannotStart;

/** Starts, stops and kills servers of its own; slower than a rule's test, quicker than a lost evening. */
class LocalPostgresTest {

  /** Beside the clusters of the other tests, whose unpacked programs it shares. */
  final Cluster cluster = new Cluster(Path.of("target/test-database", "local-" + UUID.randomUUID()));

  @AfterEach
  void tidyUp() throws IOException {
    FileSystemUtils.deleteRecursively(cluster.data());
  }

  @Test
  void keepsWhatWasWrittenFromOneStartToTheNext() throws Exception {
    try (var first = start(0)) {
      run(first.owner(), "create table note (words text)");
      run(first.owner(), "insert into note values ('kvar')");
    }
    try (var second = start(0)) {
      assertThat(ask(second.owner(), "select words from note")).isEqualTo("kvar");
    }
  }

  @Test
  void sharesTheServerOfAnotherProcessAndTakesItOverWhenThatIsKilled() throws Exception {
    Process neighbour = neighbour();
    try (var shared = start(0)) {
      run(shared.owner(), "create table note as select 'kvar' as words");
    }
    neighbour.destroyForcibly().waitFor();
    try (var takenOver = start(0)) {
      assertThat(ask(takenOver.owner(), "select words from note")).isEqualTo("kvar");
    }
    assertThat(cluster.runningPort()).as("the taken over server is stopped in the end").isEmpty();
  }

  @Test
  void startsAgainAfterTheServerWasKilled() throws Exception {
    var killed = start(0);
    run(killed.owner(), "create table note as select 'kvar' as words");
    killServer();
    killed.close();
    try (var second = start(0)) {
      assertThat(ask(second.owner(), "select words from note")).isEqualTo("kvar");
    }
  }

  @Test
  void isNotFooledByALockThatNamesSomebodyElsesProcess() throws Exception {
    start(0).close();
    Files.writeString(cluster.data().resolve("postmaster.pid"),
        ProcessHandle.current().pid() + "\n" + cluster.data() + "\n1\n1\n\n127.0.0.1\n1 1\nready\n");
    try (var second = start(0)) {
      assertThat(ask(second.owner(), "select 'up'")).isEqualTo("up");
    }
  }

  @Test
  void makesAHalfMadeClusterAnew() throws Exception {
    Files.createDirectories(cluster.data());
    Files.writeString(cluster.data().resolve("epg-lock"), "");
    Files.writeString(cluster.data().resolve("PG_VERSION"), "18\n");
    try (var started = start(0)) {
      assertThat(ask(started.owner(), "select 'up'")).isEqualTo("up");
    }
  }

  @Test
  void leavesADirectoryAloneThatHoldsSomethingElse() throws Exception {
    Files.createDirectories(cluster.data());
    Path letter = Files.writeString(cluster.data().resolve("letter.txt"), "kära mor");
    assertThatThrownBy(() -> start(0)).isInstanceOf(CannotStart.class).hasMessageContaining("something that was not made here");
    assertThat(letter).exists();
  }

  @Test
  void saysThatThePortIsTaken() throws Exception {
    try (var somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> start(somebody.getLocalPort())).isInstanceOf(CannotStart.class).hasMessageContaining("is taken");
    }
  }

  @Test
  void sortsAsSwedishDoesAndHidesTheDatabaseFromStrangers() throws Exception {
    try (var started = start(0)) {
      assertThat(ask(started.application(), "select string_agg(word, '' order by word) from unnest(array['ö', 'a', 'å', 'z', 'ä']) word"))
          .isEqualTo("azåäö");
      assertThatThrownBy(() -> run(started.application(), "create table public.mine (id int)")).hasMessageContaining("permission denied");
    }
  }

  private LocalPostgres start(int port) {
    return LocalPostgres.start(cluster, port, "notes", true);
  }

  /** Another Java process that starts the server and then waits. */
  private Process neighbour() throws IOException {
    Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
        System.getProperty("java.class.path"),
        LocalPostgresTest.class.getName(), cluster.data().toString()).redirectError(Redirect.DISCARD).start();
    var words = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    assertThat(words.lines().anyMatch("ready"::equals)).as("the other process starts").isTrue();
    return process;
  }

  public static void main(String[] arguments) throws IOException {
    LocalPostgres.start(new Cluster(Path.of(arguments[0])), 0, "notes", true);
    System.out.println("ready");
    System.in.read();
  }

  private void killServer() throws IOException {
    long pid = Long.parseLong(Files.readAllLines(cluster.data().resolve("postmaster.pid")).getFirst());
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }

  private static void run(Login login, String sql) throws SQLException {
    try (var connection = login.connect(); var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(Login login, String query) throws SQLException {
    try (var connection = login.connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
