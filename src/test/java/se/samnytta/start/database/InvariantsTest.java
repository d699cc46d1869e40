package se.samnytta.start.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Owner;

/**
 * Each rule of {@code invariants/*.sql} sees when it is broken. The data is broken by the owner of the database in a
 * transaction that is never committed, so nobody else meets it.
 */
class InvariantsTest extends DatabaseTest {

  private static final String ITEM = """
      with unit as (
        insert into organisation.unit (municipality, key, name, type) values ('1281', '%s', 'A', 'school') returning id)
      insert into inventory.item (owner_unit, municipality, place_unit, category_id, kind, quantity, condition, created_at)
      select unit.id, '1281', unit.id, (select min(id) from inventory.category), 'GOODS', 3, 'B', now() from unit
      """;

  private static final String HANDED_OVER = """
      with unit as (
        insert into organisation.unit (municipality, key, name, type) values ('1281', '%1$s', 'A', 'school') returning id),
      person as (
        insert into organisation.person (municipality, name, email) values ('1281', 'A', '%1$s') returning id),
      coop as (
        insert into organisation.cooperation_group (name) values ('%1$s') returning id),
      agreement as (
        insert into organisation.agreement (group_id, name, valid_from, decision_reference, legal_ground, liability, transport_split, price_rule)
        select id, 'A', '2000-01-01', 'A', 'A', 'A', 'A', 'A' from coop returning id),
      item as (
        insert into inventory.item (owner_unit, municipality, place_unit, category_id, kind, quantity, condition, created_at)
        select id, '1281', id, (select min(id) from inventory.category), 'GOODS', 3, 'B', now() from unit returning id, category_id),
      booking as (
        insert into booking.booking (request_key, part, owner_unit, owner_municipality, receiver_unit, receiver_municipality, requested_by,
          agreement_id, term, state, answer_by, requested_at, handed_over_at)
        select '%1$s', 0, unit.id, '1281', unit.id, '1285', person.id, agreement.id, 'GIVE', 'HANDED_OVER', now(), now(), now()
        from unit, person, agreement returning id),
      line as (
        insert into booking.line (booking_id, owner_unit, receiver_unit, item_id, place_unit, category_id, title, quantity)
        select booking.id, unit.id, unit.id, item.id, unit.id, item.category_id, 'A', 1 from booking, item, unit returning id),
      hand_over as (
        insert into booking.hand_over (request_key, booking_id, owner_unit, receiver_unit, what, at, how)
        select gen_random_uuid(), booking.id, unit.id, unit.id, 'HAND_OVER', now() - interval '%2$s', 'CONFIRMED' from booking, unit returning id)
      insert into booking.hand_over_line (hand_over_id, line_id, owner_unit, receiver_unit, quantity)
      select hand_over.id, line.id, unit.id, unit.id, 1 from hand_over, line, unit
      """;
  private static final String EFFECT = """
      insert into impact.effect (hand_over_line_id, hand_over_id, booking_id, at, term, giver_unit, giver_municipality, receiver_unit,
        receiver_municipality, category_id, quantity, transport_g, paid_ore, share, share_percent, coverage, receipt, recorded_at, changed_at)
      select l.id, h.id, h.booking_id, h.at, 'GIVE', l.owner_unit, '1281', l.receiver_unit, '1285', (select min(id) from inventory.category), 1, 0, 0,
        'ASSUMED', 60, 0, 'AWAITED', now(), now()
      from booking.hand_over_line l join booking.hand_over h on h.id = l.hand_over_id order by l.id desc limit 1
      """;

  private String item = "";

  @BeforeEach
  void aThingOfWhichThereAreThree() {
    item = ITEM.formatted(UUID.randomUUID());
  }

  @Test
  void everyRuleHasANameAndAQuery() throws IOException {
    assertThat(Invariants.all()).isNotEmpty().allSatisfy(rule -> assertThat(rule.name()).matches("[0-9]\\. .+"));
  }

  @Test
  void moreIsPromisedThanThereIs() throws SQLException, IOException {
    assertBreaks("1. At no moment is more", item, hold(2, "+ 1 day", "+ 5 days", "HELD", "- 9 days"),
        hold(2, "+ 4 days", "+ 6 days", "HELD", "- 8 days"));
    assertKeeps("1. At no moment is more", item, hold(2, "+ 1 day", "+ 4 days", "HELD", "- 9 days"),
        hold(2, "+ 4 days", "+ 6 days", "HELD", "- 8 days"), hold(3, "+ 4 days", "+ 6 days", "RELEASED", "- 8 days"));
  }

  @Test
  void moreIsOutThanThereIs() throws SQLException, IOException {
    assertBreaks("1. Never is more", item, hold(2, "- 9 days", "- 5 days", "OUT", "- 9 days"),
        hold(2, "- 1 day", "+ 6 days", "OUT", "- 7 days"));
    assertKeeps("1. Never is more", item, hold(1, "- 9 days", "- 5 days", "OUT", "- 9 days"),
        hold(2, "- 1 day", "+ 6 days", "OUT", "- 7 days"), hold(2, "- 1 day", "+ 6 days", "HELD", "- 7 days"));
  }

  @Test
  void whatIsLateWasPromisedOnceMore() throws SQLException, IOException {
    assertBreaks("1. Nothing is promised on top", item, hold(2, "- 9 days", "- 5 days", "OUT", "- 9 days"),
        hold(2, "+ 1 day", "+ 6 days", "HELD", "- 1 day"));
    assertKeeps("1. Nothing is promised on top", item, hold(2, "- 9 days", "- 5 days", "OUT", "- 9 days"),
        hold(2, "+ 1 day", "+ 6 days", "HELD", "- 6 days"), hold(1, "+ 7 days", "+ 8 days", "HELD", "- 1 day"));
  }

