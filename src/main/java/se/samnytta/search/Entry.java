package se.samnytta.search;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Reach;
import se.samnytta.kernel.UnitId;

/**
 * A subject that can be found by its words.
 *
 * @param kind      what sort of subject, a word in capitals that its module has chosen
 * @param reach     how far it is shown
 * @param orderedAt newest first among what fits equally well
 * @param title     what it is called; fits best
 * @param names     what it is also known as: names and synonyms of its category; a part of a word is enough
 * @param body      what else is said of it; whole words only
 */
public record Entry(String kind, long subject, UnitId owner, Municipality municipality, Reach reach, Instant orderedAt, String title,
    List<String> names, String body) {

  private static final Pattern KIND = Pattern.compile("[A-Z]{2,20}");

  public Entry {
    if (!KIND.matcher(kind).matches())
      throw new IllegalArgumentException("not a kind: " + kind);
    names = List.copyOf(names);
  }

  /** Everything of which a part is enough, in lower case. */
  String words() {
    return (title + " " + String.join(" ", names)).toLowerCase(java.util.Locale.ROOT);
  }
}
