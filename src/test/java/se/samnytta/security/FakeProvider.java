package se.samnytta.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Municipality;

/**
 * A municipality's sign-in in the test JVM, which vouches for whomever a test says, and lies when it is told to. It keeps the
 * protocol's other half: a code counts once, for whoever proves to have asked for it.
 */
public final class FakeProvider implements AutoCloseable {

  public static final String CLIENT = "samnytta";
  public static final String SECRET = "lösenordet för tjänsten";

  /** How an id token is signed. */
  enum Signature {
    PROPER, BY_ANOTHER_KEY, NONE, BY_THE_CLIENT_SECRET
  }

  private record Asked(String challenge, String nonce, String redirect, Map<String, Object> claims) {}

  private static final RSAKey KEY = key();
  private static final RSAKey FORGED = key();

  private final HttpServer server;
  private final Map<String, Asked> codes = new ConcurrentHashMap<>();
  private volatile CountDownLatch silence = new CountDownLatch(0);
  private volatile Signature signature = Signature.PROPER;
  private volatile Consumer<Map<String, Object>> lie = _ -> {
  };

  public FakeProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/.well-known/openid-configuration", this::metadata);
    server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(KEY.toPublicJWK()).toString()));
    server.createContext("/token", this::token);
    server.start();
  }

  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** How it is connected by a municipality whose people have addresses in this domain. */
  IdentityProvider connection(Municipality municipality, long version, String... domains) {
    return new IdentityProvider(municipality, issuer(), CLIENT, SECRET, List.of("openid", "profile", "email"), "name", "email",
        List.of(domains), "IT-stöd i provet", version);
  }

  void sign(Signature how) {
    signature = how;
  }

  /** Changes what the next id tokens say; a claim that is set to null is left out. */
  void lie(Consumer<Map<String, Object>> claims) {
    lie = claims;
  }

  /** Answers nobody until it is closed. */
  void fallSilent() {
    silence = new CountDownLatch(1);
  }

  /** What the browser comes back with once somebody has shown there who they are: the path and query of our own address. */
  String vouch(String authorization, Map<String, Object> claims) {
    Map<String, String> asked = query(URI.create(authorization).getRawQuery());
    String code = UUID.randomUUID().toString();
    codes.put(code, new Asked(asked.get("code_challenge"), asked.get("nonce"), asked.get("redirect_uri"), claims));
    return URI.create(asked.get("redirect_uri")).getPath() + "?code=" + code + "&state=" + asked.get("state").replace("=", "%3D");
  }

  static Map<String, String> query(String query) {
    Map<String, String> values = new HashMap<>();
    for (String pair : query.split("&"))
      values.put(pair.replaceAll("=.*", ""), URLDecoder.decode(pair.replaceAll("^[^=]*=", ""), StandardCharsets.UTF_8));
    return values;
  }

  /** A message that somebody has signed out, with these claims changed. */
  String logoutToken(Consumer<Map<String, Object>> change) {
    Map<String, Object> claims = new LinkedHashMap<>(Map.of("iss", issuer(), "aud", CLIENT, "jti", UUID.randomUUID().toString(),
        "iat", now(), "exp", now().plusSeconds(120), "events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())));
    change.accept(claims);
    return signed(claims, "logout+jwt");
  }

  private void metadata(HttpExchange exchange) throws IOException {
    answer(exchange, 200, """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
         "end_session_endpoint":"%1$s/goodbye","subject_types_supported":["public"],"response_types_supported":["code"],
         "id_token_signing_alg_values_supported":["RS256"]}
        """.formatted(issuer()));
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> form = query(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Asked asked = codes.remove(form.getOrDefault("code", ""));
    if (asked == null || !asked.redirect.equals(form.get("redirect_uri")) || !asked.challenge.equals(challenge(form.get("code_verifier"))))
      answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
    else
      answer(exchange, 200,
          "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"%s\"}".formatted(idToken(asked)));
  }

  private String idToken(Asked asked) {
    Map<String, Object> claims = new LinkedHashMap<>(Map.of("iss", issuer(), "aud", CLIENT, "iat", now(), "exp", now().plusSeconds(300),
        "nonce", asked.nonce));
    claims.putAll(asked.claims);
    lie.accept(claims);
    return signed(claims, "JWT");
  }

  private String signed(Map<String, Object> claims, String type) {
    JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
    claims.forEach((name, value) -> set.claim(name, value instanceof Instant instant ? Date.from(instant) : value));
    try {
      if (signature == Signature.NONE)
        return new PlainJWT(set.build()).serialize();
      boolean secret = signature == Signature.BY_THE_CLIENT_SECRET;
      var header = new JWSHeader.Builder(secret ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256).keyID(KEY.getKeyID())
          .type(new JOSEObjectType(type));
      var jwt = new SignedJWT(header.build(), set.build());
      if (secret)
        jwt.sign(new MACSigner(MessageDigest.getInstance("SHA-256").digest(SECRET.getBytes(StandardCharsets.UTF_8))));
      else
        jwt.sign(new RSASSASigner(signature == Signature.PROPER ? KEY : FORGED));
      return jwt.serialize();
    } catch (JOSEException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answer(HttpExchange exchange, int status, String json) throws IOException {
    try (exchange) {
      silence.await();
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static String challenge(@Nullable String verifier) {
    try {
      return Base64.getUrlEncoder().withoutPadding()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(String.valueOf(verifier).getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Instant now() {
    return Clock.systemUTC().instant();
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("prov").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    silence.countDown();
    server.stop(0);
  }
}
