package se.samnytta.search;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.samnytta.search.language.Roles;

/**
 * How words stand in the index: as a whole in the title, as what the title says it is, as what the title only speaks of, as
 * what it is only called a kind of, and as what it says it is anywhere.
 */
final class Tokens {

  /** Raised whenever the same text would be given other tokens, so that they are made anew. */
  static final int RULES = 2;

  static final String WHOLE = "=";
  static final String TITLE = "^";
  static final String SPOKEN_OF = "~";
  static final String LOOSELY = "<";
  static final String ANYWHERE = "";

  private Tokens() {}

  static Set<String> of(Roles title, Roles body) {
    Set<String> tokens = new TreeSet<>();
    add(tokens, WHOLE, title.full());
    add(tokens, TITLE, title.full());
    add(tokens, TITLE, title.heads());
    add(tokens, SPOKEN_OF, title.modifiers());
    add(tokens, ANYWHERE, title.full());
    add(tokens, ANYWHERE, title.heads());
    add(tokens, LOOSELY, title.loosely());
    add(tokens, ANYWHERE, body.full());
    add(tokens, ANYWHERE, body.heads());
    return tokens;
  }

  /** The other tokens that whatever has this one has as well. */
  static Stream<String> implied(String token) {
    if (token.startsWith(WHOLE))
      return Stream.of(TITLE + token.substring(1), token.substring(1));
    return token.startsWith(TITLE) ? Stream.of(token.substring(1)) : Stream.empty();
  }

  /** Without its role. */
  static String word(String token) {
    return Stream.of(WHOLE, TITLE, SPOKEN_OF, LOOSELY).anyMatch(token::startsWith) ? token.substring(1) : token;
  }

  private static void add(Set<String> tokens, String how, Collection<String> words) {
    words.forEach(word -> tokens.add(how + word));
  }
}
