package se.samnytta.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.UnitId;

/** A notice as it lies in a letter. */
record Told(long mail, String about, String key, List<Word> words, String link, @Nullable UnitId unit, Reason reason) {

  Told {
    words = List.copyOf(words);
  }
}
