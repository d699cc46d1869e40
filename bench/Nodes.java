import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Two nodes of the application and the PostgreSQL that both use, each a process of its own that can be killed and started again. The
 * cluster is one that the application has made, started by its own programs with the settings that the application gives it.
 */
class Nodes implements AutoCloseable {

  static final int MANY = 2;
  private static final String JAVA = ProcessHandle.current().info().command().orElse("java");
  private static final String[] SETTINGS = { "fsync=on", "synchronous_commit=on", "full_page_writes=on", "listen_addresses=127.0.0.1",
      "unix_socket_directories=", "shared_preload_libraries=pg_stat_statements", "shared_buffers=256MB", "random_page_cost=1.1", "jit=off",
      "timezone=UTC", "max_connections=100" };
  private static final long PATIENCE = 120_000_000_000L;

  private final Path folder;
  private final Path home;
  private final Path cluster;
  private final int databasePort;
  private final int port;
  private final Process[] nodes = new Process[MANY];
  private Process postgres;

  /**
   * Names what is to be started, and starts nothing.
   *
   * @param folder       for the logs
   * @param home         the application's jar taken apart
   * @param cluster      where PostgreSQL keeps its data
   * @param databasePort where it listens
   * @param port         where the first node listens, the second at the next
   */
  Nodes(String folder, String home, String cluster, String databasePort, String port) {
    this.folder = Path.of(folder).toAbsolutePath();
    this.home = Path.of(home).toAbsolutePath();
    this.cluster = Path.of(cluster).toAbsolutePath();
    this.databasePort = Integer.parseInt(databasePort);
    this.port = Integer.parseInt(port);
  }

  int port(int node) {
    return port + node;
  }

  Processors processors() {
    return new Processors(Stream.of(nodes).map(Process::toHandle).toList(), postgres.toHandle());
  }

  /** Starts PostgreSQL and then both nodes at once. Whoever stops the bench stops them too. */
  Nodes start() throws Exception {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> Stream.of(nodes[0], nodes[1], postgres).filter(Objects::nonNull)
        .forEach(Process::destroy)));
    startPostgres();
    for (int node = 0; node < MANY; node++)
      launch(node);
    for (int node = 0; node < MANY; node++)
      awaitNode(node);
    return this;
  }

  /** Starts PostgreSQL as often as it takes: one that was killed keeps its memory until the last of its children is gone. */
  void startPostgres() throws Exception {
    for (long end = System.nanoTime() + PATIENCE; !answersQueries(); Thread.sleep(50)) {
      if (postgres == null || !postgres.isAlive())
        postgres = process("postgres", postgresCommand()).start();
      if (System.nanoTime() > end)
        throw new IllegalStateException("PostgreSQL does not start: " + log("postgres"));
    }
  }

  private List<String> postgresCommand() throws IOException {
    List<String> command = new ArrayList<>();
    if (ProcessHandle.current().info().user().orElse("").equals("root"))
      command.addAll(List.of("unshare", "-U"));
    command.addAll(List.of(program(), "-D", cluster.toString(), "-p", Integer.toString(databasePort)));
    for (String setting : SETTINGS)
      command.addAll(List.of("-c", setting));
    return command;
  }

  private String program() throws IOException {
    try (var versions = Files.list(cluster.resolveSibling("postgres-binaries"))) {
      return versions.map(version -> version.resolve("bin/postgres")).filter(Files::isExecutable).findFirst().orElseThrow().toString();
    }
  }

  private boolean answersQueries() {
    try (var connection = DriverManager.getConnection(url("postgres"), "postgres", ""); var sql = connection.createStatement()) {
      return sql.execute("select 1");
    } catch (SQLException e) {
      return false;
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + databasePort + "/" + database;
  }

  /** Starts a node that is not running, and waits until it answers; how many milliseconds that took. */
  long startNode(int node) throws Exception {
    long began = System.nanoTime();
    launch(node);
    awaitNode(node);
    return (System.nanoTime() - began) / 1_000_000;
  }

  private void launch(int node) throws IOException {
    List<String> command = new ArrayList<>(List.of(JAVA, "-Xmx512m"));
    if (Files.exists(home.resolve("samnytta.aot")))
      command.addAll(List.of("-XX:AOTCache=" + home.resolve("samnytta.aot"), "-XX:AOTMode=auto", "-Xlog:aot=off", "-Xlog:cds=off"));
    command.addAll(List.of("-jar", home.resolve("samnytta.jar").toString(), "--spring.profiles.active=demo",
        "--server.port=" + port(node), "--db-scheduler.scheduler-name=node-" + node, "--samnytta.database.url=" + url("samnytta")));
    nodes[node] = process(name(node), command).start();
  }

  private static String name(int node) {
    return "node-" + (node + 1);
  }

  private void awaitNode(int node) throws Exception {
    for (long end = System.nanoTime() + PATIENCE; !answers(node); Thread.sleep(50))
      if (!nodes[node].isAlive() || System.nanoTime() > end)
        throw new IllegalStateException("a node does not start: " + log(name(node)));
  }

  private boolean answers(int node) throws IOException {
    try (Client client = new Client(port(node), "")) {
      client.get("/");
      return client.status == 200;
    } catch (ConnectException e) {
      return false;
    }
  }

  /** As a machine that loses its power: nothing is finished, nobody is told. */
  void killNode(int node) throws InterruptedException {
    nodes[node].destroyForcibly().waitFor();
  }

  /** The postmaster alone; its children notice by themselves. */
  void killPostgres() throws InterruptedException {
    postgres.destroyForcibly().waitFor();
  }

  /** Counts what must never be, and prints it; true when there is none of it. */
  boolean holdsWhatMustHold(boolean printed) throws Exception {
    Process counted = new ProcessBuilder(JAVA, "-Xmx128m", "-XX:TieredStopAtLevel=1", "-cp", home.resolve("samnytta.jar").toString(),
        "se.samnytta.start.database.Invariants", "--samnytta.database.url=" + url("samnytta")).redirectErrorStream(true).start();
    String said = new String(counted.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    boolean holds = counted.waitFor() == 0;
    if (printed || holds)
      System.out.print(said);
    return holds;
  }

  /** How often the word stands in the logs of all three. */
  long logged(String word) throws IOException {
    long times = 0;
    for (Path log : logs())
      try (var lines = Files.lines(log, java.nio.charset.StandardCharsets.ISO_8859_1)) {
        times += lines.filter(line -> line.contains(word)).count();
      }
    return times;
  }

  private List<Path> logs() {
    return Stream.concat(Stream.of("postgres"), IntStream.range(0, MANY).mapToObj(Nodes::name)).map(this::log).map(File::toPath).toList();
  }

  private ProcessBuilder process(String name, List<String> command) {
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log(name)));
  }

  private File log(String name) {
    return folder.resolve(name + ".log").toFile();
  }

  /** Stops the nodes and then PostgreSQL, in good order. */
  @Override
  public void close() throws Exception {
    for (Process node : nodes)
      if (node != null)
        node.destroy();
    for (Process node : nodes)
      if (node != null)
        node.waitFor();
    if (postgres != null) {
      new ProcessBuilder("kill", "-INT", Long.toString(postgres.pid())).start().waitFor();
      postgres.waitFor();
    }
  }
}
