package se.samnytta.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cluster of the real OpenSearch, each node a process of its own that can be killed. {@code bin/test all} fetches what it is made
 * of ({@code src/test/opensearch/pom.xml}).
 */
final class ThreeNodes implements AutoCloseable {

  private static final int NODES = 3;
  private static final Path CLASSES = Path.of(System.getProperty("user.home"), ".cache", "samnytta", "opensearch-3.8.0.0");
  private static final Path DATA = Path.of("target/opensearch").toAbsolutePath();
  private static final Duration TO_START = Duration.ofMinutes(4);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final List<Integer> ports = freePorts();
  private final List<@Nullable Process> processes = new ArrayList<>();

  ThreeNodes() {
    assertThat(CLASSES).as("what bin/test all fetches").exists();
    delete(DATA);
    IntStream.range(0, NODES).forEach(_ -> processes.add(null));
    start();
  }

  /** For the setting of that name. */
  String url() {
    return ports.subList(0, NODES).stream().map(port -> "http://127.0.0.1:" + port).collect(Collectors.joining(","));
  }

  /** Starts those that do not run and waits until all have found one another. */
  void start() {
    for (int n = 0; n < NODES; n++) {
      Process process = processes.get(n);
      if (process == null || !process.isAlive())
        processes.set(n, node(n));
    }
    await().atMost(TO_START).pollInterval(Duration.ofMillis(500)).until(() -> {
      assertThat(processes).as("the nodes, whose logs are in " + DATA).allMatch(Process::isAlive);
      return get("/_cluster/health?wait_for_nodes=" + NODES + "&timeout=1s").contains("\"timed_out\":false");
    });
  }

  private Process node(int number) {
    try {
      Files.createDirectories(DATA);
      List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xms300m", "-Xmx300m",
          "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp", CLASSES + "/*",
          "src/test/opensearch/OneNode.java", DATA.resolve("node-" + number).toString(), String.valueOf(number)));
      ports.forEach(port -> command.add(port.toString()));
      return new ProcessBuilder(command).redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(DATA.resolve("node-" + number + ".log").toFile())).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One of them is gone from one moment to the next. */
  void kill(int number) {
    Process process = processes.get(number);
    if (process != null)
      process.destroyForcibly().onExit().join();
  }

  void killAll() {
    IntStream.range(0, NODES).forEach(this::kill);
  }

  /** They take connections and say nothing, until they are told to go on. */
  void hang() {
    signal("-STOP");
  }

  void goOn() {
    signal("-CONT");
  }

  private void signal(String signal) {
    for (Process process : processes)
      if (process != null)
        try {
          new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start().onExit().join();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
  }

  /** What any of them says. */
  String get(String path) {
    for (int port : ports.subList(0, NODES))
      try {
        return CLIENT.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(5)).build(),
            BodyHandlers.ofString()).body();
      } catch (IOException e) {
        continue;
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    return "";
  }

  private static List<Integer> freePorts() {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      for (int n = 0; n < 2 * NODES; n++)
        sockets.add(new ServerSocket(0));
      List<Integer> ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
      for (ServerSocket socket : sockets)
        socket.close();
      return ports;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path directory) {
    if (!Files.exists(directory))
      return;
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList())
        Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    goOn();
    killAll();
  }
}
