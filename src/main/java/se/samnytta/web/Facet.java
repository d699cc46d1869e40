package se.samnytta.web;

import java.util.List;

/**
 * A group of boxes in the filter.
 *
 * @param name    the parameter that the boxes send
 * @param label   what the group is called
 * @param open    whether it is unfolded
 */
public record Facet(String name, String label, List<Box> boxes, boolean open) {

  public Facet {
    boxes = List.copyOf(boxes);
  }

  /** One box: what it sends, its words, how many ads it has, whether it is ticked. */
  public record Box(String value, String label, long count, boolean ticked) {}
}
