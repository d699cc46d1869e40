package se.samnytta.organisation.web;

import java.util.List;
import se.samnytta.web.PageLinks;

/**
 * The people of an administrator.
 *
 * @param count how many there are, on all pages
 */
public record PeopleView(List<Row> rows, long count, String query, PageLinks pages) {

  /** Whether a search found more than is shown. */
  public boolean isCut() {
    return !query.isEmpty() && count > rows.size();
  }

  /** One of them, with the roles that hold. */
  public record Row(long id, String name, String email, List<String> roles, String state, String stateKind) {}
}
