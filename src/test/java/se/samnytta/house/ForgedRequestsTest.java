package se.samnytta.house;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.kernel.Actor;
import se.samnytta.security.SignIns;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.Wire.Heard;
import se.samnytta.world.World;

/** Requests that no browser sends: each is answered with a page of ours that says so, and none with a 500. */
class ForgedRequestsTest extends DatabaseTest {

  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
  private static final String CSRF = "0190a6c0-0000-7000-8000-000000000001";

  @Autowired
  World world;

  @Autowired
  SignIns signIns;

  private Actor anna;
  private String cookies;

  @BeforeEach
  void signIn() {
    anna = world.member(world.unit(World.LUND, "Backaskolan"), "Anna");
    cookies = "Cookie: samnytta=" + signIns.signIn(anna.person(), null).orElseThrow() + "; samnytta_csrf=" + CSRF;
  }

  static Stream<String> headers() {
    return Stream.of("Accept-Language: *;q=NaN, \u00e5\u00e4, x-" + "a".repeat(500) + ";;;q=,=",
        "Accept-Language: en;q=99999999999999999999",
        "Accept: ../../x, text/\u00e5, */*;q=2", "Accept: application/json", "Accept-Encoding: \u0001gzip",
        "Accept-Encoding: br;q=x,,,deflate;;",
        "Cookie: samnytta=\u00ff\u00fe\"; samnytta_flash=a.b\"; =; ;;;a", "Cookie: samnytta=" + "a".repeat(4000),
        "Cookie: samnytta_flash=<script>; samnytta_utseende=<x-evil>; samnytta_sprak=../../etc", "Cookie: $Version=1; samnytta=x; $Path=/",
        "Cookie: samnytta_flash=web.settings.saved; samnytta_sprak=en\u0085", "User-Agent: \u00c3\u0085\u0085\u009f",
        "User-Agent: ' or 1=1 --",
        "User-Agent: " + "a".repeat(5000), "Referer: \u00c3\u0085\u0085", "Referer: http://evil.example/", "Referer: not an address",
        "X-Forwarded-For: ' or 1=1, \u0085", "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: javascript", "X-Forwarded-Port: -1",
        "Forwarded: for=evil;host=evil.example;proto=https", "X-HTTP-Method-Override: DELETE", "X-Original-URL: /annonser/mina",
        "HX-Request: true", "HX-Request-Type: partial", "HX-Current-URL: javascript:alert(1)", "HX-Target: \"><x-evil>",
        "HX-Prompt: \u00c3\u0085", "Range: bytes=0-18446744073709551615", "Range: bytes=9-1,-,x",
        "If-None-Match: \"" + "a".repeat(3000) + "\"",
        "If-Modified-Since: in a while", "Expect: 200-maybe", "Upgrade: h2c", "Origin: http://evil.example", "Origin: null",
        "Sec-Fetch-Site: cross-site", "Authorization: Basic \u00ff\u00ff", "Authorization: Bearer " + "a".repeat(3000),
        "Content-Type: \u00e5/\u00e4", "Content-Length: 0", "Via: " + "x, ".repeat(1000), "X-Long: " + "a".repeat(20_000), "X-Empty:",
        "X Space: 1");
  }

  @ParameterizedTest
  @MethodSource("headers")
  void bearsAnyHeader(String header) {
    for (String address : List.of("/", "/annonser/mina", "/annonser?q=stol", "/effekter.csv", "/finns-inte", "/installningar",
        "/robots.txt"))
      for (List<String> others : List.of(List.<String>of(), List.of(cookies), List.of("HX-Request: true", "HX-Request-Type: partial"))) {
        Heard heard = world.wire().say("GET " + address, Stream.concat(others.stream(), Stream.of(header)).toArray(String[]::new));
        assertThat(Answers.wrong(heard)).as(address + " " + others).isEmpty();
        assertThat(heard.body()).doesNotContain("evil.example", "<x-evil");
      }
  }

