package se.samnytta.booking;

import java.util.EnumSet;
import java.util.Set;

/** How far a booking has come, and what may follow on what. */
public enum BookingState {

  /** Asked for; the things are kept until somebody answers, or the time to answer is out. */
  REQUESTED,
  /** Everybody who had to has said yes. */
  APPROVED,
  /** Stands packed and can be fetched. */
  READY,
  /** Handed over, in full or in part. A loan is out; a gift waits for the receiver to say that it came. */
  HANDED_OVER,
  /** All of it is back or accounted for. */
  RETURNED,
  /** Done. */
  CLOSED,
  /** Somebody who had to say yes said no. */
  DECLINED,
  /** Called off by one of the sides; for a swap also undone as a whole. */
  CANCELLED,
  /** Nobody answered in time. */
  EXPIRED,
  /** Nobody came for it. */
  NOT_COLLECTED;

  /** What this state may become. The only place that says so. */
  public Set<BookingState> next() {
    return switch (this) {
      case REQUESTED -> EnumSet.of(APPROVED, DECLINED, CANCELLED, EXPIRED);
      case APPROVED -> EnumSet.of(REQUESTED, READY, HANDED_OVER, CLOSED, CANCELLED, NOT_COLLECTED);
      case READY -> EnumSet.of(HANDED_OVER, CLOSED, CANCELLED, NOT_COLLECTED);
      case HANDED_OVER -> EnumSet.of(RETURNED, CLOSED, CANCELLED);
      case RETURNED -> EnumSet.of(CLOSED);
      case CLOSED, DECLINED, CANCELLED, EXPIRED, NOT_COLLECTED -> EnumSet.noneOf(BookingState.class);
    };
  }

  public boolean mayBecome(BookingState state) {
    return next().contains(state);
  }

  /** Nothing more happens. */
  public boolean isOver() {
    return next().isEmpty();
  }
}
