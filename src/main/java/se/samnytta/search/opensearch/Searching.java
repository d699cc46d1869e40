package se.samnytta.search.opensearch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.samnytta.search.Engine.Asked;
import se.samnytta.search.Engine.Fit;
import tools.jackson.databind.JsonNode;

/** A question put to OpenSearch, and how its answer is read: ids and tiers alone, whatever else is shown is in PostgreSQL. */
final class Searching {

  private static final List<Object> NEWEST = List.of(Map.of("ordered", "desc"), Map.of("subject", "desc"));

  private Searching() {}

  /** All of them or an error: a shard that does not answer is no reason to show less. */
  static String path(String alias) {
    return "/" + alias + "/_search?allow_partial_search_results=false&filter_path=timed_out,hits.hits.sort";
  }

  /**
   * The request.
   *
   * @param audience of whoever asks, as {@code search.audience()} says it; empty for all
   */
  static Map<String, Object> body(Asked asked, String audience, Duration patience) {
    List<Object> filter = new ArrayList<>();
    filter.add(Map.of("term", Map.of("kind", asked.kind())));
    for (String condition : List.of(asked.narrowed(), audience))
      if (!condition.isEmpty())
        filter.add(Queries.of(condition));
    Map<String, Object> met = new LinkedHashMap<>(Map.of("filter", filter));
    if (isTiered(asked))
      met.put("must", Map.of("dis_max", Map.of("queries", tiers(asked.tiers()))));
    else
      filter.add(Queries.of(asked.tiers().getLast()));
    return Map.of("size", asked.most(), "track_total_hits", false, "timeout", patience.toMillis() + "ms", "_source", false,
        "stored_fields", "_none_", "query", Map.of("bool", met), "sort", sort(asked));
  }

  /** The best tier counts, the others do not add to it. */
  private static List<Object> tiers(List<String> tiers) {
    return IntStream.range(0, tiers.size()).<Object>mapToObj(
        n -> Map.of("constant_score", Map.of("filter", Queries.of(tiers.get(n)), "boost", tiers.size() - n))).toList();
  }

  private static List<Object> sort(Asked asked) {
    List<Object> sort = new ArrayList<>();
    if (isTiered(asked))
      sort.add(Map.of("_score", "desc"));
    if (asked.near() == null) {
      sort.addAll(NEWEST);
      return sort;
    }
    sort.add(Map.of("_geo_distance", Map.of("place", Map.of("lat", asked.near().latitude(), "lon", asked.near().longitude()), "order",
        "asc", "unit", "m", "distance_type", "plane")));
    sort.add(Map.of("subject", "desc"));
    return sort;
  }

  private static boolean isTiered(Asked asked) {
    return asked.near() == null && asked.tiers().size() > 1;
  }

  static List<Fit> read(JsonNode answer, Asked asked) {
    if (answer.path("timed_out").asBoolean(false))
      throw new EngineDown("the search took too long", null);
    List<Fit> fits = new ArrayList<>();
    for (JsonNode hit : answer.path("hits").path("hits")) {
      JsonNode sort = hit.path("sort");
      fits.add(new Fit(sort.path(sort.size() - 1).asLong(), isTiered(asked) ? asked.tiers().size() + 1 - sort.path(0).asInt() : 1));
    }
    return fits;
  }
}
