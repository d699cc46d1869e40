package se.samnytta.oversight.web;

import java.util.List;
import java.util.Map;

/**
 * Everything about a person, as a page shows it.
 *
 * @param person names and values of who it is
 * @param roles  the roles in words
 * @param groups what is held, kind by kind
 * @param json   where the same can be fetched for machines
 */
public record PersonView(String name, Map<String, String> person, List<String> roles, List<Group> groups, String json, boolean erased) {

  /** One kind of data: how many there are, and the newest of them in words. */
  public record Group(String title, String what, int count, List<Line> newest) {}

  /** One of them. */
  public record Line(String at, String text) {}
}
