package se.samnytta.organisation.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import se.samnytta.web.Theme;

/**
 * A theme's colour as its built style sheet has it, in light and in dark, with the contrast between the colour and the words on
 * it. The build refuses a theme below 4,5 to 1; here whoever chooses sees the figure.
 *
 * @param slug  of the theme
 * @param pairs light, then dark
 */
public record ThemeColours(String slug, List<Pair> pairs) {

  private static final Pattern BASE = Pattern.compile("--ds-color-accent-base-default:\\s*(#[0-9a-fA-F]{6})");
  private static final Pattern WORDS = Pattern.compile("--ds-color-accent-base-contrast-default:\\s*(#[0-9a-fA-F]{6})");
  private static final Pattern DARK = Pattern.compile("\\[data-color-scheme=\"dark\"\\]");
  private static final List<ThemeColours> ALL = Theme.SLUGS.stream().map(ThemeColours::read).toList();

  /** A colour, the words on it, and how well the one is read on the other. */
  public record Pair(String colour, String words, BigDecimal contrast) {

    /** Whether it is enough for words of any size (WCAG 1.4.3). */
    public boolean isEnough() {
      return contrast.compareTo(new BigDecimal("4.5")) >= 0;
    }
  }

  static List<ThemeColours> all() {
    return ALL;
  }

  private static ThemeColours read(String slug) {
    try {
      String css = new ClassPathResource("static/theme/" + slug + ".css").getContentAsString(StandardCharsets.UTF_8);
      var pairs = new ArrayList<Pair>(List.of(pair(css)));
      Matcher dark = DARK.matcher(css);
      if (dark.find())
        pairs.add(pair(css.substring(dark.start())));
      return new ThemeColours(slug, pairs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Pair pair(String css) {
    String colour = first(BASE, css);
    String words = first(WORDS, css);
    return new Pair(colour, words, contrast(colour, words));
  }

  private static String first(Pattern pattern, String css) {
    Matcher found = pattern.matcher(css);
    if (!found.find())
      throw new IllegalStateException("a theme without " + pattern);
    return found.group(1);
  }

  /** As WCAG 2 reckons it, one decimal, rounded down: 4,46 is not 4,5. */
  static BigDecimal contrast(String one, String other) {
    double first = luminance(one);
    double second = luminance(other);
    double ratio = (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    return BigDecimal.valueOf(ratio).setScale(1, RoundingMode.DOWN);
  }

  private static double luminance(String colour) {
    return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
  }

  private static double linear(String colour, int at) {
    double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
