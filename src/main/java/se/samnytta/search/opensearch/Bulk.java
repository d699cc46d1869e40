package se.samnytta.search.opensearch;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samnytta.search.opensearch.OutboxStore.Change;
import se.samnytta.search.opensearch.OutboxStore.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells indexes of many subjects at once. The version comes from outside, so that what is older never takes the place of what is newer. */
final class Bulk {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** The version of what is copied, which every change overtakes. */
  private static final long COPIED = 1;
  private static final int NOT_FOUND = 404;
  private static final int NEWER_THERE = 409;

  private final Nodes nodes;
  private final JsonMapper json;

  Bulk(Nodes nodes, JsonMapper json) {
    this.nodes = nodes;
    this.json = json;
  }

  /** What a subject is called there. */
  static String id(String kind, long subject) {
    return kind + "-" + subject;
  }

  /** Tells all indexes of the changes; answers what some of them did not take. */
  Set<String> tell(Collection<EngineIndex> indexes, Collection<Change> changes, List<Document> documents) {
    Map<String, Document> there = new HashMap<>();
    documents.forEach(document -> there.put(id(document.kind(), document.subject()), document));
    var lines = new StringBuilder();
    for (EngineIndex index : indexes)
      for (Change change : changes) {
        Document document = there.get(id(change.kind(), change.subject()));
        if (document == null)
          line(lines, Map.of("delete", target(index, id(change.kind(), change.subject()), change.id())));
        else
          put(lines, index, document, change.id());
      }
    return send(lines);
  }

  /** Copies into the index what it has not heard of yet; answers what it did not take. */
  Set<String> copy(EngineIndex index, List<Document> documents) {
    var lines = new StringBuilder();
    documents.forEach(document -> put(lines, index, document, COPIED));
    return send(lines);
  }

  private void put(StringBuilder lines, EngineIndex index, Document document, long version) {
    line(lines, Map.of("index", target(index, id(document.kind(), document.subject()), version)));
    Map<String, Object> fields = new LinkedHashMap<>(Map.of("kind", document.kind(), "subject", document.subject(), "ordered",
        document.ordered(), "tokens", document.tokens()));
    if (document.latitude() != null && document.longitude() != null)
      fields.put("place", Map.of("lat", document.latitude(), "lon", document.longitude()));
    line(lines, fields);
  }

  private static Map<String, Object> target(EngineIndex index, String id, long version) {
    return Map.of("_index", index.written(), "_id", id, "version", version, "version_type", "external", "require_alias", true);
  }

  private void line(StringBuilder lines, Map<String, Object> line) {
    lines.append(json.writeValueAsString(line)).append('\n');
  }

  private Set<String> send(StringBuilder lines) {
    Set<String> refused = new HashSet<>();
    if (lines.isEmpty())
      return refused;
    JsonNode answer = nodes.call("POST", "/_bulk?filter_path=items.*._id,items.*.status", lines.toString(), PATIENCE);
    for (JsonNode item : answer.path("items"))
      item.propertyStream().filter(done -> !isDone(done.getKey(), done.getValue().path("status").asInt()))
          .forEach(done -> refused.add(done.getValue().path("_id").asString()));
    return refused;
  }

  private static boolean isDone(String what, int status) {
    return status < 300 || status == NEWER_THERE || status == NOT_FOUND && what.equals("delete");
  }
}
