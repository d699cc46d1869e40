import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as the search spells them: small letters, and no signs on them other than those of å, ä and ö. */
class Letters {

  private static final Pattern MARKS = Pattern.compile("(?<![aAoO])\\p{M}+|(?<=[aA])[\\p{M}&&[^\\u030A\\u0308]]+|(?<=[oO])[\\p{M}&&[^\\u0308]]+");
  private static final Pattern ONLY = Pattern.compile("\\p{L}+");

  static String small(String word) {
    String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT).replace('æ', 'ä').replace('ø', 'ö'), Normalizer.Form.NFD);
    return Normalizer.normalize(MARKS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
  }

  static boolean only(String word) {
    return ONLY.matcher(word).matches();
  }
}
