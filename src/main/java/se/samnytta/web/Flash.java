package se.samnytta.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** What was just done, carried over a redirect as the key of a text: nothing else can be put on the page this way. */
final class Flash {

  private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9.]{0,79}");
  private static final Duration SHORT = Duration.ofMinutes(2);

  private Flash() {}

  static Optional<String> key(HttpServletRequest request) {
    return Cookies.value(request, Cookies.FLASH).filter(KEY.asMatchPredicate());
  }

  static void set(HttpServletRequest request, HttpServletResponse response, String key) {
    if (!KEY.matcher(key).matches())
      throw new IllegalArgumentException("not a text's key: " + key);
    Cookies.set(request, response, Cookies.FLASH, key, SHORT);
  }

  static void clear(HttpServletRequest request, HttpServletResponse response) {
    Cookies.set(request, response, Cookies.FLASH, "", Duration.ZERO);
  }
}
