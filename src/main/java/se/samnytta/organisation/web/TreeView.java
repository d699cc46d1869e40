package se.samnytta.organisation.web;

import java.util.List;

/**
 * The units of an administrator as a tree.
 *
 * @param closed those that are no more
 */
public record TreeView(Node top, int count, List<Node> closed) {

  /**
   * A unit and those below it.
   *
   * @param note what is worth knowing at a glance
   */
  public record Node(long id, String name, String type, String note, List<Node> below) {}
}
