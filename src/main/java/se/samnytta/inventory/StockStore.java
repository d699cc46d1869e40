package se.samnytta.inventory;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.kernel.PersonId;

/** The SQL of what is set aside, and of why a stock changed. */
@Repository
class StockStore {

  /** So many that are set aside, under a promise that is out. */
  record Aside(AsideId id, int quantity, HoldId hold) {

    String cause() {
      return causeOf(id);
    }
  }

  private final JdbcClient jdbc;

  StockStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static String causeOf(AsideId id) {
    return "aside/" + id;
  }

  /** Whether the form has been sent before. */
  boolean isDone(UUID key) {
    return jdbc.sql("select exists (select from inventory.stock_change where request_key = :key)").param("key", key).query(Boolean.class)
        .single();
  }

  void quantity(ItemId item, int change) {
    jdbc.sql("update inventory.item set quantity = quantity + :change, version = version + 1 where id = :item")
        .param("change", change).param("item", item.value()).update();
  }

  void changed(ItemId item, int change, String reason, PersonId by, String why, @Nullable UUID key, Instant now) {
    jdbc.sql("""
        insert into inventory.stock_change (item_id, at, change, reason, person_id, note, request_key)
        values (:item, :now, :change, :reason, :person, :why, :key)
        """).param("item", item.value()).param("now", now.atOffset(ZoneOffset.UTC)).param("change", change).param("reason", reason)
        .param("person", by.value()).param("why", why.isEmpty() ? null : why).param("key", key, Types.OTHER).update();
  }

  AsideId setAside(ItemId item, int quantity, @Nullable LocalDate backOn, String why, Instant now) {
    return jdbc.sql("""
        insert into inventory.aside (item_id, quantity, reason, since, back_on)
        values (:item, :quantity, :why, :now, :backOn)
        returning id
        """).param("item", item.value()).param("quantity", quantity).param("why", why).param("now", now.atOffset(ZoneOffset.UTC))
        .param("backOn", backOn).query((row, _) -> new AsideId(row.getLong(1))).single();
  }

  void keep(AsideId id, HoldId hold) {
    jdbc.sql("update inventory.aside set hold_id = :hold where id = :id").param("hold", hold.value()).param("id", id.value()).update();
  }

  void forget(AsideId id) {
    jdbc.sql("delete from inventory.aside where id = :id").param("id", id.value()).update();
  }

  Optional<Aside> aside(ItemId item, AsideId id) {
    return jdbc.sql("select quantity, hold_id from inventory.aside where id = :id and item_id = :item and ended_at is null")
        .param("id", id.value()).param("item", item.value())
        .query((row, _) -> new Aside(id, row.getInt("quantity"), new HoldId(row.getLong("hold_id")))).optional();
  }

  void end(AsideId id, String outcome, Instant now) {
    jdbc.sql("update inventory.aside set ended_at = :now, outcome = :outcome where id = :id").param("now", now.atOffset(ZoneOffset.UTC))
        .param("outcome", outcome).param("id", id.value()).update();
  }

  /** A new item like the other, with as many, its pictures and nothing promised. */
  ItemId splitOff(ItemId from, int quantity, Instant now) {
    long id = jdbc.sql("""
        insert into inventory.item (owner_unit, municipality, place_unit, place_note, category_id, kind, quantity, condition, length_mm,
          width_mm, height_mm, weight_g, brand, materials, flags, purchase_price_ore, purchase_year, book_value_ore, hours_per_week,
          expected_co2e_g, expected_saving_ore, split_from, created_at)
        select owner_unit, municipality, place_unit, place_note, category_id, kind, :quantity, condition, length_mm, width_mm, height_mm,
          weight_g, brand, materials, flags, purchase_price_ore, purchase_year, book_value_ore, hours_per_week, expected_co2e_g,
          expected_saving_ore, id, :now
        from inventory.item where id = :from
        returning id
        """).param("quantity", quantity).param("now", now.atOffset(ZoneOffset.UTC)).param("from", from.value()).query(Long.class).single();
    jdbc.sql("""
        insert into inventory.item_image (item_id, image_id, position, alt)
        select :id, image_id, position, alt from inventory.item_image where item_id = :from
        """).param("id", id).param("from", from.value()).update();
    return new ItemId(id);
  }
}
