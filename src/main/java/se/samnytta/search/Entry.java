package se.samnytta.search;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
 * @param body      what else is said of it
 * @param marks     what lists of it are narrowed by, and the keys of the {@linkplain se.samnytta.search.language.Label labels} it is
 *                  under: small letters and digits
 * @param latitude  where it is, null when nobody knows
 */
public record Entry(String kind, long subject, UnitId owner, Municipality municipality, Reach reach, Instant orderedAt, String title,
    String body, List<String> marks, @Nullable Double latitude, @Nullable Double longitude) {

  private static final Pattern KIND = Pattern.compile("[A-Z]{2,20}");
  private static final Pattern MARK = Pattern.compile("[a-z0-9]{1,40}");

  public Entry {
    if (!KIND.matcher(kind).matches())
      throw new IllegalArgumentException("not a kind: " + kind);
    if (!marks.stream().allMatch(mark -> MARK.matcher(mark).matches()))
      throw new IllegalArgumentException("not marks: " + marks);
    marks = List.copyOf(marks);
  }
}
