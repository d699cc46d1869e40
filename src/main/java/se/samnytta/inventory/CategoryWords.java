package se.samnytta.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which categories a Swedish text speaks of, by their names and synonyms. Knows that <i>stolarna</i> is <i>stol</i> and that
 * a <i>vilstol</i> is a kind of <i>stol</i>; a longer word that fits says more than a shorter one, what is said first says more
 * than what comes after, and a municipality's own words say a little more than the same words of all.
 */
final class CategoryWords {

  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final List<String> ENDINGS = List.of("arna", "erna", "orna", "aren", "ar", "er", "or", "en", "et", "na", "n", "t", "a",
      "e");
  private static final int SHORTEST_HEAD = 4;
  private static final int SHORTEST_START = 5;
  private static final int WORDS_READ = 60;
  private static final int FIRST_WORDS = 12;
  private static final int EARLIER = 7;

  private final List<Phrase> phrases;
  private final Map<String, Category> own;

  /**
   * @param categories those that the municipality has: the ones that all share, and its own
   * @param own        its own words, each with the category it leads to
   */
  CategoryWords(List<Category> categories, Map<String, Category> own) {
    this.own = Map.copyOf(own);
    phrases = Stream
        .concat(own.entrySet().stream().map(word -> new Phrase(word.getValue(), stems(word.getKey()), true)), categories.stream()
            .flatMap(category -> Stream.concat(Stream.of(category.nameSv()), category.synonyms().stream())
                .map(words -> new Phrase(category, stems(words), !category.isShared()))))
        .filter(phrase -> !phrase.stems().isEmpty()).toList();
  }

  Map<String, Category> own() {
    return own;
  }

  /** The category that exactly these words lead to already, if there is one. */
  Optional<Category> leads(String text) {
    List<String> stems = stems(text);
    return phrases.stream().filter(phrase -> phrase.stems().equals(stems)).findFirst().map(Phrase::category);
  }

  /** The likeliest first; a narrow category before a wide one that fits as well. */
  List<Category> categoriesIn(String text) {
    List<String> words = stems(text);
    Map<Category, Integer> points = new LinkedHashMap<>();
    for (Phrase phrase : phrases) {
      int fit = phrase.fit(words);
      if (fit > 0)
        points.merge(phrase.category(), fit, Math::max);
    }
    return points.entrySet().stream()
        .sorted(Map.Entry.<Category, Integer>comparingByValue(Comparator.reverseOrder())
            .thenComparing(entry -> entry.getKey().isRoot())
            .thenComparing(entry -> entry.getKey().sortOrder()))
        .map(Map.Entry::getKey).limit(5).toList();
  }

  static List<String> stems(String text) {
    List<String> stems = new ArrayList<>();
    for (String word : NOT_WORD.split(text.toLowerCase(Locale.ROOT), WORDS_READ + 1))
      if (!word.isEmpty() && stems.size() < WORDS_READ)
        stems.add(stem(word));
    return stems;
  }

  static String stem(String word) {
    return ENDINGS.stream()
        .filter(ending -> word.endsWith(ending) && word.length() - ending.length() >= shortest(ending))
        .findFirst().map(ending -> word.substring(0, word.length() - ending.length())).orElse(word);
  }

  /** One letter says little, and a consonant less than a vowel: <i>tält</i> is no <i>täl</i>. */
  private static int shortest(String ending) {
    return ending.length() > 1 ? 3 : ending.equals("a") || ending.equals("e") ? 4 : 5;
  }

  private record Phrase(Category category, List<String> stems, boolean own) {

    /** How well it fits; 0 for not at all. Whole phrases first, then compounds that end with it, then such that begin with it. */
    int fit(List<String> words) {
      int best = 0;
      for (int at = 0; at + stems.size() <= words.size(); at++) {
        int here = fitAt(words.subList(at, at + stems.size()));
        if (here > 0)
          best = Math.max(best, here + Math.max(0, FIRST_WORDS - at) * EARLIER + (own ? 1 : 0));
      }
      return best;
    }

    private int fitAt(List<String> words) {
      int length = stems.stream().mapToInt(String::length).sum();
      if (words.equals(stems))
        return 200 + 4 * length;
      if (stems.size() > 1)
        return 0;
      String stem = stems.getFirst();
      String word = words.getFirst();
      if (stem.length() >= SHORTEST_HEAD && word.endsWith(stem))
        return 120 + 4 * length;
      return stem.length() >= SHORTEST_START && word.startsWith(stem) ? 60 + 4 * length : 0;
    }
  }
}
