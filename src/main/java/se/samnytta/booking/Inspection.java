package se.samnytta.booking;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.samnytta.inventory.Condition;

/**
 * How things looked when they changed hands.
 *
 * @param conditions of the lines of which somebody said so
 * @param photos     of what changed hands, at most {@link #MOST_PHOTOS}
 */
public record Inspection(Map<LineId, Condition> conditions, List<UUID> photos) {

  /** The most photos of one hand-over or return. */
  public static final int MOST_PHOTOS = 4;

  public Inspection {
    conditions = Map.copyOf(conditions);
    photos = List.copyOf(photos);
    if (photos.size() > MOST_PHOTOS)
      throw new IllegalArgumentException("at most " + MOST_PHOTOS + " photos of a hand-over");
  }
}
