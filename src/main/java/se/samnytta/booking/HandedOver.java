package se.samnytta.booking;

import org.jspecify.annotations.Nullable;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.ItemId;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.UnitId;

/**
 * So many of a thing that changed hands.
 *
 * @param id      the row of the hand-over, which never comes twice: a cause that is unique
 * @param newItem what it became at the receiver, null for a loan
 * @param weightG grams of one, null when nobody knows
 * @param paid    what the receiver pays for these, without VAT
 */
public record HandedOver(long id, LineId line, ItemId item, @Nullable ItemId newItem, CategoryId category, String title, int quantity,
    @Nullable Long weightG, Money paid, UnitId from, Municipality fromMunicipality, UnitId to, Municipality toMunicipality) {

  static HandedOver of(Booking booking, Line line, long row, int quantity, @Nullable ItemId own) {
    Side giver = line.direction().giver();
    return new HandedOver(row, line.id(), line.item(), own, line.category(), line.title(), quantity, line.weightG(),
        line.paidForNext(quantity), booking.unit(giver), booking.municipality(giver), booking.unit(giver.other()),
        booking.municipality(giver.other()));
  }
}
