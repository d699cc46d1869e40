package se.samnytta.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser without JavaScript: keeps cookies, sends forms with their CSRF token, follows no redirects by itself. */
public final class Visitor {

  /** What came back. */
  public record Seen(int status, String location, String body, HttpResponse<String> response) {

    public Document page() {
      return Jsoup.parse(body);
    }

    public String text() {
      return page().text();
    }
  }

  /** A file in a form. */
  public record Upload(String field, String name, String type, byte[] bytes) {}

  /** What htmx says when it wants a fragment. */
  public static final String[] PARTIAL = { "HX-Request", "true", "HX-Request-Type", "partial" };
  private static final String FORM = "application/x-www-form-urlencoded";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final int port;
  private final String place = somewhere();
  private String csrf = "";

  Visitor(int port) {
    this.port = port;
  }

  /** An address of its own, from the block set aside for trials: what is counted by place is counted for this visitor alone. */
  public static String somewhere() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return "198." + random.nextInt(18, 20) + "." + random.nextInt(256) + "." + random.nextInt(256);
  }

  public void cookie(String name, String value) {
    cookies.put(name, value);
  }

  /** The cookie's value as it is kept now, empty for none. */
  public String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  public Seen get(String path, String... headers) {
    return send(request(path, headers).GET().build());
  }

  /** Asks with any method, with nothing but headers. */
  public Seen ask(String method, String path, String... headers) {
    return send(request(path, headers).method(method, BodyPublishers.noBody()).build());
  }

  /** Sends a form as a browser would: fields as name, value, name, value; the token is added. */
  public Seen post(String path, String... fields) {
    return postEncoded(path, form(fields));
  }

  /** Sends a form whose fields are encoded already, rightly or not; the token is added. */
  public Seen postEncoded(String path, String form, String... headers) {
    String whole = form + (form.isEmpty() ? "" : "&") + "_csrf=" + encode(token());
    return send(request(path, headers).header("Content-Type", FORM).POST(BodyPublishers.ofString(whole)).build());
  }

  /** Sends a form as htmx would, asking for a fragment. */
  public Seen postPartial(String path, String... fields) {
    return postEncoded(path, form(fields), PARTIAL);
  }

  /** Sends a form with files. */
  public Seen upload(String path, List<Upload> files, String... fields) {
    return upload(path, new String[0], files, fields);
  }

  /** Sends a form with files as htmx would, asking for a fragment. */
  public Seen uploadPartial(String path, List<Upload> files, String... fields) {
    return upload(path, PARTIAL, files, fields);
  }

  private Seen upload(String path, String[] headers, List<Upload> files, String... fields) {
    String boundary = "----samnytta" + System.nanoTime();
    List<byte[]> parts = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2)
      parts.add(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n" + fields[i + 1] + "\r\n")
          .getBytes(StandardCharsets.UTF_8));
    parts.add(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token() + "\r\n")
        .getBytes(StandardCharsets.UTF_8));
    for (Upload file : files) {
      parts.add(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + file.field + "\"; filename=\"" + file.name
          + "\"\r\nContent-Type: " + file.type + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      parts.add(file.bytes);
      parts.add("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    parts.add(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(request(path, headers).header("Content-Type", "multipart/form-data; boundary=" + boundary)
        .POST(BodyPublishers.ofByteArrays(parts)).build());
  }

  private String form(String... fields) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2)
      pairs.add(encode(fields[i]) + "=" + encode(fields[i + 1]));
    return String.join("&", pairs);
  }

  private String token() {
    if (csrf.isEmpty())
      csrf = get("/installningar").page().select("input[name=_csrf]").attr("value");
    return csrf;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("X-Forwarded-For", place);
    if (!cookies.isEmpty())
      request.header("Cookie", cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).collect(Collectors.joining("; ")));
    if (headers.length > 0)
      request.headers(headers);
    return request;
  }

  private Seen send(HttpRequest request) {
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      for (String cookie : response.headers().allValues("Set-Cookie")) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
      }
      return new Seen(response.statusCode(), response.headers().firstValue("Location").orElse(""), response.body(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
