package se.samnytta.notification;

/**
 * When a person's letters may come that leave at once.
 *
 * @param morning the first hour of a day, 0 to 12
 * @param evening the hour before which they come, 13 to 24
 * @param daysOff whether also on days that are no working days
 */
public record LetterHours(int morning, int evening, boolean daysOff) {

  /** Until somebody says otherwise. */
  public static final LetterHours USUAL = new LetterHours(7, 18, false);

  public LetterHours {
    if (morning < 0 || morning > 12 || evening < 13 || evening > 24)
      throw new IllegalArgumentException("no hours of a day: " + morning + " to " + evening);
  }
}
