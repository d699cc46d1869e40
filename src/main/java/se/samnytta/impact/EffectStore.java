package se.samnytta.impact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import se.samnytta.booking.HandOverId;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.Confidence;
import se.samnytta.inventory.ItemId;
import se.samnytta.inventory.ReplacementShare;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.Term;

/** The SQL of effects and of what became known of their bookings. */
@Repository
class EffectStore {

  private final JdbcClient jdbc;

  EffectStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is known of the booking; nobody else reckons its effects until the transaction ends. */
  Outcome lockOutcome(long booking) {
    jdbc.sql("insert into impact.outcome (booking_id) values (:booking) on conflict do nothing").param("booking", booking).update();
    return jdbc.sql("select would_have_bought, receipt, returned_at from impact.outcome where booking_id = :booking for update")
        .param("booking", booking)
        .query((row, _) -> new Outcome(
            row.getString("would_have_bought") == null
                ? ReplacementShare.ASSUMED
                : ReplacementShare.valueOf(row.getString("would_have_bought")),
            Receipt.valueOf(row.getString("receipt")), instant(row, "returned_at")))
        .single();
  }

  void update(long booking, Outcome known) {
    Instant returned = known.returnedAt();
    jdbc.sql("""
        update impact.outcome
        set would_have_bought = :answer, receipt = :receipt, returned_at = :returned
        where booking_id = :booking
        """)
        .param("answer", known.share().isAssumed() ? null : known.share().name())
        .param("receipt", known.receipt().name())
        .param("returned", returned == null ? null : at(returned))
        .param("booking", booking)
        .update();
  }

  /** Nothing when the line has its effect already. */
  Optional<EffectId> insert(Moved moved, Figures figures, Instant now) {
    Money newPrice = moved.newPrice();
    return figures(
        jdbc.sql("""
            insert into impact.effect (hand_over_line_id, hand_over_id, booking_id, at, term, giver_unit, giver_municipality,
              receiver_unit, receiver_municipality, category_id, item_type, quantity, weight_g, new_price_ore, agreed_days,
              metres, transport_g, refurbishing_g, paid_ore, share, share_percent, life_days, co2e_low_g, co2e_g, co2e_high_g,
              waste_g, saving_ore, source, source_year, confidence, coverage, receipt, recorded_at, changed_at)
            values (:line, :handOver, :booking, :at, :term, :giver, :giverMunicipality, :receiver, :receiverMunicipality,
              :category, :itemType, :quantity, :weight, :newPrice, :agreedDays, :metres, :transport, :refurbishing, :paid, :share,
              :percent, :lifeDays, :low, :likely, :high, :waste, :saving, :source, :year, :confidence, :coverage, :receipt, :now,
              :now)
            on conflict on constraint effect_is_recorded_once do nothing
            returning id
            """),
        figures, now)
        .param("line", moved.line())
        .param("handOver", moved.handOver())
        .param("booking", moved.booking())
        .param("at", at(moved.at()))
        .param("term", moved.term().name())
        .param("giver", moved.giver().value())
        .param("giverMunicipality", moved.giverMunicipality().code())
        .param("receiver", moved.receiver().value())
        .param("receiverMunicipality", moved.receiverMunicipality().code())
        .param("category", moved.category().value())
        .param("itemType", moved.itemType())
        .param("quantity", moved.quantity())
        .param("weight", moved.weightG())
        .param("newPrice", newPrice == null ? null : newPrice.ore())
        .param("agreedDays", moved.agreedDays())
        .param("metres", moved.metres())
        .param("transport", moved.transportG())
        .param("refurbishing", moved.refurbishingG())
        .param("paid", moved.paid().ore())
        .query((row, _) -> new EffectId(row.getLong(1)))
        .optional();
  }

  void update(EffectId id, Figures figures, Instant now) {
    figures(jdbc.sql("""
        update impact.effect
        set share = :share, share_percent = :percent, life_days = :lifeDays, co2e_low_g = :low, co2e_g = :likely, co2e_high_g = :high,
          waste_g = :waste, saving_ore = :saving, source = :source, source_year = :year, confidence = :confidence, coverage = :coverage,
          receipt = :receipt, changed_at = :now
        where id = :id
        """), figures, now).param("id", id.value()).update();
  }

