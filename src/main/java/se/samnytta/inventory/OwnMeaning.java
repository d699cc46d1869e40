package se.samnytta.inventory;

import java.util.regex.Pattern;

/**
 * A word of a municipality's own that means the same as another.
 *
 * @param word  in small letters, at most {@value OwnWord#LONGEST} signs
 * @param means as that, one word or a few that belong together
 */
public record OwnMeaning(long id, String word, String means) {

  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]+([ -][\\p{L}\\p{N}]+)*");

  /** Whether it is nothing but words, which can mean something. */
  public static boolean isWords(String text) {
    return WORDS.matcher(text).matches();
  }
}
