package se.samnytta.oversight;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * A document in the register.
 *
 * @param number  what it is called, "B-42"; the name of its file
 * @param at      when it came in or was made
 * @param heading what it is about
 * @param parties between whom
 * @param state   how far it has come
 * @param address its page here
 * @param content what it says, read only when the document is taken out
 */
public record RegisteredDocument(String number, String kind, Instant at, String heading, String parties, String state, String address,
    Supplier<List<Section>> content) {

  /** A part of a document: lines of a name and what it is. */
  public record Section(String title, List<Line> lines) {}

  /** One line; the name may be empty. */
  public record Line(String name, String value) {}
}
