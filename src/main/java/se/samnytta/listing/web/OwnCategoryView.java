package se.samnytta.listing.web;

/**
 * One of a municipality's own categories, for its administrator.
 *
 * @param ads   what lies in it, in words
 * @param above the name of the category it stands below
 */
public record OwnCategoryView(long id, String name, String ads, String above, boolean closed, int version) {}
