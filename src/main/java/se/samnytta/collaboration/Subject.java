package se.samnytta.collaboration;

import java.util.regex.Pattern;

/**
 * What is talked about.
 *
 * @param kind the module's word for it, "listing"
 * @param id   its id there
 */
public record Subject(String kind, long id) {

  private static final Pattern WORD = Pattern.compile("[a-z]{1,30}");

  public Subject {
    if (!WORD.matcher(kind).matches())
      throw new IllegalArgumentException("not a kind of thing: " + kind);
  }

  @Override
  public String toString() {
    return kind + ":" + id;
  }
}
