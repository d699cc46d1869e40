package se.samnytta.notification;

import java.util.List;

/**
 * A letter, written out in its reader's language.
 *
 * @param id      the number its Message-ID is made from: the same however often it is tried
 * @param address where to
 * @param name    the reader's name
 * @param sender  the name it comes from, empty for the service's own
 * @param text    the plain twin of the HTML
 * @param enclosed what it brings along for the reader's calendar
 */
public record Letter(long id, String address, String name, String sender, String subject, String text, String html,
    List<Enclosure> enclosed) {

  public Letter {
    enclosed = List.copyOf(enclosed);
  }

  /** One that brings nothing along. */
  Letter(long id, String address, String name, String sender, String subject, String text, String html) {
    this(id, address, name, sender, subject, text, html, List.of());
  }

  Letter with(List<Enclosure> more) {
    return new Letter(id, address, name, sender, subject, text, html, more);
  }
}
