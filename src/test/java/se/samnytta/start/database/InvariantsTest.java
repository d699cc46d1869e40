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
