package se.samnytta.web;

/**
 * One of a few options that are chosen among.
 *
 * @param value    what the form sends
 * @param label    the words
 * @param right    a price or the like at the right, empty for none
 * @param help     what follows from it, empty for nothing
 * @param disabled cannot be chosen now
 */
public record Choice(String value, String label, String right, String help, boolean disabled) {

  public Choice(String value, String label) {
    this(value, label, "", "", false);
  }

  public Choice(String value, String label, String right, String help) {
    this(value, label, right, help, false);
  }
}
