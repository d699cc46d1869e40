package se.samnytta.inventory;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Outer measures in whole millimetres, each of them known or not; none above 100 metres. */
public record Measures(@Nullable Integer lengthMm, @Nullable Integer widthMm, @Nullable Integer heightMm) {

  /** The longest side that a thing may have. */
  public static final int LONGEST_MM = 100_000;

  public static final Measures UNKNOWN = new Measures(null, null, null);

  public Measures {
    if (Stream.of(bounded(lengthMm), bounded(widthMm), bounded(heightMm)).anyMatch(known -> !known))
      throw new IllegalArgumentException("a side is 1 to " + LONGEST_MM + " mm");
  }

  private static boolean bounded(@Nullable Integer side) {
    return side == null || side > 0 && side <= LONGEST_MM;
  }

  public boolean isUnknown() {
    return equals(UNKNOWN);
  }
}
