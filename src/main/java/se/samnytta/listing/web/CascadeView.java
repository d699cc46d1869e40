package se.samnytta.listing.web;

import java.util.List;

/** How long a municipality's ads stay at each step. */
public record CascadeView(List<Row> rows) {

  /**
   * For all, or for a category.
   *
   * @param slug  of the category, "alla" for all
   * @param steps the days in words
   * @param own   whether it has been decided for exactly this
   */
  public record Row(String slug, String name, String steps, boolean own) {}
}
