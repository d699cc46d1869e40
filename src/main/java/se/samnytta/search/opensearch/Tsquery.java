package se.samnytta.search.opensearch;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL's language for what tokens have to be met ({@code ('a' | 'b') & !'c'}), said in that of OpenSearch. */
final class Tsquery {

  private final String text;
  private int at;

  private Tsquery(String text) {
    this.text = text;
  }

  /** A query of OpenSearch that only documents meet whose {@code tokens} meet the condition. */
  static Map<String, Object> read(String condition) {
    var reader = new Tsquery(condition);
    Map<String, Object> query = reader.any();
    if (reader.next() != 0)
      throw reader.unreadable();
    return query;
  }

  private Map<String, Object> any() {
    List<Map<String, Object>> alternatives = several('|');
    if (alternatives.size() == 1)
      return alternatives.getFirst();
    List<Object> tokens = alternatives.stream().filter(each -> each.containsKey("term")).map(Tsquery::token).toList();
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

  private Map<String, Object> all() {
    List<Map<String, Object>> parts = several('&');
    return parts.size() == 1 ? parts.getFirst() : bool("filter", parts);
  }

  private List<Map<String, Object>> several(char between) {
    List<Map<String, Object>> parts = new ArrayList<>();
    do
      parts.add(between == '|' ? all() : one());
    while (skips(between));
    return parts;
  }

  private Map<String, Object> one() {
    if (skips('!'))
      return bool("must_not", List.of(one()));
    if (!skips('('))
      return Map.of("term", Map.of("tokens", lexeme()));
    Map<String, Object> inner = any();
    if (!skips(')'))
      throw unreadable();
    return inner;
  }

  private String lexeme() {
    if (!skips('\''))
      throw unreadable();
    var lexeme = new StringBuilder();
    while (at < text.length()) {
      char sign = text.charAt(at++);
      boolean doubled = at < text.length() && text.charAt(at) == sign;
      if (sign == '\'' && !doubled)
        return lexeme.toString();
      if (sign == '\'' || sign == '\\')
        at++;
      lexeme.append(sign);
    }
    throw unreadable();
  }

  private static Map<String, Object> bool(String how, List<Map<String, Object>> parts) {
    return Map.of("bool", Map.of(how, parts));
  }

  private boolean skips(char sign) {
    if (next() != sign)
      return false;
    at++;
    return true;
  }

  /** The next sign that is no space, 0 at the end. */
  private char next() {
    while (at < text.length() && text.charAt(at) == ' ')
      at++;
    return at < text.length() ? text.charAt(at) : 0;
  }

  private IllegalArgumentException unreadable() {
    return new IllegalArgumentException("no tsquery at " + at + ": " + text);
  }
}