  @Test
  void whatWasDoneIsRewritten() throws SQLException, IOException {
    assertBreaks("5. Nothing that was done",
        "insert into audit.entry (at, municipality, action, subject_kind, subject_id, detail, place_in_chain, "
            + "hash, previous_hash) values (now(), '1281', 'put.in', 'test', '1', '{}', 1000000000, '\\x00', '\\x00')");
  }

  @Test
  void anAuditRowWaitsForItsSeal() throws SQLException, IOException {
    String row = "insert into audit.entry (at, municipality, action, subject_kind, subject_id, detail) "
        + "values (now() - interval '%s seconds', '1281', 'test', 'test', '1', '{}')";
    assertBreaks("5. No audit row has waited", row.formatted(3));
    assertKeeps("5. No audit row has waited", row.formatted(1));
  }

  @Test
  void aHandOverHasTwoEffects() throws SQLException, IOException {
    assertBreaks("3. No line", "alter table impact.effect drop constraint effect_is_recorded_once", handedOver("1 minute"), EFFECT, EFFECT);
    assertKeeps("3. No line", handedOver("1 minute"), EFFECT);
  }

  @Test
  void aHandOverHasNoEffect() throws SQLException, IOException {
    assertBreaks("3. Every hand-over", handedOver("11 minutes"));
    assertKeeps("3. Every hand-over", handedOver("11 minutes"), EFFECT);
    assertKeeps("3. Every hand-over", handedOver("9 minutes"));
  }

  @Test
  void aBookingCameToAStateThatNobodyWroteDown() throws SQLException, IOException {
    assertThat(violationsMoreAfter("5. Every state that a booking", handedOver("1 minute"))).isEqualTo(4);
    assertThat(violationsMoreAfter("5. Every state that a booking", handedOver("1 minute"), audited("booking.requested", "1281"),
        audited("booking.requested", "1285"), audited("booking.handed_over", "1281"))).isEqualTo(1);
    assertKeeps("5. Every state that a booking", handedOver("1 minute"), audited("booking.requested", "1281"),
        audited("booking.requested", "1285"), audited("booking.handed_over", "1281"), audited("booking.handed_over", "1285"));
  }

  @Test
  void aStepInABookingIsNotWrittenDownOnce() throws SQLException, IOException {
    String rule = "5. Every step in a booking";
    String received = "insert into booking.step (booking_id, owner_unit, receiver_unit, at, what) "
        + "select id, owner_unit, receiver_unit, now(), 'RECEIVED' from booking.booking order by id desc limit 1";
    String lund = audited("booking.handed_over", "1281");
    String eslov = audited("booking.handed_over", "1285");
    assertKeeps(rule, handedOver("1 minute"), received, lund, eslov);
    assertThat(violationsMoreAfter(rule, handedOver("1 minute"), received)).as("in neither municipality").isEqualTo(2);
    assertThat(violationsMoreAfter(rule, handedOver("1 minute"), received, lund, eslov, eslov)).as("twice in one").isEqualTo(1);
    assertThat(violationsMoreAfter(rule, handedOver("1 minute"), lund)).as("of nothing").isEqualTo(1);
  }

  @Test
  void anAdCameToAStateThatNobodyWroteDown() throws SQLException, IOException {
    String ad = """
        insert into listing.listing (request_key, owner_unit, municipality, item_id, category_id, kind, title, state, created_at, changed_at, published_at)
        select gen_random_uuid(), owner_unit, municipality, id, category_id, kind, 'A', 'PAUSED', now(), now(), now() from inventory.item
        order by id desc limit 1
        """;
    assertThat(violationsMoreAfter("5. Every state that an ad", item, ad)).isEqualTo(2);
    String audited = "insert into audit.entry (at, municipality, action, subject_kind, subject_id, detail) "
        + "select now(), '1281', action, 'listing', max(id), '{}' from listing.listing, (values ('listing.published'), ('listing.paused')) a(action) group by action";
    assertKeeps("5. Every state that an ad", item, ad, audited);
  }

  /** A gift of one thing that was handed over so long ago, from 1281 to 1285. */
  private static String handedOver(String ago) {
    return HANDED_OVER.formatted(UUID.randomUUID(), ago);
  }

  private static String audited(String action, String municipality) {
    return "insert into audit.entry (at, municipality, action, subject_kind, subject_id, detail) select now(), '" + municipality + "', '"
        + action
        + "', 'booking', max(id), '{}' from booking.booking";
  }

  private static String hold(int quantity, String from, String until, String state, String made) {
    return """
        insert into inventory.hold (item_id, quantity, starts_at, ends_at, state, cause, created_at)
        select max(id), %d, now() %s, now() %s, '%s', gen_random_uuid(), now() %s from inventory.item
        """.formatted(quantity, interval(from), interval(until), state, interval(made));
  }

  private static String interval(String signed) {
    return signed.charAt(0) + " interval '" + signed.substring(2) + "'";
  }

  private static void assertBreaks(String rule, String... damage) throws SQLException, IOException {
    assertThat(violationsMoreAfter(rule, damage)).as(rule).isPositive();
  }

  private static void assertKeeps(String rule, String... changes) throws SQLException, IOException {
    assertThat(violationsMoreAfter(rule, changes)).as(rule).isZero();
  }

  private static long violationsMoreAfter(String name, String... changes) throws SQLException, IOException {
    Invariants.Invariant rule = Invariants.all().stream().filter(each -> each.name().startsWith(name)).findFirst().orElseThrow();
    try (Connection owner = Owner.connect(); var statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      long before = rule.violations(owner);
      for (String change : changes)
        statement.execute(change);
      long after = rule.violations(owner);
      owner.rollback();
      return after - before;
    }
  }
}