  private static StatementSpec figures(StatementSpec statement, Figures figures, Instant now) {
    Figures.Climate climate = figures.climate();
    Money saving = figures.saving();
    return statement
        .param("share", figures.share().name())
        .param("percent", figures.share().percent())
        .param("lifeDays", figures.lifeDays())
        .param("low", climate == null ? null : climate.lowG())
        .param("likely", climate == null ? null : climate.likelyG())
        .param("high", climate == null ? null : climate.highG())
        .param("waste", figures.wasteG())
        .param("saving", saving == null ? null : saving.ore())
        .param("source", climate == null ? null : climate.source())
        .param("year", climate == null ? null : climate.sourceYear())
        .param("confidence", climate == null ? null : climate.confidence().name())
        .param("coverage", figures.coverage())
        .param("receipt", figures.receipt().name())
        .param("now", at(now));
  }

  /** Keeps what the effect was until now. */
  void insertChange(Effect effect, Because because, Instant now) {
    jdbc.sql("""
        insert into impact.effect_change (effect_id, at, because, share, life_days, co2e_low_g, co2e_g, co2e_high_g, waste_g, saving_ore,
          receipt)
        select id, :now, :because, share, life_days, co2e_low_g, co2e_g, co2e_high_g, waste_g, saving_ore, receipt
        from impact.effect
        where id = :id
        """).param("now", at(now)).param("because", because.name()).param("id", effect.id().value()).update();
  }

  List<Effect> ofBooking(long booking) {
    return jdbc.sql("""
        select id, hand_over_line_id, hand_over_id, booking_id, at, term, giver_unit, giver_municipality, receiver_unit,
          receiver_municipality, category_id, item_type, quantity, weight_g, new_price_ore, agreed_days, metres, transport_g,
          refurbishing_g, paid_ore, share, life_days, co2e_low_g, co2e_g, co2e_high_g, waste_g, saving_ore, source,
          source_year, confidence, receipt
        from impact.effect
        where booking_id = :booking
        order by id
        """)
        .param("booking", booking)
        .query((row, _) -> new Effect(new EffectId(row.getLong("id")), moved(row), figures(row)))
        .list();
  }

  private static Moved moved(ResultSet row) throws SQLException {
    return new Moved(row.getLong("hand_over_line_id"), row.getLong("hand_over_id"), row.getLong("booking_id"),
        row.getObject("at", OffsetDateTime.class).toInstant(), Term.valueOf(row.getString("term")), new UnitId(row.getLong("giver_unit")),
        new Municipality(row.getString("giver_municipality")), new UnitId(row.getLong("receiver_unit")),
        new Municipality(row.getString("receiver_municipality")), new CategoryId(row.getLong("category_id")), row.getString("item_type"),
        row.getInt("quantity"), number(row, "weight_g"), money(row, "new_price_ore"), days(row, "agreed_days"), number(row, "metres"),
        row.getLong("transport_g"), row.getLong("refurbishing_g"), new Money(row.getLong("paid_ore")),
        Receipt.valueOf(row.getString("receipt")));
  }

  private static Figures figures(ResultSet row) throws SQLException {
    Long likely = number(row, "co2e_g");
    return new Figures(ReplacementShare.valueOf(row.getString("share")), days(row, "life_days"),
        likely == null
            ? null
            : new Figures.Climate(row.getLong("co2e_low_g"), likely, row.getLong("co2e_high_g"), row.getString("source"),
                row.getInt("source_year"), Confidence.valueOf(row.getString("confidence"))),
        number(row, "waste_g"), money(row, "saving_ore"), Receipt.valueOf(row.getString("receipt")));
  }

  /** When something changed hands or came back. */
  Instant handedOverAt(HandOverId handOver) {
    return jdbc.sql("select at from booking.v_hand_over where id = :id")
        .param("id", handOver.value())
        .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .single();
  }

  /** What one of the item cost when it was new, as far as its owner has said. */
  Optional<Money> newPrice(ItemId item) {
    return jdbc.sql("select purchase_price_ore from inventory.v_item where id = :item and purchase_price_ore is not null")
        .param("item", item.value())
        .query((row, _) -> new Money(row.getLong(1)))
        .optional();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Long.class);
  }

  private static @Nullable Integer days(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Integer.class);
  }

  private static @Nullable Money money(ResultSet row, String column) throws SQLException {
    Long ore = number(row, column);
    return ore == null ? null : new Money(ore);
  }
}
