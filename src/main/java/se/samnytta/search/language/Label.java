package se.samnytta.search.language;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * What things are put under, by whoever keeps the labels: a category, say.
 *
 * @param key     what it is known by there
 * @param swedish its name; what is under it is found by it
 * @param english its name in English; means the same
 * @param own     words that lead to it, as somebody decided; what is under it is found by them
 * @param hints   words for some of what is under it; shows the way when nothing is found by them
 */
@NamedInterface("labels")
public record Label(String key, String swedish, String english, List<String> own, List<String> hints) {

  public Label {
    own = List.copyOf(own);
    hints = List.copyOf(hints);
  }
}
