package se.samnytta.search.web;

/**
 * A saved search as its page shows it.
 *
 * @param address where its page of hits is
 * @param cadence AT_ONCE, DAILY or WEEKLY
 * @param unit    the unit it was saved for
 */
public record SavedSearchView(long id, String name, String address, String cadence, String unit) {}
