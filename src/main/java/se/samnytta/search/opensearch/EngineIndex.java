package se.samnytta.search.opensearch;

import java.util.List;
import java.util.Map;

/**
 * An index of the cluster.
 *
 * @param form     in which form documents are kept in it; 0 when it has missed some changes
 * @param outdated whether another is wanted in its place
 * @param copied   how many entries have been copied into it
 * @param total    of how many
 * @param isReady  whether all have
 */
record EngineIndex(String name, int form, boolean outdated, String lastKind, long lastSubject, long copied, long total, boolean isReady) {

  /** Raised whenever documents are to be kept in another form, so that all entries are copied anew. */
  static final int FORM = 1;

  private static final String UNTIL_READY = "-1";

  /** Its alias for writing, which an index that is made by mistake does not have. */
  String written() {
    return written(name);
  }

  static String written(String name) {
    return name + "-written";
  }

  boolean isWanted() {
    return form == FORM && !outdated;
  }

  String progress() {
    return isReady ? "ready" : "%d of %d".formatted(copied, Math.max(copied, total));
  }

  /** How it is made: ids and tokens to be met, nothing to be read. */
  static Map<String, Object> made(String name) {
    Map<String, Object> keyword = Map.of("type", "keyword");
    return Map.of(
        "settings", Map.of("number_of_shards", 3, "number_of_replicas", 0, "refresh_interval", UNTIL_READY, "gc_deletes", "10m"),
        "aliases", Map.of(written(name), Map.of()),
        "mappings", Map.of("dynamic", "strict", "_source", Map.of("enabled", false), "properties", Map.of(
            "kind", keyword,
            "subject", Map.of("type", "long"),
            "ordered", Map.of("type", "long"),
            "tokens", Map.of("type", "keyword", "doc_values", false),
            "place", Map.of("type", "geo_point"))));
  }

  /** What holds once everything is in it. */
  static Map<String, Object> settled() {
    return Map.of("index", Map.of("refresh_interval", "1s", "auto_expand_replicas", "0-1"));
  }

  /** That it is searched, and no other. */
  static Map<String, Object> swap(String alias, String name) {
    return Map.of("actions", List.of(
        Map.of("remove", Map.of("index", alias + "-*", "alias", alias, "must_exist", false)),
        Map.of("add", Map.of("index", name, "alias", alias))));
  }
}