  @Test
  void bearsAnyHeaderWithAForm() {
    for (String header : headers().filter(header -> !header.startsWith("Content-") && !header.startsWith("Cookie")).toList())
      for (String address : List.of("/annonser", "/installningar/sprak", "/annonser/1/sparad", "/finns-inte"))
        assertThat(Answers.wrong(post(address, "sprak=sv&nyckel=" + UUID.randomUUID() + "&_csrf=" + CSRF, FORM, cookies, header)))
            .as("%s %.60s", address, header).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = { "GET /", "GET  /  ", "GET /\u00e5", "GET /\u0000", "GET /%", "GET /%%", "GET /a b", "GET /..%2f..", "GET //",
      "GET //evil.example/", "GET http://evil.example/", "GET /\\evil.example", "GET *", "CONNECT evil.example:443", "TRACE /",
      "TRACK /", "get /", "G\u00cbT /", "GET /static/../../application.yml", "GET /static/%2e%2e/application.yml", "GET /bilder/../x",
      "GET /bilder/x-640.webp", "GET /bilder/00000000-0000-0000-0000-000000000000-640.webp", "GET /bilder/0-640.exe", "GET /actuator",
      "GET /actuator/env", "GET /actuator/heapdump", "GET /error", "GET /WEB-INF/web.xml", "GET /;jsessionid=1", "GET /annonser;a=b",
      "GET /.git/config", "GET /annonser/", "GET /?a[]=1&a[0]=2", "GET /?%00=1", "GET /?=1", "GET /?&&&", "GET /annonser?q=%C3%85%85",
      "GET /annonser?\u0085=1", "GET /annonser?%C2%85=1" })
  void bearsAnyRequestLine(String line) {
    Heard heard = world.wire().say(line, cookies);
    assertThat(Answers.wrong(heard)).isEmpty();
    assertThat(heard.body()).doesNotContain("evil.example", "samnytta.database", "root:");
  }

  @Test
  void aLongAddressIsRefusedAndOneThatBarelyFitsStillLeadsThroughSigningIn() {
    for (int length : new int[] { 100, 1000, 2000, 2600, 4000, 6000, 7000, 7500, 8000, 10_000, 100_000 })
      for (String sign : List.of("a", "%22", "%C3%A5")) {
        String address = "/arenden?visa=" + sign.repeat(length / sign.length());
        assertThat(Answers.wrong(world.wire().say("GET " + address))).as("%d of %s", length, sign).isEmpty();
      }
  }

  @Test
  void formsWithoutTheirTokenOrWithAnotherOneAreToldToLoadThePageAnew() {
    for (String sent : List.of("sprak=en", "sprak=en&_csrf=", "sprak=en&_csrf=" + UUID.randomUUID(), "sprak=en&_csrf=%00",
        "sprak=en&_csrf=%F0")) {
      Heard heard = post("/installningar/sprak", sent, FORM, cookies);
      assertThat(Answers.wrong(heard)).isEmpty();
      assertThat(heard.status()).as(sent).isIn(400, 403);
      if (heard.status() == 403)
        assertThat(heard.body()).contains("Formuläret har blivit gammalt").doesNotContain("roll som du inte har");
      Heard english = post("/installningar/sprak", sent, FORM, cookies + "; samnytta_sprak=en");
      if (english.status() == 403)
        assertThat(english.body()).contains("The form has grown old");
    }
  }

  @Test
  void bodiesThatAreNoFormAreRefused() {
    String nonsense = "{\"a\": \"_csrf=" + CSRF + "\"}";
    for (String type : List.of("application/json", "text/plain", "application/xml", "multipart/form-data", "multipart/form-data; boundary=",
        "multipart/form-data; boundary=" + "x".repeat(2000), "multipart/mixed; boundary=x",
        "application/x-www-form-urlencoded; charset=UTF-7",
        "application/x-www-form-urlencoded; charset=nonsense", "\u00e5", ""))
      for (String address : List.of("/annonser", "/annonser/importera", "/installningar/sprak", "/logga-in")) {
        Heard heard = post(address, nonsense, "Content-Type: " + type, cookies);
        assertThat(Answers.wrong(heard)).as("%s as %s", address, type).isEmpty();
        assertThat(heard.status()).isBetween(400, 499);
      }
  }

