package se.samnytta.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/**
 * How many of an item are free when, and every promise of it. The database answers and keeps, under the item's lock, so that
 * the sum of what is promised never passes what there is; the caller's transaction decides when that is.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Holds {

  private static final RowMapper<Boolean> NOTHING = (_, _) -> true;

  private final JdbcClient jdbc;

  Holds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Locks the items until the transaction ends, in the one order that keeps two from waiting for each other. */
  public void lock(Collection<ItemId> items) {
    jdbc.sql("select inventory.lock_items(:items)")
        .param("items", array("bigint", items.stream().map(ItemId::value)))
        .query(NOTHING)
        .single();
  }

  /** Keeps all that is asked for, or nothing when some of it is not free. */
  public HoldOutcome place(List<Promise> promises) {
    List<Kept> kept = jdbc.sql("""
        select hold_id, free_now
        from inventory.place_holds(:items, :quantities, :starts::timestamptz[], :ends::timestamptz[], :causes)
        order by place
        """)
        .param("items", array("bigint", promises.stream().map(each -> each.item().value())))
        .param("quantities", array("int", promises.stream().map(Promise::quantity)))
        .param("starts", array("text", promises.stream().map(each -> each.from().toString())))
        .param("ends", array("text", promises.stream().map(each -> end(each.until()))))
        .param("causes", array("text", promises.stream().map(Promise::cause)))
        .query(Kept::of)
        .list();
    if (kept.stream().allMatch(each -> each.hold != null))
      return new HoldOutcome.Held(kept.stream().map(each -> Objects.requireNonNull(each.hold)).toList());
    return new HoldOutcome.NotFree(kept.stream().map(Kept::free).toList());
  }

  /** Lets all of these end at another time, or none of them. Earlier always goes, later if it is free. */
  public HoldOutcome moveEnds(List<HoldId> holds, Instant until) {
    return jdbc.sql("select moved, free_now from inventory.move_ends(:holds, :until::text::timestamptz)")
        .param("holds", array("bigint", holds.stream().map(HoldId::value)))
        .param("until", until.toString())
        .query((row, _) -> row.getBoolean(1) ? new HoldOutcome.Held(holds) : new HoldOutcome.NotFree(List.of(row.getInt(2))))
        .single();
  }

  /**
   * Lets all of these keep another quantity and time, or none of them. Fewer and shorter always goes, anything else if it is free;
   * what is out keeps its quantity and its beginning.
   *
   * @param from  null for the beginning that each has
   * @param until null for the end that each has
   * @param keep  whether to keep them so, or only to try
   * @return held, or how many are free of each in the order asked, less than asked for of what falls short
   */
  public HoldOutcome change(List<HoldChange> changes, @Nullable Instant from, @Nullable Instant until, boolean keep) {
    List<Fit> fits = jdbc.sql("""
        select free_now, fits
        from inventory.change_holds(:holds, :quantities, :from::text::timestamptz, :until::text::timestamptz, :keep)
        order by place
        """)
        .param("holds", array("bigint", changes.stream().map(each -> each.hold().value())))
        .param("quantities", array("int", changes.stream().map(HoldChange::quantity)))
        .param("from", from == null ? null : from.toString(), Types.VARCHAR)
        .param("until", until == null ? null : until.toString(), Types.VARCHAR)
        .param("keep", keep)
        .query((row, _) -> new Fit(row.getInt(1), row.getBoolean(2)))
        .list();
    if (fits.stream().allMatch(Fit::fits))
      return new HoldOutcome.Held(changes.stream().map(HoldChange::hold).toList());
    return new HoldOutcome.NotFree(fits.stream().map(fit -> fit.fits ? Integer.MAX_VALUE : fit.free).toList());
  }

  private record Fit(int free, boolean fits) {}

  /** Up to when these promises could last: until then, or until the earlier moment at which somebody else has what they keep. */
  public Instant canLast(List<HoldId> holds, Instant until) {
    return jdbc.sql("select inventory.can_last(:holds, :until::text::timestamptz)")
        .param("holds", array("bigint", holds.stream().map(HoldId::value)))
        .param("until", until.toString())
        .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .single();
  }

  /**
   * How many of a promise can change hands now: those that are there, and before its day those that nobody else has until
   * then. None when nothing is kept any more.
   */
  public int atHand(HoldId hold) {
    return jdbc.sql("select coalesce(inventory.at_hand(:hold), 0)").param("hold", hold.value()).query(Integer.class).single();
  }

  /** Lets a promise go; answers how many, none when nothing was kept any more. */
  public int release(HoldId hold) {
    return jdbc.sql("select inventory.release_hold(:hold)").param("hold", hold.value()).query(Integer.class).single();
  }

  /** Hands out so many of what is promised, to be returned; answers the promise that is now out, nothing if less is kept or there. */
  public Optional<HoldId> handOut(HoldId hold, int quantity, String cause) {
    return jdbc.sql("select inventory.hand_out(:hold, :quantity, :cause)")
        .param("hold", hold.value())
        .param("quantity", quantity)
        .param("cause", cause)
        .query((row, _) -> id(row).map(HoldId::new))
        .single();
  }

  /** Takes back so many of what is out; false if less is out. */
  public boolean takeBack(HoldId hold, int quantity) {
    return jdbc.sql("select inventory.take_back(:hold, :quantity)")
        .param("hold", hold.value())
        .param("quantity", quantity)
        .query(Boolean.class)
        .single();
  }

  /** Gives so many of what is promised away for good; answers the receiver's own item, nothing if less is kept or there. */
  public Optional<ItemId> giveAway(HoldId hold, int quantity, String cause, UnitId receiver, Municipality municipality,
      @Nullable PersonId by) {
    return jdbc.sql("select inventory.give_away(:hold, :quantity, :cause, :receiver, :municipality, :by)")
        .param("hold", hold.value())
        .param("quantity", quantity)
        .param("cause", cause)
        .param("receiver", receiver.value())
        .param("municipality", municipality.code())
        .param("by", by == null ? null : by.value(), Types.BIGINT)
        .query((row, _) -> id(row).map(ItemId::new))
        .single();
  }

  /**
   * Writes off so many of what is out, all of it or nothing; false if less is out, or if others have been promised what would be missing.
   *
   * @param causes of each, in their order
   */
  public boolean writeOff(List<HoldChange> parts, List<String> causes, PersonId by) {
    return jdbc.sql("select inventory.write_off(:holds, :quantities, :causes, :by)")
        .param("holds", array("bigint", parts.stream().map(each -> each.hold().value())))
        .param("quantities", array("int", parts.stream().map(HoldChange::quantity)))
        .param("causes", array("text", causes.stream()))
        .param("by", by.value())
        .query(Boolean.class)
        .single();
  }

  /** How many are free at the tightest moment from then until then, or for good. */
  public int free(ItemId item, Instant from, @Nullable Instant until) {
    return jdbc.sql("select inventory.free(:item, :from::text::timestamptz, :until::text::timestamptz)")
        .param("item", item.value())
        .param("from", from.toString())
        .param("until", end(until))
        .query((row, _) -> row.getInt(1))
        .single();
  }

  /** How many are free at each moment of the span. */
  public FreeSteps freeSteps(ItemId item, Period span) {
    return new FreeSteps(span,
        jdbc.sql("select at, free from inventory.free_steps(:item, :from::text::timestamptz, :until::text::timestamptz)")
            .param("item", item.value())
            .param("from", span.from().toString())
            .param("until", span.until().toString())
            .query((row, _) -> new FreeSteps.Step(row.getObject(1, OffsetDateTime.class).toInstant(), row.getInt(2)))
            .list());
  }

  private record Kept(@Nullable HoldId hold, int free) {

    static Kept of(ResultSet row, int number) throws SQLException {
      return new Kept(id(row).map(HoldId::new).orElse(null), row.getInt(2));
    }
  }

  private static Optional<Long> id(ResultSet row) throws SQLException {
    long id = row.getLong(1);
    return row.wasNull() ? Optional.empty() : Optional.of(id);
  }

  private static String end(@Nullable Instant until) {
    return until == null ? "infinity" : until.toString();
  }

  private static SqlArrayValue array(String type, Stream<?> elements) {
    return new SqlArrayValue(type, elements.toArray());
  }
}
