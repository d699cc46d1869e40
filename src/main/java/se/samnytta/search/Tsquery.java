package se.samnytta.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads PostgreSQL's language for what tokens have to be met: {@code ('a' | 'b') & !'c'}, as {@link Tiers} writes it.
 *
 * @param <T> what is made of it
 */
public final class Tsquery<T> {

  /** What is made of each part. */
  public interface Meaning<T> {

    T token(String token);

    /** Of several of which one will do. */
    T any(List<T> alternatives);

    /** Of several that are all needed. */
    T all(List<T> parts);

    T not(T part);
  }

  private final String text;
  private final Meaning<T> meaning;
  private int at;

  private Tsquery(String text, Meaning<T> meaning) {
    this.text = text;
    this.meaning = meaning;
  }

  /**
   * What the condition means.
   *
   * @throws IllegalArgumentException for what is no such condition
   */
  public static <T> T read(String condition, Meaning<T> meaning) {
    var reader = new Tsquery<>(condition, meaning);
    T read = reader.any();
    if (reader.next() != 0)
      throw reader.unreadable();
    return read;
  }

  private T any() {
    List<T> alternatives = new ArrayList<>();
    do
      alternatives.add(all());
    while (skips('|'));
    return alternatives.size() == 1 ? alternatives.getFirst() : meaning.any(alternatives);
  }

  private T all() {
    List<T> parts = new ArrayList<>();
    do
      parts.add(one());
    while (skips('&'));
    return parts.size() == 1 ? parts.getFirst() : meaning.all(parts);
  }

  private T one() {
    if (skips('!'))
      return meaning.not(one());
    if (!skips('('))
      return meaning.token(token());
    T inner = any();
    if (!skips(')'))
      throw unreadable();
    return inner;
  }

  private String token() {
    if (!skips('\''))
      throw unreadable();
    var token = new StringBuilder();
    while (at < text.length()) {
      char sign = text.charAt(at++);
      boolean doubled = at < text.length() && text.charAt(at) == sign;
      if (sign == '\'' && !doubled)
        return token.toString();
      if (sign == '\'' || sign == '\\')
        at++;
      token.append(sign);
    }
    throw unreadable();
  }

  private boolean skips(char sign) {
    if (next() != sign)
      return false;
    at++;
    return true;
  }

  /** The next sign that is no space, 0 at the end. */
  private char next() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at)))
      at++;
    return at < text.length() ? text.charAt(at) : 0;
  }

  private IllegalArgumentException unreadable() {
    return new IllegalArgumentException("no tsquery at " + at + ": " + text);
  }
}