  @Test
  void tooManyFieldsAndPartsAreRefused() {
    String many = IntStream.range(0, 20_000).mapToObj(i -> "f" + i + "=1").collect(Collectors.joining("&"));
    String one = IntStream.range(0, 20_000).mapToObj(_ -> "sprak=sv").collect(Collectors.joining("&"));
    for (String fields : List.of(many + "&_csrf=" + CSRF, "_csrf=" + CSRF + "&" + many, one + "&_csrf=" + CSRF,
        "sprak=" + "a".repeat(3 << 20)))
      assertRefused(post("/installningar/sprak", fields, FORM, cookies));
    String part = "--x\r\nContent-Disposition: form-data; name=\"vad\"\r\n\r\nstol\r\n";
    String token = "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + CSRF + "\r\n";
    String heading = "--x\r\nContent-Disposition: form-data; name=\"vad\"\r\nX-Long: " + "a".repeat(70_000) + "\r\n\r\n1\r\n";
    String named = "--x\r\nContent-Disposition: form-data; name=\"" + "a".repeat(7_000) + "\"\r\n\r\n1\r\n";
    for (String parts : List.of(token + part.repeat(500), part.repeat(500) + token, token + heading, token + named,
        token + "--x\r\nno part\r\n",
        token + "--x\r\nContent-Disposition: form-data; name=\"foto\"; filename=\"a\r\nX-Evil: 1\"\r\n\r\n1\r\n", part, ""))
      assertRefused(post("/annonser", parts + "--x--\r\n", "Content-Type: multipart/form-data; boundary=x", cookies));
  }

  @Test
  void aBodyThatNeverEndsOrIsTooLargeIsRefused() {
    Heard promised = world.wire().say("POST /annonser", List.of("Content-Type: multipart/form-data; boundary=x", cookies,
        "Content-Length: 999999999999"), "--x\r\n".getBytes(ISO_8859_1));
    assertRefused(promised);
    assertThat(promised.status()).isEqualTo(413);
    assertRefused(world.wire().say("POST /annonser", List.of(FORM, cookies, "Content-Length: -1"), new byte[0]));
    assertRefused(world.wire().say("POST /annonser", List.of(FORM, cookies, "Content-Length: 1", "Content-Length: 2"), new byte[] { 'a' }));
    assertRefused(world.wire().say("POST /annonser", List.of(FORM, cookies, "Transfer-Encoding: chunked"), "zz\r\n".getBytes(ISO_8859_1)));
    assertRefused(world.wire().say("POST /annonser", List.of(FORM, cookies, "Transfer-Encoding: gzip, x"), new byte[0]));
  }

  @Test
  void aUploadWhoseNameLiesKeepsNothingOfTheName() {
    Visitor browser = world.visitor(anna);
    for (String name : List.of("../../etc/passwd", "C:\\\\autoexec.bat", "<x-evil>.jpg", "a.jpg;.exe", "a\u202Egpj.exe", "å".repeat(500),
        ".",
        "", "con", "%00.jpg", "${7*7}.png")) {
      Visitor.Seen seen = browser.upload("/annonser", List.of(new Visitor.Upload("foto", name, "image/jpeg", "no photo".getBytes(UTF_8))),
          "nyckel", UUID.randomUUID().toString(), "vad", "En stol");
      assertThat(Answers.wrong(seen, "")).as(name).isEmpty();
      assertThat(seen.status()).isEqualTo(422);
      assertThat(seen.body()).doesNotContain("<x-evil", "/etc/", "C:");
    }
  }

  private void assertRefused(Heard heard) {
    assertThat(Answers.wrong(heard)).isEmpty();
    assertThat(heard.status()).isBetween(400, 501);
  }

  private Heard post(String address, String body, String... headers) {
    byte[] bytes = body.getBytes(ISO_8859_1);
    return world.wire().say("POST " + address, Stream.concat(Stream.of(headers), Stream.of("Content-Length: " + bytes.length)).toList(),
        bytes);
  }
}
