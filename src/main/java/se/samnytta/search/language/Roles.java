package se.samnytta.search.language;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The words that a text is found by, and how they are in it.
 *
 * @param full      words as they stand, in their first form
 * @param heads     what its compounds are kinds of, and what else a word can be a form of
 * @param loosely   what it is called a kind of but seldom meant by
 * @param modifiers what its compounds begin with and what it is for: it speaks of these, and is none
 */
public record Roles(Set<String> full, Set<String> heads, Set<String> loosely, Set<String> modifiers) {

  static Roles of(Collection<Word> words) {
    Roles roles = new Roles(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    for (Word word : words) {
      boolean aside = word.place() == Word.Place.FOR;
      (aside ? roles.modifiers : roles.full).add(word.full());
      Set<String> heads = aside || word.isPart() ? roles.modifiers : roles.heads;
      heads.addAll(word.lemmas());
      heads.addAll(word.heads());
      (heads == roles.heads ? roles.loosely : heads).addAll(word.loosely());
      roles.modifiers.addAll(word.modifiers());
    }
    roles.heads.removeAll(roles.full);
    return roles;
  }

  /** Whether it is that, or a kind of it. */
  public boolean has(String word) {
    return full.contains(word) || heads.contains(word) || loosely.contains(word);
  }

  /** Whether it speaks of that at all. */
  public boolean speaksOf(String word) {
    return has(word) || modifiers.contains(word);
  }
}
