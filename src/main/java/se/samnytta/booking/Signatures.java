package se.samnytta.booking;

import org.jspecify.annotations.Nullable;

/**
 * Who signs a paper: names as they are written, and perhaps as they are drawn.
 *
 * @param givenBy    name of who gives, 1 to 100 characters
 * @param givenDrawn their signature as PNG, null for none
 * @param takenBy    name of who takes, 1 to 100 characters
 * @param takenDrawn their signature as PNG, null for none
 */
@SuppressWarnings("ArrayRecordComponent")
public record Signatures(String givenBy, byte @Nullable [] givenDrawn, String takenBy, byte @Nullable [] takenDrawn) {

  /** The longest name, in characters. */
  public static final int LONGEST = 100;
}
