package se.samnytta.booking.calendar;

import java.nio.charset.StandardCharsets;

/** Lines of at most 75 bytes, as RFC 5545 wants them. The library counts signs, and would cut one in two that takes several. */
final class Folded {

  private static final int MOST = 75;

  private Folded() {}

  /** The text with its longer lines continued after a line break and a space. */
  static String of(String text) {
    StringBuilder folded = new StringBuilder(text.length() + text.length() / 50);
    int bytes = 0;
    for (int at = 0; at < text.length();) {
      int sign = text.codePointAt(at);
      int size = Character.toString(sign).getBytes(StandardCharsets.UTF_8).length;
      if (sign == '\n' || sign == '\r') {
        bytes = 0;
      } else if (bytes + size > MOST) {
        folded.append("\r\n ");
        bytes = 1 + size;
      } else {
        bytes += size;
      }
      folded.appendCodePoint(sign);
      at += Character.charCount(sign);
    }
    return folded.toString();
  }
}
