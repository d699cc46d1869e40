package se.samnytta.listing.web;

import java.util.List;
import java.util.Map;

/**
 * What there is of an own ad's thing.
 *
 * @param facts  how many there are, are free, are out, are set aside
 * @param pieces those with labels
 * @param asides what is set aside
 * @param others own ads of the same kind that this one could go into, by number
 * @param past   what has changed the number, the newest first
 * @param open   whether the ad is not closed
 */
public record StockView(long ad, String title, String href, Map<String, String> facts, List<Piece> pieces, List<Aside> asides,
    Map<String, String> others, List<Change> past, boolean open) {

  /** One with a label: where it is, and whether it is here. */
  public record Piece(String label, String state, boolean here) {}

  /** So many that are set aside. */
  public record Aside(long id, String line, String reason) {}

  /** A change of the number. */
  public record Change(String what, String who, String why) {}

  public StockView {
    pieces = List.copyOf(pieces);
    asides = List.copyOf(asides);
    past = List.copyOf(past);
  }
}
