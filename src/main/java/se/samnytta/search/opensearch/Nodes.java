package se.samnytta.search.opensearch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The nodes of the cluster: any of them answers for all, and when one does not, the next is asked. */
final class Nodes implements AutoCloseable {

  private static final Duration TO_CONNECT = Duration.ofMillis(500);

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TO_CONNECT).build();
  private final List<URI> nodes;
  private final @Nullable String authorization;
  private final JsonMapper json;
  private volatile int preferred;

  Nodes(EngineSettings settings, JsonMapper json) {
    this.nodes = settings.url();
    this.authorization = settings.user().isEmpty()
        ? null
        : "Basic " + Base64.getEncoder().encodeToString((settings.user() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8));
    this.json = json;
  }

  /** What a node answers, within that time in all. */
  JsonNode call(String method, String path, Object body, Duration patience) {
    HttpResponse<String> answer = send(method, path, body, patience);
    if (answer.statusCode() >= 300)
      throw EngineDown.answering(answer.statusCode(), method + " " + path + ": " + answer.statusCode() + " " + beginning(answer.body()));
    try {
      return json.readTree(answer.body());
    } catch (JacksonException e) {
      throw new EngineDown(method + " " + path + ": " + beginning(answer.body()), e);
    }
  }

  boolean hasAlias(String alias, Duration patience) {
    HttpResponse<String> answer = send("HEAD", "/_alias/" + alias, "", patience);
    if (answer.statusCode() != 200 && answer.statusCode() != 404)
      throw new EngineDown("HEAD /_alias/" + alias + ": " + answer.statusCode(), null);
    return answer.statusCode() == 200;
  }

  private HttpResponse<String> send(String method, String path, Object body, Duration patience) {
    String text = body instanceof String string ? string : json.writeValueAsString(body);
    long end = System.nanoTime() + patience.toNanos();
    int first = preferred;
    EngineDown down = new EngineDown("no node answers in " + patience, null);
    for (int tried = 0; tried < nodes.size(); tried++) {
      long left = end - System.nanoTime();
      if (left <= 0)
        break;
      int node = (first + tried) % nodes.size();
      try {
        HttpResponse<String> answer = http.send(request(method, nodes.get(node), path, text, Duration.ofNanos(left)),
            BodyHandlers.ofString());
        preferred = node;
        return answer;
      } catch (IOException e) {
        preferred = (node + 1) % nodes.size();
        down = new EngineDown("no answer from " + nodes.get(node) + ": " + e, e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new EngineDown("interrupted", e);
      }
    }
    throw down;
  }

  private HttpRequest request(String method, URI node, String path, String body, Duration patience) {
    var request = HttpRequest.newBuilder(URI.create(node.toString().replaceFirst("/$", "") + path)).timeout(patience)
        .header("Content-Type", path.startsWith("/_bulk") ? "application/x-ndjson" : "application/json")
        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (authorization != null)
      request.header("Authorization", authorization);
    return request.build();
  }

  private static String beginning(String text) {
    return text.length() > 500 ? text.substring(0, 500) : text;
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
