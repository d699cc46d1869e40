package se.samnytta.listing;

import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Money;

/**
 * When the owner has to say yes to a request.
 *
 * @param above      the amount, where it decides
 * @param answerDays working days in which the owner answers; so long is a request held
 */
public record ApprovalRule(When when, @Nullable Money above, int answerDays) {

  /** The owner says yes or no to each request, within three working days. */
  public static final ApprovalRule USUAL = new ApprovalRule(When.ALWAYS, null, 3);

  public static final int MOST_ANSWER_DAYS = 30;

  /** Which requests wait for the owner. */
  public enum When {
    NEVER, ALWAYS, ABOVE_AMOUNT, OTHER_MUNICIPALITY
  }
}
