import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Connects a provider of its own to Ystad through the administrator's page, and then signs people in by it, one after the other:
 * the time from leaving to being signed in, less the time in which the provider was at work.
 */
class SignIn {

  private static final int WARM_UP = 300;
  private static final int COUNTED = 400;
  private static final String DOOR = "/logga-in/1286";

  private static final AtomicLong PROVIDER = new AtomicLong();
  private static final Map<String, String[]> CODES = new ConcurrentHashMap<>();

  private static int port;
  private static RSAKey key;
  private static String issuer;

  public static void main(String[] arguments) throws Exception {
    port = Integer.parseInt(arguments[0]);
    key = new RSAKeyGenerator(2048).keyID("bench").generate();
    HttpServer provider = provider();
    connect();
    String run = Long.toHexString(System.nanoTime());
    for (int n = 0; n < WARM_UP; n++)
      signIn(run + "-warm-" + n % 50);
    System.out.printf("%d sign-ins of each kind, one after the other; %d processors%n", COUNTED,
          Runtime.getRuntime().availableProcessors());
    System.out.printf("%-44s %8s %8s%n", "own time", "p50 ms", "p99 ms");
    print("first time: a person is made", n -> run + "-new-" + n);
    print("again: the same fifty", n -> run + "-warm-" + n % 50);
    provider.stop(0);
  }

  private interface Subjects {
    String of(int n);
  }

  private static void print(String what, Subjects subjects) throws Exception {
    long[] own = new long[COUNTED];
    for (int n = 0; n < COUNTED; n++)
      own[n] = signIn(subjects.of(n));
    Arrays.sort(own);
    System.out.printf("%-44s %8.1f %8.1f%n", what, own[COUNTED / 2] / 1e6, own[COUNTED * 99 / 100] / 1e6);
  }

  private static long signIn(String subject) throws Exception {
    Client browser = new Client();
    PROVIDER.set(0);
    long began = System.nanoTime();
    Map<String, String> asked = query(URI.create(browser.get(DOOR).headers().firstValue("Location").orElseThrow()).getRawQuery());
    long left = System.nanoTime();
    CODES.put(subject, new String[] { subject, asked.get("nonce") });
    long back = System.nanoTime();
    HttpResponse<String> answer = browser.get(DOOR + "/svar?code=" + subject + "&state=" + encode(asked.get("state")));
    long took = System.nanoTime() - back + left - began - PROVIDER.get();
    if (answer.statusCode() != 303)
      throw new IOException(answer.statusCode() + " " + answer.body());
    return took;
  }

  private static void connect() throws Exception {
    Client administrator = new Client();
    String page = administrator.get("/logga-in").body();
    administrator.post("/logga-in", page, "person", first(page, "value=\"(\\d+)\">[^<]*<span class=\"dold\"> som Karin Westerlund"));
    page = administrator.get("/admin/inloggning").body();
    expect(administrator.post("/admin/inloggning", page, "utgivare", issuer, "klient", "samnytta", "hemlighet", "bench", "omfattning",
        "openid profile email", "namnuppgift", "name", "adressuppgift", "email", "domaner", "", "kontakt", "IT", "version",
        first(page, "name=\"version\" value=\"(\\d+)\"")));
    expect(administrator.post("/admin/inloggning/regler", page, "uppgift", "groups", "jamforelse", "EQUALS", "varde", "alla", "enhet",
        first(page, "<option value=\"(\\d+)\""), "roll", "MEMBER"));
  }

  private static void expect(HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() != 303)
      throw new IOException(answer.statusCode() + " " + answer.body());
  }

  private static String first(String text, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    if (!found.find())
      throw new IllegalStateException("nothing like " + pattern);
    return found.group(1);
  }

  private static HttpServer provider() throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    issuer = "http://127.0.0.1:" + server.getAddress().getPort();
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, System.nanoTime(), """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
         "subject_types_supported":["public"],"response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}
        """.formatted(issuer)));
    server.createContext("/keys", exchange -> answer(exchange, System.nanoTime(), new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/token", SignIn::token);
    server.start();
    return server;
  }

  private static void token(HttpExchange exchange) throws IOException {
    long began = System.nanoTime();
    String[] who = CODES.remove(query(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)).get("code"));
    try {
      var claims = new JWTClaimsSet.Builder().issuer(issuer).audience("samnytta").subject(who[0]).claim("nonce", who[1])
          .issueTime(Date.from(Instant.now())).expirationTime(Date.from(Instant.now().plusSeconds(300)))
          .claim("name", "Bench " + who[0]).claim("email", who[0] + "@bench.example").claim("groups", List.of("alla")).build();
      var jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("bench").build(), claims);
      jwt.sign(new RSASSASigner(key));
      answer(exchange, began, "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,"
          + "\"id_token\":\"" + jwt.serialize() + "\"}");
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new IOException(e);
    }
  }

  private static void answer(HttpExchange exchange, long began, String json) throws IOException {
    try (exchange) {
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
      PROVIDER.addAndGet(System.nanoTime() - began);
    }
  }

  private static Map<String, String> query(String query) {
    Map<String, String> values = new HashMap<>();
    for (String pair : query.split("&"))
      values.put(pair.replaceAll("=.*", ""), URLDecoder.decode(pair.replaceAll("^[^=]*=", ""), StandardCharsets.UTF_8));
    return values;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A browser with its cookies; all of them share connections. */
  private static final class Client {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new HashMap<>();

    HttpResponse<String> get(String path) throws Exception {
      return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)));
    }

    HttpResponse<String> post(String path, String page, String... fields) throws Exception {
      List<String> pairs = new ArrayList<>(List.of("_csrf=" + encode(first(page, "name=\"_csrf\" value=\"([^\"]+)\""))));
      for (int i = 0; i < fields.length; i += 2)
        pairs.add(fields[i] + "=" + encode(fields[i + 1]));
      return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
      if (!cookies.isEmpty())
        request.header("Cookie", String.join("; ",
            cookies.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList()));
      HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      for (String cookie : answer.headers().allValues("Set-Cookie")) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
      }
      return answer;
    }
  }
}
