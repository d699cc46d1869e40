package se.samnytta.search.language;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A word and what it says.
 *
 * @param written as it was written, in small letters
 * @param lemmas  what it is a form of, the likeliest first; never empty
 * @param heads   what that is a kind of: <i>bord</i> of <i>skrivbord</i>
 * @param loosely what it is called a kind of but seldom meant by: <i>skåp</i> of <i>kylskåp</i>
 * @param parts   what the compound is put together from, the likeliest first
 * @param known   whether the dictionary has it or what it is put together from
 * @param place   how it belongs to what the text is about
 */
public record Word(String written, List<String> lemmas, Set<String> heads, Set<String> loosely, List<Part> parts, boolean known,
    Place place) {

  /** It is that; that comes with it; that is what it is for, as <i>bibliotek</i> in <i>hylla till bibliotek</i>. */
  public enum Place {
    ITSELF, WITH, FOR
  }

  /** A compound as two words: a <i>kontorsstol</i> is a <i>stol</i>, its head, for the <i>kontor</i>, its modifier. */
  public record Part(String modifier, String head) {}

  public Word {
    lemmas = List.copyOf(lemmas);
    heads = Collections.unmodifiableSet(new LinkedHashSet<>(heads));
    loosely = Set.copyOf(loosely);
    parts = List.copyOf(parts);
  }

  Word at(Place other) {
    return new Word(written, lemmas, heads, loosely, parts, known, other);
  }

  /** Whether it is a part of something else: one <i>pennhylla</i> that comes with a board is no <i>hylla</i>, but several would be. */
  boolean isPart() {
    return place == Place.WITH && written.equals(full());
  }

  /** The word in its first form. */
  public String full() {
    return lemmas.getFirst();
  }

  /** What it begins with: it is not that, but has to do with it. */
  public Set<String> modifiers() {
    return parts.stream().map(Part::modifier).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
