package se.samnytta.listing;

import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;

/**
 * What an offer costs, without VAT. The ad, the booking and the charge all ask here, so that they never differ.
 *
 * <p>Days, weeks, months and hours that have begun count as whole; a month is thirty days. Hours are counted as they pass: the
 * night in which the clocks go back has one more, the one in which they go forward one less.
 */
public final class Quote {

  private static final int WEEK = 7;
  private static final int MONTH = 30;

  private Quote() {}

  /**
   * What so many pieces cost.
   *
   * @param quantity how many pieces, at least 1
   * @param period   when; null for what is kept, and for services that are ordered and not timed. Without a period one
   *                 day, week, month or hour is counted
   */
  public static Money of(Offer offer, int quantity, @Nullable Period period) {
    Price price = offer.price();
    if (price == null)
      return Money.ZERO;
    return price.amount().times(price.per().isForEach() ? quantity : 1).times(units(price.per(), period));
  }

  private static long units(PricePer per, @Nullable Period period) {
    if (period == null)
      return 1;
    return switch (per) {
      case ITEM, USE -> 1;
      case ITEM_DAY, DAY -> period.days();
      case WEEK, ITEM_WEEK -> begun(period.days(), WEEK);
      case MONTH, ITEM_MONTH -> begun(period.days(), MONTH);
      case HOUR, ITEM_HOUR -> period.hours();
    };
  }

  private static long begun(long amount, long size) {
    return Math.ceilDiv(amount, size);
  }
}
