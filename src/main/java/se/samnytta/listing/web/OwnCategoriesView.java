package se.samnytta.listing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samnytta.web.HistoryView;

/** A municipality's own categories and words, for its administrator. */
public record OwnCategoriesView(List<Row> open, List<Row> closed, List<Word> words, List<Word> meanings, List<Missed> missed,
    HistoryView history) {

  /**
   * A category.
   *
   * @param note where it stands, and how many ads lie in it
   */
  public record Row(long id, String name, String note) {}

  /**
   * What has been searched for and not found.
   *
   * @param times how often and when, in words
   * @param add   where it is made an own word, null where it is one already or too long
   */
  public record Missed(String words, String times, @Nullable String add) {}

  /** A word and the category that it leads to or the words that it means. */
  public record Word(long id, String word, String other) {}
}
