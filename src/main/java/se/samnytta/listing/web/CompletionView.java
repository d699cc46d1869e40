package se.samnytta.listing.web;

import java.util.List;

/** What somebody who types in the search field may mean, in groups; empty when nothing is known. */
public record CompletionView(List<Group> groups) {

  static final CompletionView NONE = new CompletionView(List.of());

  /** What is of one sort. */
  public record Group(String label, String icon, List<Choice> choices) {}

  /**
   * One that can be chosen.
   *
   * @param says  what it is called
   * @param under what it is a part of, empty for nothing
   * @param count how many there are, empty when nobody counts
   */
  public record Choice(String says, String under, String count, String href) {}
}
