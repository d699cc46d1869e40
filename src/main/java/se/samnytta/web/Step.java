package se.samnytta.web;

/**
 * A step of a path or a plan.
 *
 * @param label what is done
 * @param note  when or by whom, empty for nothing
 * @param state klart (done), nu (now) or empty (to come)
 */
public record Step(String label, String note, String state) {

  public static Step done(String label, String note) {
    return new Step(label, note, "klart");
  }

  public static Step now(String label, String note) {
    return new Step(label, note, "nu");
  }

  public static Step toCome(String label, String note) {
    return new Step(label, note, "");
  }
}
