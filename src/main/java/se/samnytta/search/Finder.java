package se.samnytta.search;

import java.util.Collection;
import java.util.List;

/**
 * Answers saved searches of one kind; implemented by the module that owns the subjects. Called within the scope of whoever
 * saved the search, in a transaction of its own.
 */
public interface Finder {

  /** The kind of subject, as in {@link Entry#kind}. */
  String kind();

  /** Address of the page that shows what the query finds. */
  String address(String query);

  /** Those of the subjects that the query finds, as far as this scope sees them. */
  List<Hit> among(String query, Collection<Long> subjects);

  /**
   * What all that the query finds must meet, as far as the index knows it: written as {@link Rung#tiers}, empty for anything. Called
   * within the scope of anybody who has the same words as whoever saved the search.
   */
  String condition(String query);

  /** The newest that the query finds today, as far as this scope sees them. */
  List<Hit> today(String query, int most);

  /** A subject that was found. */
  record Hit(long subject, String title, String address) {}
}
