package se.samnytta.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A municipality's own directory, as it speaks SCIM with us. */
final class DirectorySystem {

  record Answer(int status, String body) {

    JsonNode json() {
      return JsonMapper.shared().readTree(body);
    }

    String id() {
      return json().path("id").asString();
    }
  }

  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;
  private final String key;

  DirectorySystem(int port, String municipality, String key) {
    this.base = "http://localhost:" + port + "/scim/v2/" + municipality;
    this.key = key;
  }

  Answer get(String path) {
    return ask("GET", path, "");
  }

  Answer post(String path, String body) {
    return ask("POST", path, body);
  }

  Answer put(String path, String body) {
    return ask("PUT", path, body);
  }

  Answer delete(String path) {
    return ask("DELETE", path, "");
  }

  /** A PATCH of operations as they are written in the standard. */
  Answer patch(String path, String operations) {
    return ask("PATCH", path, """
        {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[%s]}
        """.formatted(operations));
  }

  Answer addUser(String userName, String given, String family, String email) {
    return post("/Users", """
        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"%s","externalId":"ext-%s","active":true,
         "name":{"givenName":"%s","familyName":"%s"},"emails":[{"value":"%s","type":"work","primary":true}]}
        """.formatted(userName, userName, given, family, email));
  }

  Answer addGroup(String name, String... members) {
    String list = java.util.stream.Stream.of(members).map("{\"value\":\"%s\"}"::formatted)
        .collect(java.util.stream.Collectors.joining(","));
    return post("/Groups", """
        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"%s","members":[%s]}
        """.formatted(name, list));
  }

  private Answer ask(String method, String path, String body) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Bearer " + key)
        .header("Content-Type", "application/scim+json")
        .header("X-Forwarded-For", "198.18." + (key.hashCode() & 255) + "." + (key.hashCode() >> 8 & 255))
        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
        .build();
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
