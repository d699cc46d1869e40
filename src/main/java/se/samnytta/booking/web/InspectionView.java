package se.samnytta.booking.web;

import java.time.Instant;
import java.util.List;

/**
 * A hand-over or a return, and how the things looked.
 *
 * @param back   whether it is a return
 * @param who    who said so, with their unit; empty when time did
 * @param photos addresses of photos of it
 * @param sha256 of its signed paper, empty when nobody has signed
 */
public record InspectionView(long id, boolean back, Instant at, String who, List<Thing> things, List<String> photos, String sha256) {

  public InspectionView {
    things = List.copyOf(things);
    photos = List.copyOf(photos);
  }

  /** So many of a thing; condition is A to D, or empty when nobody said it. */
  public record Thing(String title, int quantity, String condition) {}

  public boolean isSigned() {
    return !sha256.isEmpty();
  }
}
