package se.samnytta.search;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a subject has to meet to be found by something that is looked for, kept beside it so that a new subject need not be compared
 * with everything.
 *
 * @param tokens as PostgreSQL's <i>tsquery</i> on {@link Tokens}, empty for anything
 * @param rules  by which words it was read ({@link Ladder#rules})
 */
public record Condition(String tokens, String rules) {

  /** Held by all subjects. */
  private static final String ANY = "@";
  private static final double COMMON = 10;
  private static final double VERY_COMMON = 1000;

  /** What a token says of its subject is told from others the better the longer it is. */
  private static final double LONGEST = 12;

  /** Tokens of which whatever meets it holds at least one: as few and as telling ones as there are. */
  public Set<String> hooks() {
    return tokens.isEmpty() ? Set.of(ANY) : Tsquery.read(tokens, new Telling()).map(Hooks::tokens).orElse(Set.of(ANY));
  }

  private record Hooks(Set<String> tokens, double expected) {

    static Hooks of(String token) {
      return new Hooks(Set.of(token), expected(token));
    }

    Hooks or(Hooks other) {
      Set<String> both = new HashSet<>(tokens);
      both.addAll(other.tokens);
      Set<String> least = both.stream().filter(token -> Tokens.implied(token).noneMatch(both::contains))
          .collect(Collectors.toUnmodifiableSet());
      // whoever has a word in one role often has it in others
      return new Hooks(least, least.stream().map(Tokens::word).distinct().mapToDouble(Hooks::expected).sum());
    }

    private static double expected(String token) {
      if (token.startsWith("@"))
        return token.startsWith("@m") || token.startsWith("@c") ? COMMON : VERY_COMMON;
      return LONGEST / token.length();
    }
  }

  /** Nothing stands for tokens that tell nothing of what meets it. */
  private static final class Telling implements Tsquery.Meaning<Optional<Hooks>> {

    @Override
    public Optional<Hooks> token(String token) {
      return Optional.of(Hooks.of(token));
    }

    /** The hooks of all, none when one of them has none. */
    @Override
    public Optional<Hooks> any(List<Optional<Hooks>> alternatives) {
      return alternatives.stream().reduce((one, other) -> one.flatMap(hooks -> other.map(hooks::or))).orElseThrow();
    }

    /** The hooks that tell most. */
    @Override
    public Optional<Hooks> all(List<Optional<Hooks>> parts) {
      return parts.stream().flatMap(Optional::stream).min(Comparator.comparingDouble(Hooks::expected));
    }

    @Override
    public Optional<Hooks> not(Optional<Hooks> part) {
      return Optional.empty();
    }
  }
}
