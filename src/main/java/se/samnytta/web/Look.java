package se.samnytta.web;

import java.util.List;

/**
 * What the viewer's municipality shows of itself on every page; empty where it has decided nothing.
 *
 * @param logo          address of its picture
 * @param accessibility who hears of what is hard to use
 * @param links         at the foot of the page, to its own pages elsewhere
 */
public record Look(String logo, String accessibility, List<Link> links) {

  /** Nothing of its own. */
  public static final Look NONE = new Look("", "", List.of());

  /** Words and where they lead. */
  public record Link(String label, String address) {}

  public Look {
    links = List.copyOf(links);
  }
}
