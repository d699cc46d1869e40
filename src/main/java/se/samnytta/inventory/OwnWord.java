package se.samnytta.inventory;

/**
 * A word of a municipality's own that leads to a category.
 *
 * @param word in small letters, at most {@value #LONGEST} signs
 */
public record OwnWord(long id, String word, CategoryId category) {

  /** The most signs of a word. */
  public static final int LONGEST = 40;
}
