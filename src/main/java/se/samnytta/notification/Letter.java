package se.samnytta.notification;

/**
 * A letter, written out in its reader's language.
 *
 * @param id      the number its Message-ID is made from: the same however often it is tried
 * @param address where to
 * @param name    the reader's name
 * @param sender  the name it comes from, empty for the service's own
 * @param text    the plain twin of the HTML
 */
public record Letter(long id, String address, String name, String sender, String subject, String text, String html) {}
