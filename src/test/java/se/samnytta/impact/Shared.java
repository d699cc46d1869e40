package se.samnytta.impact;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samnytta.inventory.CategoryId;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.Term;
import se.samnytta.world.Owner;

/** A booking between two units whose one line has been handed over, written straight into the tables. */
public record Shared(long booking, long handOver, long line, Term term, UnitId giver, Municipality giverMunicipality, UnitId receiver,
    Municipality receiverMunicipality, Instant at) {

  private static final String BOOKING = """
      with person as (
        insert into organisation.person (municipality, name, email) values ('%3$s', 'Kim Prov', gen_random_uuid()::text) returning id),
      item as (
        insert into inventory.item (owner_unit, municipality, place_unit, category_id, kind, quantity, condition, created_at)
        select %2$d, '%3$s', %2$d, id, 'GOODS', 100, 'B', now() from inventory.category where slug = 'kontorsstolar' returning id, category_id),
      agreement as (
        insert into organisation.agreement (group_id, name, valid_from, decision_reference, legal_ground, liability, transport_split, price_rule)
        select g.id, 'Prov', '2000-01-01', 'KS 1', 'avtal', 'lånaren', 'mottagaren', 'fritt'
        from (insert_group) g returning id),
      booking as (
        insert into booking.booking (request_key, part, owner_unit, owner_municipality, receiver_unit, receiver_municipality, requested_by,
          agreement_id, term, state, starts_at, ends_at, answer_by, requested_at)
        select '%1$s', 0, %2$d, '%3$s', %4$d, '%5$s', person.id, agreement.id, '%6$s', 'CLOSED', '%7$s'::timestamptz,
          '%7$s'::timestamptz + interval '14 days', now(), '%7$s'::timestamptz
        from person, agreement returning id),
      line as (
        insert into booking.line (booking_id, owner_unit, receiver_unit, item_id, place_unit, category_id, title, quantity)
        select booking.id, %2$d, %4$d, item.id, %2$d, item.category_id, 'Kontorsstol', 10 from booking, item returning id),
      hand_over as (
        insert into booking.hand_over (request_key, booking_id, owner_unit, receiver_unit, what, at, how)
        select gen_random_uuid(), booking.id, %2$d, %4$d, 'HAND_OVER', '%7$s'::timestamptz, 'CONFIRMED' from booking returning id, booking_id),
      hand_over_line as (
        insert into booking.hand_over_line (hand_over_id, line_id, owner_unit, receiver_unit, quantity)
        select hand_over.id, line.id, %2$d, %4$d, 2 from hand_over, line returning id, hand_over_id)
      select hand_over.booking_id || ' ' || hand_over.id || ' ' || hand_over_line.id from hand_over, hand_over_line
      """
      .replace("(insert_group)", "(select id from organisation.cooperation_group order by id limit 1)");

  /** Two office chairs. */
  public static Shared of(Term term, UnitId giver, Municipality from, UnitId receiver, Municipality to, Instant at) throws SQLException {
    Owner.execute("insert into organisation.cooperation_group (name) values ('Provgrupp') on conflict do nothing");
    String ids = Owner.texts(BOOKING.formatted(UUID.randomUUID(), giver.value(), from, receiver.value(), to, term, at)).getFirst();
    String[] parts = ids.split(" ");
    return new Shared(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]), term, giver, from, receiver, to, at);
  }

  List<Moved> moved(Receipt receipt) throws SQLException {
    long category = Long.parseLong(Owner.texts("select id from inventory.category where slug = 'kontorsstolar'").getFirst());
    @Nullable
    Integer days = term.isLoan() ? Integer.valueOf(14) : null;
    return List
        .of(new Moved(line, handOver, booking, at, term, giver, giverMunicipality, receiver, receiverMunicipality, new CategoryId(category),
            "office_chair", 2, 17_500L, null, days, 10_000L, 6646, 0, Money.ZERO, receipt));
  }
}
