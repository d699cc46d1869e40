package se.samnytta.booking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;
import se.samnytta.listing.Offered;

/**
 * What would become of a wish if it were asked for now. Nothing is kept.
 *
 * @param amount       what it costs, without VAT
 * @param refusals     what stands against it
 * @param free         how many are free for the time wished for; of what exists when the time is not known yet
 * @param ownerAsked   whether the owner has to say yes
 * @param asksForMoney whether somebody else than the asker has to approve the cost
 * @param answerBy     the last day to answer
 * @param period       when the loan is out, null for what is kept or when the time is not known yet
 * @param along        who comes along, null for nobody
 * @param closedAtHome the first and the last day, where the asking unit itself is closed: a warning, no refusal
 */
public record Considered(Offered offered, Wish wish, Money amount, List<Refusal> refusals, int free, boolean ownerAsked,
    boolean asksForMoney,
    LocalDate answerBy, @Nullable Period period, List<LocalDate> closedAtHome,
    @Nullable Along along) {

  /** Somebody who comes along: what that costs, and whether they are free. */
  public record Along(String title, Money amount, boolean free) {}

  public Considered {
    refusals = List.copyOf(refusals);
    closedAtHome = List.copyOf(closedAtHome);
  }

  /** What the thing costs by itself. */
  public Money thing() {
    return along == null ? amount : new Money(amount.ore() - along.amount().ore());
  }

  /** How many are wished for. */
  public int quantity() {
    return wish.quantity();
  }
}
