package se.samnytta.organisation.web;

import java.util.List;
import java.util.Map;
import se.samnytta.web.Crumb;
import se.samnytta.web.HistoryView;

/**
 * A unit on its administrator's page.
 *
 * @param path      the units above that are the administrator's, and the unit itself
 * @param top       whether it is the municipality itself
 * @param closed    since when it is no more, and what took over; empty while it is
 * @param suspended until when and why it may not borrow, empty when it may
 * @param facts     name and value
 * @param units     those right below it
 * @param people    those with a role in it
 */
public record UnitView(long id, int version, String name, List<Crumb> path, boolean top, String closed, String suspended,
    Map<String, String> facts, List<Link> units, List<Link> people, HistoryView history) {

  /** Something with a page of its own. */
  public record Link(long id, String name, String note) {}

  public boolean isClosed() {
    return !closed.isEmpty();
  }
}
