package se.samnytta.search.language;

import java.util.List;
import java.util.Set;

/** One of the ways in which a {@link Term} can be met; any of them will do. */
public sealed interface Choice {

  /** All of these words, one at least as a word or a head. {@code written} when they are the asker's own. */
  record Words(List<Word> words, boolean written) implements Choice {

    public Words {
      words = List.copyOf(words);
    }
  }

  /**
   * What is under the {@link Label}, unless its title only speaks of these words: a <i>cykelhjälm</i> is no <i>cykel</i>, whatever
   * it was put under. A {@code hint} counts only when nothing else is found.
   */
  record Labelled(String key, boolean hint, Set<String> unless) implements Choice {

    public Labelled {
      unless = Set.copyOf(unless);
    }

    Labelled unless(Set<String> words) {
      return new Labelled(key, hint, words);
    }
  }
}
