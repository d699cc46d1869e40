package se.samnytta.booking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Signs;

/**
 * What somebody saw was wrong with so many of a thing.
 *
 * @param key   one for each time somebody presses the button
 * @param image a photo of it, null for none
 */
public record IncidentReport(UUID key, LineId line, IncidentKind kind, int quantity, String description, @Nullable UUID image) {

  /** The longest description, in characters. */
  public static final int LONGEST = 1000;

  public IncidentReport {
    if (description.isBlank() || Signs.count(description) > LONGEST)
      throw new IllegalArgumentException("a description has 1 to " + LONGEST + " characters");
  }
}
