package se.samnytta.booking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.HoldId;
import se.samnytta.inventory.ItemId;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Price;

/**
 * A thing in a booking, as it was when it was asked for.
 *
 * @param place      the unit where it stands
 * @param image      its first photo
 * @param weightG    grams of one
 * @param quantity   how many were agreed on
 * @param handedOver how many have changed hands
 * @param returned   how many are back
 * @param lost       how many will not come back
 * @param price      what was asked for it then, null for what costs nothing
 * @param amount     what the quantity costs, without VAT
 * @param hold       what keeps those that have not been handed over
 * @param operator   whether it is somebody who comes along with the things, who is never handed over
 */
public record Line(LineId id, Direction direction, ListingId listing, ItemId item, UnitId place, CategoryId category, String title,
    @Nullable UUID image, @Nullable Long weightG, @Nullable Long expectedCo2eG, @Nullable Money expectedSaving, int quantity,
    int handedOver,
    int returned, int lost, @Nullable Price price, Money amount, HoldId hold, boolean operator) {

  /** How many are agreed on and to be handed over still. */
  public int left() {
    return operator ? 0 : quantity - handedOver;
  }

  /** How many the hold keeps. */
  int kept() {
    return quantity - handedOver;
  }

  /** How many are with the receiver, to come back. */
  public int out() {
    return handedOver - returned - lost;
  }

  /** The part of the line's price that falls on the next so many; what does not divide falls on the last. */
  Money paidForNext(int many) {
    long before = amount.ore() * handedOver / quantity;
    long after = amount.ore() * (handedOver + many) / quantity;
    return new Money(after - before);
  }

  /** A bug: the booking and its promise say different things. */
  IllegalStateException broken() {
    return new IllegalStateException("what line " + id + " has left is not held");
  }
}
