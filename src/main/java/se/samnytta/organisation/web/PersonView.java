package se.samnytta.organisation.web;

import java.util.List;
import java.util.Map;
import se.samnytta.web.HistoryView;

/**
 * A person on their administrator's page.
 *
 * @param state     key of the word, and of its colour
 * @param mayChange whether what is known of them is this administrator's to change
 * @param facts     name and value
 * @param held      roles that hold or will hold
 * @param over      roles that have ended
 * @param place     the unit of the first role that holds, empty for none
 * @param others    people who can stand in or take over
 */
public record PersonView(long id, int version, String name, String state, String stateKind, boolean mayChange, Map<String, String> facts,
    List<RoleRow> held, List<RoleRow> over, String place, Map<String, String> units, Map<String, String> roles, Map<String, String> others,
    HistoryView history) {

  /**
   * A role on the page.
   *
   * @param days  when it holds, empty for until further notice
   * @param again query that fills the form with the same role
   */
  public record RoleRow(long id, String role, String unit, String limit, String days, String standsInFor, String again) {}

  public boolean isState(String which) {
    return state.equals(which);
  }
}
