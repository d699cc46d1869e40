package se.samnytta.listing.web;

import java.text.Normalizer;
import java.util.Locale;

/** A title as the readable end of an address. */
final class Slug {

  private static final int LONGEST = 60;
  private Slug() {}

  /** Small letters a to z and digits, with hyphens between; "annons" for a title that has none. */
  static String of(String title) {
    StringBuilder slug = new StringBuilder();
    boolean parted = false;
    for (char letter : Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).toCharArray()) {
      String plain = plain(letter);
      if (Character.getType(letter) == Character.NON_SPACING_MARK)
        continue;
      if (!plain.isEmpty() && parted && !slug.isEmpty())
        slug.append('-');
      slug.append(plain);
      parted = plain.isEmpty();
      if (slug.length() >= LONGEST)
        break;
    }
    return slug.isEmpty() ? "annons" : slug.substring(0, Math.min(LONGEST, slug.length()));
  }

  private static String plain(char letter) {
    return switch (letter) {
      case 'æ' -> "a";
      case 'ø' -> "o";
      case 'ß' -> "ss";
      default -> letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9' ? String.valueOf(letter) : "";
    };
  }

  /** Where the ad's page is. */
  static String address(long listing, String title) {
    return "/annonser/" + listing + "-" + of(title);
  }
}
