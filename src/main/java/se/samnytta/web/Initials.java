package se.samnytta.web;

/** Two letters that stand for a name in a round picture: "ES" for Elin Sjögren. */
public final class Initials {

  private Initials() {}

  public static String of(String name) {
    String[] words = name.strip().split("\\s+");
    return first(words[0]) + (words.length > 1 ? first(words[words.length - 1]) : "");
  }

  private static String first(String word) {
    return word.isEmpty() ? "" : new StringBuilder().appendCodePoint(Character.toUpperCase(word.codePointAt(0))).toString();
  }
}
