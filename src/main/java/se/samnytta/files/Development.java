package se.samnytta.files;

import java.util.List;

/** What came out of the {@link Darkroom}. */
sealed interface Development {

  /** Upright, clean and in every width; the size is that of the largest. */
  record Photo(int width, int height, List<Rendition> renditions) implements Development {}

  record Spoilt(ImageOutcome.Refused why) implements Development {

    Spoilt(ImageOutcome.Reason reason) {
      this(new ImageOutcome.Refused(reason));
    }
  }
}
