package se.samnytta.security.web;

/**
 * An organisation that waits for an answer, or has been let in.
 *
 * @param message what they say for themselves, empty for nothing
 * @param taken   whether somebody has the address already, so that it cannot be let in
 */
public record OutsideView(long id, String kind, String number, String organisation, String contact, String address, String message,
    String asked, boolean taken) {}
