package se.samnytta.booking;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.inventory.HoldId;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.Price;

/** The SQL that writes the things in a booking. */
@Repository
class LineStore {

  private final JdbcClient jdbc;

  LineStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  LineId insert(BookingId booking, UnitId owner, UnitId receiver, BookingDraft.Piece piece) {
    Price price = piece.price();
    HoldId hold = piece.hold();
    return jdbc.sql("""
        insert into booking.line (booking_id, owner_unit, receiver_unit, direction, listing_id, item_id, place_unit, category_id, title,
          image_id, weight_g, expected_co2e_g, expected_saving_ore, quantity, price_ore, price_per, amount_ore, hold_id,
          operator)
        values (:booking, :owner, :receiver, :direction, :listing, :item, :place, :category, :title,
          :image, :weight, :co2e, :saving, :quantity, :price, :per, :amount, :hold, :operator)
        returning id
        """)
        .param("booking", booking.value())
        .param("owner", owner.value())
        .param("receiver", receiver.value())
        .param("direction", piece.direction().name())
        .param("listing", piece.offered().id().value())
        .param("item", piece.offered().item().value())
        .param("place", piece.offered().place().value())
        .param("category", piece.offered().category().value())
        .param("title", piece.offered().title())
        .param("image", piece.offered().image())
        .param("weight", piece.offered().weightG())
        .param("co2e", piece.offered().co2eG())
        .param("saving", Columns.ore(piece.offered().saving()))
        .param("quantity", piece.quantity())
        .param("price", price == null ? null : price.amount().ore())
        .param("per", price == null ? null : price.per().name())
        .param("amount", piece.amount().ore())
        .param("hold", hold == null ? null : hold.value())
        .param("operator", piece.operator())
        .query((row, _) -> new LineId(row.getLong(1)))
        .single();
  }

  void quantity(LineId line, int quantity, Money amount) {
    jdbc.sql("update booking.line set quantity = :quantity, amount_ore = :amount where id = :id")
        .param("quantity", quantity)
        .param("amount", amount.ore())
        .param("id", line.value())
        .update();
  }

  /** What was offered in a swap and is not any more; nothing of it has changed hands. */
  void remove(LineId line) {
    jdbc.sql("delete from booking.line where id = :id and handed_over = 0").param("id", line.value()).update();
  }
}
