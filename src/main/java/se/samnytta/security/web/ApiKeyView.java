package se.samnytta.security.web;

import java.util.List;

/**
 * A key as its administrators see it.
 *
 * @param lastSigns the last four signs of it
 * @param state     HOLDS, EXPIRED or REVOKED
 * @param used      when it was last used, empty for never
 */
public record ApiKeyView(long id, String name, List<String> purposes, String lastSigns, String state, String made, String madeBy,
    String ends, String used) {

  public ApiKeyView {
    purposes = List.copyOf(purposes);
  }

  public boolean holds() {
    return state.equals("HOLDS");
  }
}
