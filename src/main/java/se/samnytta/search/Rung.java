package se.samnytta.search;

import java.util.List;
import java.util.stream.Stream;

/**
 * A step of the ladder that is climbed until something is found.
 *
 * @param step  how what was asked is taken
 * @param words what is looked for on it: as it was typed, or what was made of that
 * @param tiers conditions for {@code search.find}; none when nothing was said that could be looked for, so that all of it fits
 */
public record Rung(Step step, String words, List<String> tiers) {

  /** How what was asked is taken. */
  public enum Step {
    /** As it is, or by what means the same. */
    EXACT,
    /** With misspelt words put right. */
    CORRECTED,
    /** What only speaks of it, and others of the kind when those are few. */
    SPOKEN_OF,
    /** Without some of the words. */
    FEWER_WORDS,
    /** Others of the kind. */
    ALIKE,
    /** What has to do with it. */
    ABOUT
  }

  public Rung {
    tiers = List.copyOf(tiers);
  }

  /** Whether anything was said that could be looked for. */
  public boolean saysSomething() {
    return !tiers.isEmpty();
  }

  /** The widest of the conditions together with others, which all must meet; empty when there are none. */
  public String narrowed(List<String> others) {
    return Tiers.and(Stream.concat(tiers.stream().skip(Math.max(0, tiers.size() - 1)), others.stream()));
  }

  /** The conditions as one, for those who put what fits in an order of their own. */
  public Rung inOne() {
    return tiers.size() < 2 ? this : new Rung(step, words, List.of(tiers.getLast()));
  }
}
