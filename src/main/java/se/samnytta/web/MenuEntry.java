package se.samnytta.web;

import java.util.Set;
import se.samnytta.kernel.Right;

/**
 * A link that a module adds to the main menu, as a bean. What is not built has no entry.
 *
 * @param key   key of the text
 * @param href  where it leads; the entry is current there and below
 * @param anyOf the rights of which one is needed to see it, empty for everybody who has signed in
 * @param order smallest first: find 10, need 20, cases 30, requirements 40, challenges 50, effects 60, the role's own link 70
 */
public record MenuEntry(String key, String href, Set<Right> anyOf, int order) {

  public MenuEntry {
    if (!href.startsWith("/"))
      throw new IllegalArgumentException("a menu entry leads to a page of ours: " + href);
    anyOf = Set.copyOf(anyOf);
  }
}
