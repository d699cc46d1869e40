package se.samnytta.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of the pages: Swedish, and English for whoever asks for it. */
public final class Languages {

  public static final Locale SWEDISH = Locale.of("sv", "SE");
  public static final Locale ENGLISH = Locale.of("en", "SE");
  public static final List<Locale> ALL = List.of(SWEDISH, ENGLISH);

  private Languages() {}

  /** The language of a tag such as "en" or "sv-SE"; Swedish when it is neither. */
  public static Locale of(@Nullable String tag) {
    return tag != null && tag.startsWith("en") ? ENGLISH : SWEDISH;
  }
}
