package se.samnytta.search;

import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/**
 * What a person wants to be told of when it turns up.
 *
 * @param unit          the unit acted for when it was saved: what that unit may see is what is compared
 * @param kind          what sort of subject is looked for
 * @param name          what the person calls it
 * @param query         the search as its page writes it in the address
 */
public record SavedSearch(SavedSearchId id, PersonId person, UnitId unit, String kind, String name, String query, Cadence cadence) {

  public static final int NAME_LENGTH = 200;
  public static final int QUERY_LENGTH = 5000;
}
