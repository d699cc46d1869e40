package se.samnytta.listing.web;

import java.util.List;
import se.samnytta.web.HistoryView;

/** A municipality's own categories and words, for its administrator. */
public record OwnCategoriesView(List<Row> open, List<Row> closed, List<Word> words, HistoryView history) {

  /**
   * A category.
   *
   * @param note where it stands, and how many ads lie in it
   */
  public record Row(long id, String name, String note) {}

  /** A word and the category it leads to. */
  public record Word(long id, String word, String category) {}
}
