package se.samnytta.security;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real Keycloak of this test JVM, with a realm for each municipality of {@code src/test/resources/keycloak}. {@code bin/test all}
 * fetches it; here it is unpacked and built once, in the cache where it was put, and kept in memory while the tests run.
 */
public final class Keycloak {

  private static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "samnytta");
  private static final List<String> REALMS = List.of("lund", "eslov", "hoor-saml", "hoor");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  private static @Nullable Keycloak running;

  private final String address;

  private Keycloak(String address) {
    this.address = address;
  }

  /** The one of this JVM, whose realms know the application at this address. */
  public static synchronized Keycloak forApplicationAt(String application) {
    if (running == null) {
      running = start();
      for (String realm : REALMS)
        running.enter(realm, application);
    }
    return running;
  }

  public String issuer(String realm) {
    return address + "/realms/" + realm;
  }

  /** Ends all that the user has open, and tells whoever wants to know. */
  void logOut(String realm, String user) {
    String id = JSON.readTree(ask("GET", "/admin/realms/" + realm + "/users?exact=true&username=" + user, null).body()).get(0).get("id")
        .asString();
    ask("POST", "/admin/realms/" + realm + "/users/" + id + "/logout", "{}");
  }

  private void enter(String realm, String application) {
    try (InputStream file = Keycloak.class.getResourceAsStream("/keycloak/" + realm + ".json")) {
      String json = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("${app}", application).replace("${keycloak}", address);
      HttpResponse<String> answer = ask("POST", "/admin/realms", json);
      if (answer.statusCode() != 201)
        throw new IllegalStateException(realm + ": " + answer.statusCode() + " " + answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpResponse<String> ask(String method, String path, @Nullable String json) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token())
        .header("Content-Type", "application/json")
        .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    return send(request.build());
  }

  private String token() {
    JsonNode answer = JSON.readTree(send(HttpRequest.newBuilder(URI.create(address + "/realms/master/protocol/openid-connect/token"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers
            .ofString(form(Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", "admin"))))
        .build()).body());
    return answer.get("access_token").asString();
  }

  static String form(Map<String, String> fields) {
    List<String> pairs = new ArrayList<>();
    fields.forEach((name, value) -> pairs
        .add(URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return String.join("&", pairs);
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Keycloak start() {
    try {
      Path home = prepared();
      int port = freePort();
      Path log = Path.of("target", "keycloak.log");
      Process process = java(home, log, "-Xmx400m", "start", "--optimized", "--http-enabled=true", "--http-host=127.0.0.1",
          "--http-port=" + port, "--hostname-strict=false", "--cache=local");
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      String address = "http://127.0.0.1:" + port;
      await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(200)).until(() -> isUp(process, address, log));
      return new Keycloak(address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isUp(Process process, String address, Path log) throws InterruptedException {
    if (!process.isAlive())
      throw new IllegalStateException("Keycloak has stopped, see " + log);
    try {
      return CLIENT.send(HttpRequest.newBuilder(URI.create(address + "/realms/master")).build(), BodyHandlers.discarding())
          .statusCode() == 200;
    } catch (IOException _) {
      return false;
    }
  }

  /** Unpacked and built, by whichever JVM comes first. */
  private static Path prepared() throws IOException, InterruptedException {
    Path zip = zip();
    Path home = CACHE.resolve(zip.getFileName().toString().replace("-quarkus-dist", "").replace(".zip", ""));
    Path done = home.resolve("built");
    try (FileChannel channel = FileChannel.open(CACHE.resolve("keycloak.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = channel.lock()) {
      if (!Files.exists(done)) {
        unpack(zip, CACHE);
        Process build = java(home, Path.of("target", "keycloak-build.log"), "-Dkc.config.build-and-exit=true", "build", "--db=dev-mem");
        if (!build.waitFor(4, TimeUnit.MINUTES) || build.exitValue() != 0)
          throw new IllegalStateException("Keycloak could not be built, see target/keycloak-build.log");
        Files.writeString(done, "");
      }
    }
    return home;
  }

  private static Path zip() throws IOException {
    if (Files.isDirectory(CACHE))
      try (Stream<Path> files = Files.list(CACHE)) {
        var newest = files.filter(file -> file.getFileName().toString().matches("keycloak-quarkus-dist-.*\\.zip"))
            .max(Comparator.naturalOrder());
        if (newest.isPresent())
          return newest.get();
      }
    throw new IllegalStateException("Keycloak is missing from " + CACHE + "; bin/test all fetches it");
  }

  private static void unpack(Path zip, Path folder) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry; (entry = in.getNextEntry()) != null;) {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder))
          throw new IOException("outside: " + entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /** What Keycloak's own script comes to, on the JDK of the tests. */
  private static Process java(Path home, Path log, String option, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(
        List.of(ProcessHandle.current().info().command().orElse("java"), option, "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC", "-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf"),
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED", "-cp",
            home.resolve("lib/quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    process.environment().putAll(Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin"));
    return process.start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
