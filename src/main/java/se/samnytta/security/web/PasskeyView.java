package se.samnytta.security.web;

/**
 * A passkey as its owner sees it.
 *
 * @param used when it was last used, empty for never
 */
public record PasskeyView(long id, String name, String added, String used) {}
