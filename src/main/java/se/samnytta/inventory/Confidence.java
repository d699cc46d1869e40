package se.samnytta.inventory;

import java.util.Locale;

/** How sure a figure is. */
public enum Confidence {

  HIGH, MEDIUM, LOW;

  static Confidence ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
