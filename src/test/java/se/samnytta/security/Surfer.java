package se.samnytta.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The same browser at a provider's pages: keeps its cookies, fills forms in, follows redirects until they leave the provider. */
final class Surfer {

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<Kept, String> cookies = new LinkedHashMap<>();
  private final String provider;

  /** A cookie of one realm is nothing to another. */
  private record Kept(String name, String path) {}

  Surfer(String provider) {
    this.provider = provider;
  }

  /** Where one is: at a page of the provider, or about to leave it. */
  record Place(String address, Document page) {

    /** Path and query of the address that the provider sends the browser to. */
    String ours() {
      URI uri = URI.create(address);
      return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
  }

  Place get(String address) {
    return go(address, null);
  }

  /** Sends the first form of the page, with these fields in the place of its own. */
  Place submit(Place place, Map<String, String> fields) {
    Element form = place.page.select("form").first();
    Map<String, String> all = new LinkedHashMap<>();
    form.select("input[name]").forEach(input -> all.put(input.attr("name"), input.attr("value")));
    all.putAll(fields);
    return go(form.absUrl("action"), Keycloak.form(all));
  }

  Place follow(Place place, String selector) {
    return get(place.page.select(selector).first().absUrl("href"));
  }

  private Place go(String address, @Nullable String form) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
        .header("Cookie", cookies(URI.create(address).getPath()));
    if (form != null)
      request.header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form));
    HttpResponse<String> answer = send(request.build());
    answer.headers().allValues("Set-Cookie").forEach(this::keep);
    String next = answer.headers().firstValue("Location").map(where -> URI.create(address).resolve(where).toString()).orElse("");
    if (!next.isEmpty())
      return next.startsWith(provider) ? go(next, null) : new Place(next, Document.createShell(next));
    return new Place(address, Jsoup.parse(answer.body(), address));
  }

  private String cookies(String path) {
    return cookies.entrySet().stream().filter(each -> path.startsWith(each.getKey().path))
        .map(each -> each.getKey().name + "=" + each.getValue()).collect(Collectors.joining("; "));
  }

  private void keep(String cookie) {
    String[] pair = cookie.split(";", 2)[0].split("=", 2);
    Kept kept = new Kept(pair[0], cookie.replaceAll("(?i)^.*;\\s*path=([^;]*).*$", "$1"));
    if (pair[1].isEmpty() || cookie.contains("Max-Age=0"))
      cookies.remove(kept);
    else
      cookies.put(kept, pair[1]);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
