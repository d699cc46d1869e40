import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the database has in the end, beside what the browsers were told. */
class Ledger implements AutoCloseable {

  private static final Pattern FREE = Pattern.compile("Någon annan hann före\\. (?:Bara (\\d+) är lediga då|Inget är ledigt då)");

  private final Connection database;

  Ledger(String port) throws SQLException {
    database = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/samnytta", "postgres", "");
  }

  /** The ads of the twenty things. */
  List<Long> ads() throws SQLException {
    List<Long> ads = new ArrayList<>();
    try (var sql = database.createStatement();
        var rows = sql.executeQuery("select id from listing.listing where id > 1000000 order by id")) {
      while (rows.next())
        ads.add(rows.getLong(1));
    }
    return ads;
  }

  long number(String query) throws SQLException {
    try (var sql = database.createStatement(); var row = sql.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  void execute(String statements) throws SQLException {
    try (var sql = database.createStatement()) {
      sql.execute(statements);
    }
  }

  /**
   * How many promises were made that should not have been: those at whose beginning, or within which, more is promised than there is,
   * in the order in which they were made. Counted here and not by the database: nothing is shared with what it keeps them by.
   */
  long overBooked() throws SQLException {
    Map<Long, TreeMap<Long, Integer>> taken = new HashMap<>();
    long over = 0;
    try (var sql = database.createStatement(); var rows = sql.executeQuery("""
        select h.item_id, extract(epoch from h.starts_at)::bigint, extract(epoch from h.ends_at)::bigint, h.quantity, i.quantity
        from inventory.hold h join inventory.item i on i.id = h.item_id
        where h.state in ('HELD', 'OUT') and h.item_id > 1000000
        order by h.id
        """)) {
      while (rows.next())
        over += add(taken.computeIfAbsent(rows.getLong(1), _ -> new TreeMap<>()), rows.getLong(2), rows.getLong(3), rows.getInt(4)) > rows
            .getInt(5) ? 1 : 0;
    }
    return over;
  }

  /** Adds the promise to the steps, how much is taken from each moment on, and answers the most that is taken within it. */
  private static int add(TreeMap<Long, Integer> steps, long starts, long ends, int quantity) {
    for (long moment : new long[] { starts, ends }) {
      var before = steps.floorEntry(moment);
      steps.putIfAbsent(moment, before == null ? 0 : before.getValue());
    }
    int most = 0;
    for (var step : steps.subMap(starts, ends).entrySet()) {
      step.setValue(step.getValue() + quantity);
      most = Math.max(most, step.getValue());
    }
    return most;
  }

  /** At how many moments at which a promise begins more is promised than there is. */
  long overBookedMoments() throws SQLException {
    return number("""
        select count(*) from (
          select distinct h.item_id, h.starts_at
          from inventory.hold h join inventory.item i on i.id = h.item_id
          where h.state in ('HELD', 'OUT') and i.quantity < (
            select sum(o.quantity) from inventory.hold o
            where o.item_id = h.item_id and o.state in ('HELD', 'OUT') and o.starts_at <= h.starts_at and o.ends_at > h.starts_at)) moment
        """);
  }

  record Matched(long lost, long doubled, long keptThoughRefused, long unknown) {

    boolean isRight() {
      return lost + doubled + keptThoughRefused + unknown == 0;
    }
  }

  /** By the key of each form: what was said to be kept is there once, under the number that was told, and nothing else is. */
  Matched matched(Collection<Rush.Answered> answers) throws SQLException {
    Map<UUID, List<Long>> bookings = new HashMap<>();
    try (var sql = database.createStatement(); var rows = sql.executeQuery("""
        select distinct b.request_key, b.id from booking.booking b join booking.line l on l.booking_id = b.id where l.listing_id > 1000000
        """)) {
      while (rows.next())
        bookings.computeIfAbsent(rows.getObject(1, UUID.class), _ -> new ArrayList<>()).add(rows.getLong(2));
    }
    long lost = 0;
    long doubled = 0;
    long refused = 0;
    for (Rush.Answered each : answers) {
      List<Long> found = bookings.getOrDefault(each.key(), List.of());
      bookings.remove(each.key());
      if (each.isKept() && !found.contains(each.booking()))
        lost++;
      else if (found.size() > 1)
        doubled++;
      else if (!each.isKept() && !found.isEmpty())
        refused++;
    }
    return new Matched(lost, doubled, refused, bookings.size());
  }

  /** How many of those that lost were not told how many are free, fewer than they wanted. */
  static long notTold(Collection<Rush.Answered> answers) throws IOException {
    long not = 0;
    for (Rush.Answered each : answers)
      if (each.status() == 409) {
        Matcher said = FREE.matcher(Client.text(each.body()));
        if (!said.find() || said.group(1) != null && Integer.parseInt(said.group(1)) >= each.quantity())
          not++;
      }
    return not;
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
