package se.samnytta.search.opensearch;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.samnytta.search.Tsquery;

/** Conditions on tokens, said in the language of OpenSearch. */
final class Queries implements Tsquery.Meaning<Map<String, Object>> {

  private static final Queries MEANING = new Queries();

  private Queries() {}

  /** A query that only documents meet whose {@code tokens} meet the condition. */
  static Map<String, Object> of(String condition) {
    return Tsquery.read(condition, MEANING);
  }

  @Override
  public Map<String, Object> token(String token) {
    return Map.of("term", Map.of("tokens", token));
  }

  @Override
  public Map<String, Object> any(List<Map<String, Object>> alternatives) {
    List<Object> tokens = alternatives.stream().filter(each -> each.containsKey("term")).map(Queries::token).toList();
    if (tokens.size() < 2)
      return bool("should", alternatives);
    Map<String, Object> anyToken = Map.of("terms", Map.of("tokens", tokens));
    List<Map<String, Object>> others = new ArrayList<>(alternatives.stream().filter(each -> !each.containsKey("term")).toList());
    if (others.isEmpty())
      return anyToken;
    others.add(anyToken);
    return bool("should", others);
  }

  private static Object token(Map<String, Object> term) {
    return ((Map<?, ?>) requireNonNull(term.get("term"))).values().iterator().next();
  }

  @Override
  public Map<String, Object> all(List<Map<String, Object>> parts) {
    return bool("filter", parts);
  }

  @Override
  public Map<String, Object> not(Map<String, Object> part) {
    return bool("must_not", List.of(part));
  }

  private static Map<String, Object> bool(String how, List<Map<String, Object>> parts) {
    return Map.of("bool", Map.of(how, parts));
  }
}
