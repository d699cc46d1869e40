package se.samnytta.booking.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.Considered;
import se.samnytta.booking.FreeDay;
import se.samnytta.booking.FreeSpan;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;
import se.samnytta.listing.Term;
import se.samnytta.web.Fields;

/**
 * The panel "how do you want it?".
 *
 * @param version     the ad's, as it is shown here
 * @param ways        how it is offered, the cheapest first
 * @param notOffered  the usual ways in which it is not
 * @param exist       how many there are, more than one asks for a number
 * @param openings    when somebody is there to hand it over, empty where nobody has said
 * @param own         own things that can be given in a swap
 * @param standing    what stands in the way of asking at all
 * @param helpers     names of those who can see to it that there is an agreement
 * @param sum         what it comes to, null until it is known
 * @param inLine      who waits for it
 * @param along       who may come along with it, null for nobody
 * @param sent        whether it was sent and refused, rather than counted while it is being filled in
 */
public record PanelView(long listing, int version, String title, String href, Fields fields, UUID key, List<Way> ways,
    List<Term> notOffered,
    Term chosen,
    int exist, int free, boolean transport, List<Openings.Opening> openings, Map<String, String> own, Standing standing,
    List<String> helpers, @Nullable Sum sum,
    boolean sent, Hours hours, InLine inLine, @Nullable Along along) {

  /**
   * Whether it is lent by the hour.
   *
   * @param choice whether there is a choice between days and hours
   * @param chosen whether hours are asked for
   * @param twice  the fields whose time comes twice on that day
   */
  public record Hours(boolean choice, boolean chosen, List<String> twice) {

    static final Hours NONE = new Hours(false, false, List.of());
  }

  /** Whether it can be asked for by whoever looks. */
  public enum Standing {
    OPEN, SIGNED_OUT, OWN, NO_AGREEMENT, NOT_BOOKABLE_YET, NOTHING_FREE
  }

  /**
   * A way to have it.
   *
   * @param price null for what costs nothing
   * @param per   what the price is for, empty for none
   */
  public record Way(Term term, String word, @Nullable Money price, String per, @Nullable Integer longestDays, String wanted) {}

  /**
   * What it comes to.
   *
   * @param period       when a loan is out, null for what is kept
   * @param closedAtHome days at its ends on which the asking unit itself is closed
   * @param along        who comes along, null for nobody
   * @param co2eG  grams of CO2e that are expected to be avoided, below zero when fetching costs more, null where nobody knows
   * @param saving money that is expected to be saved, null where nobody knows
   */
  public record Sum(int quantity, Money amount, @Nullable Period period, List<LocalDate> closedAtHome, @Nullable Long co2eG,
      @Nullable Money saving, boolean ownerAsked,
      boolean asksForMoney, LocalDate answerBy, int free, Considered.@Nullable Along along) {

    /** What the thing costs by itself. */
    public Money thing() {
      return along == null ? amount : new Money(amount.ore() - along.amount().ore());
    }

    /** How many hours more pass than the clocks show, less than none where they go forward. */
    public long clockChange() {
      if (period == null || period.isWholeDays())
        return 0;
      var rules = Period.SWEDEN.getRules();
      int less = rules.getOffset(period.from()).getTotalSeconds() - rules.getOffset(period.until()).getTotalSeconds();
      return less / 3600;
    }
  }

  /**
   * Somebody who comes along with the thing.
   *
   * @param price null for what costs nothing
   * @param per   what the price is for, empty for none
   */
  public record Along(String title, @Nullable Money price, String per, boolean always) {}

  /**
   * Who waits for what the ad offers.
   *
   * @param length how many do
   * @param mine   where the acting unit does
   */
  public record InLine(int length, List<PlaceView> mine) {

    static final InLine NOBODY = new InLine(0, List.of());

    public InLine {
      mine = List.copyOf(mine);
    }
  }

  /** A calendar of the weeks around the day that is looked at. */
  public record Calendar(long listing, LocalDate first, List<FreeDay> days, LocalDate today, @Nullable LocalDate chosen, boolean earlier,
      @Nullable FreeHours hours) {

    public LocalDate last() {
      return days.getLast().day();
    }
  }

  /** The open hours of a day with how many are free in each, for what is lent by the hour. */
  public record FreeHours(long listing, LocalDate day, List<FreeSpan> spans, Instant now) {}

  public boolean isLoan() {
    return chosen.isLoan();
  }
}
