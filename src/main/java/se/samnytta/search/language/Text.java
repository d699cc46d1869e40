package se.samnytta.search.language;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Cuts a text into words: small letters and digits, with hyphens where they were written. Signs on letters go, but never those of
 * å, ä and ö, which are letters: <i>skål</i> is not <i>skal</i>. What measures something becomes one word, whatever it is measured in.
 */
final class Text {

  private static final int LONGEST = 20_000;
  private static final int LONGEST_WORD = 60;

  private static final Pattern MARKS = Pattern
      .compile("(?<![ao\\p{M}])\\p{M}++|(?<=a)[\\p{M}&&[^\\u030A\\u0308]]++|(?<=o)[\\p{M}&&[^\\u0308]]++");
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cc}]++");
  private static final Pattern HYPHEN = Pattern.compile("[\\u2010-\\u2015\\u2212]");
  private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200D\\uFEFF]");
  private static final Pattern ENDING = Pattern
      .compile("(?<=\\p{L}|\\d):(?:n|s|ns|t|ts|a|an|ar|arna|er|erna|or|orna|en|et)(?![\\p{L}\\p{N}])");
  private static final Pattern HEIGHT = Pattern
      .compile(
          "(?<!\\p{L})h[öo]j(?:bar[at]?)?[ -]{0,3}(?:och|&|/|o|,)?[ -]{0,3}s[äa]nk(?:bar[at]?+(?!\\p{L})|(?!\\p{L})|(?=bord|skrivbord))");
  private static final String WORD = "[\\p{L}\\p{N}]";
  private static final Pattern WORDS = Pattern.compile(WORD + "++(?:-" + WORD + "++)*+(?:-(?=[ ,;/]))?");
  private static final Pattern COUNTED = Pattern.compile("(?<!\\p{L})(\\d{1,5}) ?(?:st|stycken|stk|pcs)(?!" + WORD + ")");

  private Text() {}

  /** What parts sentences, one for all of them. */
  static final String STOP = ",";

  /** The words and stops in the order they stand; a word that ends with a hyphen leans on the one that comes. */
  static List<String> words(String text) {
    return WORDS.matcher(plain(text)).results().map(MatchResult::group).map(Text::bounded).toList();
  }

  private static String bounded(String word) {
    if (word.length() == 1 && ",.;:()!?".contains(word))
      return STOP;
    return word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD).replaceFirst("-$", "");
  }

  static String plain(String text) {
    String plain = INVISIBLE.matcher(letters(text)).replaceAll("");
    plain = HYPHEN.matcher(BLANK.matcher(plain).replaceAll(" ")).replaceAll("-");
    plain = ENDING.matcher(plain).replaceAll("");
    plain = HEIGHT.matcher(plain).replaceAll("höjsänkbar ");
    return COUNTED.matcher(Sizes.inOneWord(plain)).replaceAll("$1 ");
  }

  /** Small letters without the signs that Swedish does not have. */
  static String letters(String text) {
    String composed = Normalizer.normalize(cut(text), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String apart = Normalizer.normalize(cut(composed).replace('æ', 'ä').replace('ø', 'ö'), Normalizer.Form.NFD);
    return Normalizer.normalize(MARKS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
  }

  /** As somebody writes who has no Swedish keyboard. */
  static String folded(String word) {
    return word.replace('å', 'a').replace('ä', 'a').replace('ö', 'o');
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
