package se.samnytta.booking;

/** How it stands with a place in a line. */
public enum PlaceState {

  WAITING,
  /** It is their turn: the things are kept for them until the right ends. */
  OFFERED, BOOKED,
  /** They do not wait any more. */
  LEFT,
  /** They did not book while it was their turn. */
  MISSED,
  /** The ad is closed. */
  GONE,
  /** The time they waited for has come, and nothing became free. */
  PAST;

  /** Whether they still stand in the line. */
  public boolean isInLine() {
    return this == WAITING || this == OFFERED;
  }
}
