package se.samnytta.web;

import java.util.List;

/** The looks there are, one for each municipality that has chosen its colour and Samnytta's own for the rest. */
public final class Theme {

  public static final String OWN = "samnytta";
  public static final List<String> SLUGS = List.of(OWN, "ystad", "skurup", "trelleborg");

  private Theme() {}

  /** The slug itself if there is such a theme, otherwise Samnytta's own. */
  public static String orOwn(String slug) {
    return SLUGS.contains(slug) ? slug : OWN;
  }
}
