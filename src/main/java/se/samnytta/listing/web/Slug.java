package se.samnytta.listing.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A title as the readable end of an address. */
final class Slug {

  private static final int LONGEST = 60;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

  private Slug() {}

  /** Small letters a to z and digits, with hyphens between; "annons" for a title that has none. */
  static String of(String title) {
    String plain = MARKS.matcher(Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)).replaceAll("")
        .replace("æ", "a").replace("ø", "o").replace("ß", "ss");
    String slug = OTHER.matcher(plain).replaceAll("-");
    slug = slug.substring(0, Math.min(LONGEST, slug.length())).replaceAll("^-|-$", "");
    return slug.isEmpty() ? "annons" : slug;
  }

  /** Where the ad's page is. */
  static String address(long listing, String title) {
    return "/annonser/" + listing + "-" + of(title);
  }
}
