package se.samnytta.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.ClockTime;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Term;

/** The SQL of the list of what somebody is about to ask for. */
@Repository
class CartStore {

  private final JdbcClient jdbc;

  CartStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many things are on the list besides what the wish would replace. */
  int countOthers(Actor actor, Wish wish) {
    return jdbc.sql("""
        select count(*) from booking.cart_line
        where person_id = :person and unit = :unit and (listing_id, term) <> (:listing, :term)
        """)
        .param("person", actor.person().value())
        .param("unit", actor.unit().value())
        .param("listing", wish.listing().value())
        .param("term", wish.term().name())
        .query(Integer.class)
        .single();
  }

  void put(Actor actor, Wish wish, Instant now) {
    Wish.Hours hours = wish.hours();
    jdbc.sql("""
        insert into booking.cart_line (person_id, unit, listing_id, term, quantity, first_day, last_day, from_time, until_time, from_again,
          until_again, added_at)
        values (:person, :unit, :listing, :term, :quantity, :first, :last, :from, :until, :fromAgain, :untilAgain, :now)
        on conflict (person_id, unit, listing_id, term)
        do update set quantity = excluded.quantity, first_day = excluded.first_day, last_day = excluded.last_day,
          from_time = excluded.from_time, until_time = excluded.until_time, from_again = excluded.from_again,
          until_again = excluded.until_again
        """)
        .param("person", actor.person().value())
        .param("unit", actor.unit().value())
        .param("listing", wish.listing().value())
        .param("term", wish.term().name())
        .param("quantity", wish.quantity())
        .param("first", wish.first())
        .param("last", wish.last())
        .param("from", hours == null ? null : hours.from().time())
        .param("until", hours == null ? null : hours.until().time())
        .param("fromAgain", hours != null && hours.from().again())
        .param("untilAgain", hours != null && hours.until().again())
        .param("now", Columns.at(now))
        .update();
  }

  boolean change(Actor actor, long id, int quantity) {
    return jdbc.sql("update booking.cart_line set quantity = :quantity where id = :id and person_id = :person and unit = :unit")
        .param("quantity", quantity)
        .param("id", id)
        .param("person", actor.person().value())
        .param("unit", actor.unit().value())
        .update() == 1;
  }

  void remove(Actor actor, long id) {
    jdbc.sql("delete from booking.cart_line where id = :id and person_id = :person and unit = :unit")
        .param("id", id)
        .param("person", actor.person().value())
        .param("unit", actor.unit().value())
        .update();
  }

  private static Wish.@Nullable Hours hours(ResultSet row) throws SQLException {
    LocalTime from = row.getObject("from_time", LocalTime.class);
    LocalTime until = row.getObject("until_time", LocalTime.class);
    return from == null || until == null
        ? null
        : new Wish.Hours(new ClockTime(from, row.getBoolean("from_again")), new ClockTime(until, row.getBoolean("until_again")));
  }

  List<Cart.Gathered> gathered(Actor actor) {
    return jdbc.sql("""
        select id, listing_id, term, quantity, first_day, last_day, from_time, until_time, from_again, until_again
        from booking.cart_line
        where person_id = :person and unit = :unit
        order by id
        """)
        .param("person", actor.person().value())
        .param("unit", actor.unit().value())
        .query((row, _) -> new Cart.Gathered(row.getLong(1), new ListingId(row.getLong(2)), Term.valueOf(row.getString(3)), row.getInt(4),
            row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class), hours(row)))
        .list();
  }
}
