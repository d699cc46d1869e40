package se.samnytta.search.language;

import java.util.List;

/**
 * Takes the ending off a word that the dictionary does not know: brands, loans and English. Both the Swedish endings and the
 * English plural go, so that <i>chairs</i> is <i>chair</i> and <i>chromebooken</i> is <i>chromebook</i>.
 */
final class Endings {

  private static final int SHORTEST = 3;
  private static final List<String> SWEDISH = List.of("arnas", "ernas", "ornas", "arna", "erna", "orna", "ens", "ets", "ars", "ers", "ors",
      "ar", "er", "or", "en", "et", "es", "s", "e", "a");

  private Endings() {}

  static String without(String word) {
    if (word.length() <= SHORTEST || !word.chars().allMatch(Character::isLetter))
      return word;
    if (word.endsWith("ies"))
      return word.substring(0, word.length() - 2);
    if (word.endsWith("y"))
      return word.substring(0, word.length() - 1) + "i";
    return SWEDISH.stream().filter(ending -> word.endsWith(ending) && word.length() - ending.length() >= SHORTEST)
        .filter(ending -> !ending.equals("s") || !word.endsWith("ss")).findFirst()
        .map(ending -> word.substring(0, word.length() - ending.length())).orElse(word);
  }

  /** The singular of an English plural, for a word that happens to be Swedish too: <i>beds</i>. */
  static String singular(String word) {
    return word.length() > SHORTEST && word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
  }
}
