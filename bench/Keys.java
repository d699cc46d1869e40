import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Arrays;

/**
 * Looks rows up by their keys, as the application under row-level security and as the owner without it, in turns; then writes and
 * commits as the application, without and with a row in the audit trail.
 */
class Keys {

  private static final int ROUNDS = 40;
  private static final int EACH = 500;
  private static final int WRITING_ROUNDS = 10;
  private static final int WRITES = 100;

  /** As audit.AuditTrail writes it. */
  private static final String AUDIT = """
      insert into audit.entry (at, municipality, person_id, unit, action, subject_kind, subject_id, detail)
      values (now(), kernel.municipality(), kernel.person()::bigint, kernel.unit(), 'item.changed', 'item', ?, '{"as": ["MEMBER"]}')
      """;

  /** As an employee of the bench's unit of Skurup, who is somebody before the unit can be seen. */
  private static final String TELL = """
      select set_config('app.person', '1', false);
      select set_config('app.unit', u.id::text, false),
        set_config('app.units', '{' || u.id || '}', false), set_config('app.municipality', u.municipality, false),
        set_config('app.partners', '{}', false), set_config('app.rights', '{SEE_PEOPLE}', false)
      from organisation.unit u where u.key = 'bench-1264-1'
      """;

  private record Lookup(String name, String sql, String ids) {}

  private static final Lookup[] LOOKUPS = {
      new Lookup("an ad", "select title, state, version from listing.listing where id = ?",
          "select id from listing.listing where shown and reach >= 3 limit 5000"),
      new Lookup("a thing", "select quantity, condition from inventory.item where id = ?",
          "select id from inventory.item where shown and reach >= 3 limit 5000"),
      new Lookup("a card of the list", "select title, terms from listing.card where listing_id = ?",
          "select listing_id from listing.card where reach >= 3 limit 5000"),
      new Lookup("a unit", "select name from organisation.unit where id = ?", "select id from organisation.unit limit 5000") };

  public static void main(String[] arguments) throws Exception {
    String url = "jdbc:postgresql://127.0.0.1:" + arguments[0] + "/samnytta";
    try (Connection owner = DriverManager.getConnection(url, "samnytta_owner", "");
        Connection application = DriverManager.getConnection(url, "samnytta_app", "")) {
      try (var tell = application.createStatement()) {
        tell.execute(TELL);
      }
      System.out.printf("%-24s %14s %14s   µs for one, the best of %d rounds of %d%n", "look-up of", "without", "with", ROUNDS, EACH);
      for (Lookup lookup : LOOKUPS)
        measure(lookup, owner, application);
      audit(application, ids(owner,
          "select id from inventory.item where owner_unit = (select id from organisation.unit where key = 'bench-1264-1')"));
    }
  }

  private static void audit(Connection application, long[] ids) throws Exception {
    application.setAutoCommit(false);
    double without = Double.MAX_VALUE;
    double with = Double.MAX_VALUE;
    try (PreparedStatement write = application.prepareStatement("update inventory.item set place_note = place_note where id = ?");
        PreparedStatement audit = application.prepareStatement(AUDIT)) {
      for (int round = 0; round < WRITING_ROUNDS; round++) {
        without = Math.min(without, micros(application, write, null, ids));
        with = Math.min(with, micros(application, write, audit, ids));
      }
    }
    System.out.printf("%n%-24s %14s %14s   µs for one with its commit, the best of %d rounds of %d%n", "", "without audit", "with audit",
        WRITING_ROUNDS, WRITES);
    System.out.printf("%-24s %14.1f %14.1f%n", "a thing is changed", without, with);
  }

  private static double micros(Connection application, PreparedStatement write, PreparedStatement audit, long[] ids) throws Exception {
    long began = System.nanoTime();
    for (int n = 0; n < WRITES; n++) {
      write.setLong(1, ids[n % ids.length]);
      if (write.executeUpdate() != 1)
        throw new IllegalStateException("not its own");
      if (audit != null) {
        audit.setString(1, String.valueOf(ids[n % ids.length]));
        audit.executeUpdate();
      }
      application.commit();
    }
    return (System.nanoTime() - began) / 1000.0 / WRITES;
  }

  private static void measure(Lookup lookup, Connection owner, Connection application) throws Exception {
    long[] ids = ids(owner, lookup.ids);
    double without = Double.MAX_VALUE;
    double with = Double.MAX_VALUE;
    try (PreparedStatement plain = owner.prepareStatement(lookup.sql);
        PreparedStatement guarded = application.prepareStatement(lookup.sql)) {
      for (int round = 0; round < ROUNDS; round++) {
        without = Math.min(without, micros(plain, ids, round));
        with = Math.min(with, micros(guarded, ids, round));
      }
    }
    System.out.printf("%-24s %14.1f %14.1f%n", lookup.name, without, with);
  }

  private static double micros(PreparedStatement statement, long[] ids, int round) throws Exception {
    long began = System.nanoTime();
    for (int n = 0; n < EACH; n++) {
      statement.setLong(1, ids[(round * EACH + n) * 31 % ids.length]);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next())
          throw new IllegalStateException("not seen");
      }
    }
    return (System.nanoTime() - began) / 1000.0 / EACH;
  }

  private static long[] ids(Connection database, String query) throws Exception {
    long[] ids = new long[5000];
    int count = 0;
    try (var sql = database.createStatement(); var rows = sql.executeQuery(query)) {
      while (rows.next())
        ids[count++] = rows.getLong(1);
    }
    return Arrays.copyOf(ids, count);
  }
}
