package se.samnytta.search.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What was probably meant by a word that is nowhere, of the words that are somewhere: one slip away, or two in a long word, and
 * as often used as may be. Written with a, a and o for å, ä and ö it is no slip at all.
 */
public final class Corrections {

  private static final int SHORTEST = 4;
  private static final int LONG = 8;
  private static final int LONGEST = 40;

  private final Map<String, Integer> uses;
  private final String[] words;
  /** The words by what is left of them without one letter, or two: a hash of that above the number of the word, in order. */
  private final long[] shortened;

  /**
   * @param uses how many times each word is used, as {@link #words} gives them
   */
  public Corrections(Map<String, Integer> uses) {
    this.uses = Map.copyOf(uses);
    this.words = uses.keySet().stream().filter(word -> word.length() <= LONGEST && word.chars().allMatch(Character::isLetter)).sorted()
        .toArray(String[]::new);
    this.shortened = IntStream.range(0, words.length).boxed()
        .flatMapToLong(number -> shortened(sound(words[number])).stream().mapToLong(key -> from(key) | number)).sorted().toArray();
  }

  /** As it sounds to somebody who has no å, ä and ö. */
  private static String sound(String word) {
    return Text.folded(word).replace("ck", "k").replace("x", "ks").replace('z', 's').replace('w', 'v');
  }

  private static long from(String key) {
    return (long) key.hashCode() << Integer.SIZE;
  }

  /** The words of a title that others may have meant. */
  public static Stream<String> words(List<Word> title) {
    return title.stream()
        .flatMap(word -> Stream.concat(Stream.of(word.written()), Stream.concat(word.lemmas().stream(), word.heads().stream())))
        .filter(word -> word.length() >= SHORTEST - 1 && word.chars().allMatch(Character::isLetter)).distinct();
  }

  /** Whether it is used, itself or what it is a form of. */
  public boolean isUsed(Word word) {
    return uses.containsKey(word.written()) || word.lemmas().stream().anyMatch(uses::containsKey);
  }

  /**
   * What was probably meant; nothing for what is used, or too short or too strange to tell. A word that the dictionary knows was
   * meant, unless somebody had no å, ä and ö; a compound of such was meant if something is
   * of its kind.
   */
  public Optional<String> of(Word word) {
    if (isUsed(word) || word.written().length() > LONGEST)
      return Optional.empty();
    int most = mostSlips(word);
    return nearest(word.written(), most).or(() -> nearest(Endings.without(word.written()), most))
        .filter(other -> !word.known() || isLikely(word, other));
  }

  /** What may have been meant by a word that is nowhere, although the dictionary knows it. */
  public Optional<String> nearest(Word word) {
    return isUsed(word) || word.written().length() < LONG - 1 || word.written().length() > LONGEST
        ? Optional.empty()
        : nearest(word.written(), 1).filter(other -> isLikely(word, other));
  }

  /** The first letter is seldom wrong, and another letter makes another compound: an <i>ekbord</i> is no <i>elbord</i>. */
  private static boolean isLikely(Word word, String other) {
    return other.charAt(0) == word.written().charAt(0)
        && (word.parts().isEmpty() || other.length() != word.written().length() || haveSameLetters(other, word.written()));
  }

  private int mostSlips(Word word) {
    if (word.known() && (word.parts().isEmpty() || word.heads().stream().anyMatch(uses::containsKey)))
      return 0;
    return word.written().length() < LONG || word.known() ? 1 : 2;
  }

  private Optional<String> nearest(String written, int most) {
    String folded = sound(written);
    if (folded.length() < SHORTEST || !folded.chars().allMatch(Character::isLetter))
      return Optional.empty();
    return candidates(folded).stream().map(word -> new Candidate(word, Slips.between(folded, sound(word)), cost(word, written)))
        .filter(candidate -> candidate.slips <= most).min(Comparator.naturalOrder()).map(Candidate::word);
  }

  /** Often used costs least; the first letter is seldom wrong, and the right letters often come in the wrong order or twice. */
  private double cost(String word, String written) {
    return (word.charAt(0) == written.charAt(0) ? 0 : 1) + (haveSameLetters(word, written) ? 0 : 2) - Math.log(uses.getOrDefault(word, 1));
  }

  private static boolean haveSameLetters(String word, String written) {
    return Arrays.equals(word.chars().distinct().sorted().toArray(), written.chars().distinct().sorted().toArray());
  }

  private record Candidate(String word, int slips, double cost) implements Comparable<Candidate> {

    @Override
    public int compareTo(Candidate other) {
      return Comparator.comparingInt(Candidate::slips).thenComparingDouble(Candidate::cost).thenComparing(Candidate::word)
          .compare(this, other);
    }
  }

  private Set<String> candidates(String folded) {
    return shortened(folded).stream().flatMap(this::with).collect(Collectors.toSet());
  }

  private Stream<String> with(String key) {
    int first = Arrays.binarySearch(shortened, from(key));
    int at = first < 0 ? -first - 1 : first;
    return Arrays.stream(shortened, at, end(at, from(key))).mapToObj(each -> words[(int) each]);
  }

  private int end(int at, long from) {
    int end = at;
    while (end < shortened.length && shortened[end] >> Integer.SIZE == from >> Integer.SIZE)
      end++;
    return end;
  }

  private static Set<String> shortened(String word) {
    Set<String> keys = new HashSet<>();
    keys.add(word);
    withoutOne(word).forEach(shorter -> {
      keys.add(shorter);
      if (word.length() >= LONG - 1)
        withoutOne(shorter).forEach(keys::add);
    });
    return keys;
  }

  private static List<String> withoutOne(String word) {
    List<String> shorter = new ArrayList<>(word.length());
    for (int at = 0; at < word.length(); at++)
      shorter.add(word.substring(0, at) + word.substring(at + 1));
    return shorter;
  }
}
