package se.samnytta.booking.web;

/**
 * A calendar that the reader can have.
 *
 * @param whose   "min" or "enhetens"
 * @param made    whether there is an address
 * @param address the whole of it, empty when it cannot be shown again
 * @param opens   the same as a calendar program on the reader's device opens it
 * @param since   when it was made
 * @param read    when a program last read it, empty for never
 */
public record CalendarView(String whose, boolean made, String address, String opens, String since, String read) {}
