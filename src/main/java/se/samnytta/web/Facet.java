package se.samnytta.web;

import java.util.List;

/**
 * A group of boxes in the filter.
 *
 * @param name    the parameter that the boxes send
 * @param label   what the group is called
 * @param open    whether it is unfolded
 * @param atLeast whether a box may have more than its number says
 */
public record Facet(String name, String label, List<Box> boxes, boolean open, boolean atLeast) {

  public Facet {
    boxes = List.copyOf(boxes);
  }

  /** A group whose numbers are what they say. */
  public Facet(String name, String label, List<Box> boxes, boolean open) {
    this(name, label, boxes, open, false);
  }

  public Facet withAtLeast(boolean more) {
    return new Facet(name, label, boxes, open, more);
  }

  /** One box: what it sends, its words, how many ads it has, whether it is ticked. */
  public record Box(String value, String label, long count, boolean ticked) {}
}
