package se.samnytta.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says a condition shorter: an alternative that is met only when another one is met anyway is left out. The index weighs all that
 * is said for each entry that holds some of it.
 */
final class Shorter implements Tsquery.Meaning<Shorter.Part> {

  sealed interface Part {}

  private record Token(String token) implements Part {}

  private record Any(List<Part> alternatives) implements Part {}

  private record All(List<Part> parts) implements Part {}

  private record Not(Part part) implements Part {}

  private Shorter() {}

  static String of(String condition) {
    return written(Tsquery.read(condition, new Shorter()));
  }

  @Override
  public Part token(String token) {
    return new Token(token);
  }

  @Override
  public Part any(List<Part> alternatives) {
    Set<Part> flat = alternatives.stream().flatMap(each -> each instanceof Any(var inner) ? inner.stream() : Stream.of(each))
        .collect(Collectors.toCollection(LinkedHashSet::new));
    List<Part> left = flat.stream().filter(each -> weaker(each).noneMatch(flat::contains)).toList();
    return left.size() == 1 ? left.getFirst() : new Any(left);
  }

  @Override
  public Part all(List<Part> parts) {
    Set<Part> flat = parts.stream().flatMap(each -> each instanceof All(var inner) ? inner.stream() : Stream.of(each))
        .collect(Collectors.toCollection(LinkedHashSet::new));
    return flat.size() == 1 ? flat.iterator().next() : new All(List.copyOf(flat));
  }

  @Override
  public Part not(Part part) {
    return new Not(part);
  }

  /** Tokens other than the part itself that are met whenever it is, as {@link Tokens#implied} says. */
  private static Stream<Part> weaker(Part part) {
    return switch (part) {
      case Token(var token) -> Tokens.implied(token).map(Token::new);
      case All(var parts) -> parts.stream().flatMap(each -> Stream.concat(Stream.of(each), weaker(each)));
      default -> Stream.empty();
    };
  }

  private static String written(Part part) {
    return switch (part) {
      case Token(var token) -> Tiers.lexemes("", List.of(token));
      case Any(var alternatives) -> joined(alternatives, " | ");
      case All(var parts) -> joined(parts, " & ");
      case Not(var inner) -> "!(" + written(inner) + ")";
    };
  }

  private static String joined(List<Part> parts, String by) {
    return parts.stream().map(Shorter::written).collect(Collectors.joining(by, "(", ")"));
  }
}
