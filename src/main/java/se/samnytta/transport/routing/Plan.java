package se.samnytta.transport.routing;

import java.util.List;

/**
 * Who drives where and when.
 *
 * @param rounds   one for each vehicle that is used
 * @param unserved what is left for another day, and why
 * @param cost     of what is driven, without what it costs to leave something
 */
public record Plan(List<Round> rounds, List<Unserved> unserved, double cost) {

  public Plan {
    rounds = List.copyOf(rounds);
    unserved = List.copyOf(unserved);
  }

  /**
   * A vehicle's day; seconds as in {@link Day}.
   *
   * @param leaves   when it leaves in the morning
   * @param returns  when it is back
   * @param distance how far it drives, in the matrix's unit
   */
  public record Round(int vehicle, List<Visit> visits, double leaves, double returns, double distance) {

    public Round {
      visits = List.copyOf(visits);
    }
  }

  /**
   * One stop of a round.
   *
   * @param call    what is done, see {@link Call}
   * @param paused  how long the driver pauses on arrival, in all
   * @param begins  when loading or unloading begins
   */
  public record Visit(int call, double arrives, double paused, double begins, double leaves) {}

  /** A job that nobody carries that day. */
  public record Unserved(int job, Reason reason) {}

  /** Why a job is left, the first that holds. */
  public enum Reason {
    /** It is larger or heavier than any vehicle that may carry it. */
    TOO_LARGE,
    /** No vehicle that could carry it has what it needs. */
    NEEDS,
    /** Even a vehicle that did nothing else would not be in time. */
    NOT_IN_TIME,
    /** It would cost more than to wait. */
    NOT_WORTH_IT,
    /** There is not enough time or room left beside the others. */
    NO_ROOM
  }
}
