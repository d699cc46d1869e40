import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the benchmarks take from the database that {@code bench/load} has filled: an employee of Skurup, and ads in their view. */
class Bench implements AutoCloseable {

  /** Skurup, and those that it has an agreement with. */
  private static final String NEAR = "(l.municipality = '1264' and l.reach >= 1 or l.municipality in ('1286', '1287') and l.reach >= 2)";

  private static final String ADS = "select l.id from listing.listing l join organisation.unit u on u.key = 'bench-1264-1' ";
  private static final String SHOWN = "l.shown and l.state = 'PUBLISHED' and l.id > 1000000 and ";

  private final Connection database;

  Bench(String port) throws SQLException {
    database = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/samnytta", "postgres", "");
  }

  /** The cookie of a signed-in employee: one that the application at that port has given for the roles held today. */
  String signIn(int port) throws Exception {
    return signIn(port, "bench-1264-1");
  }

  /** The same of an employee of the unit with that key. */
  String signIn(int port, String unit) throws Exception {
    String made = UUID.randomUUID().toString();
    try (var insert = database.prepareStatement("""
        insert into security.login_session (token_hash, person_id, unit, created_at, last_seen_at, expires_at)
        select ?, a.person_id, a.unit, now(), now(), now() + interval '12 hours'
        from organisation.assignment a join organisation.unit u on u.id = a.unit where u.key = ?
        """)) {
      insert.setBytes(1, MessageDigest.getInstance("SHA-256").digest(made.getBytes(StandardCharsets.UTF_8)));
      insert.setString(2, unit);
      if (insert.executeUpdate() != 1)
        throw new IllegalStateException("fill the database first: bench/load");
    }
    var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
        .header("Cookie", "samnytta=" + made).build(), HttpResponse.BodyHandlers.discarding());
    return answer.headers().allValues("Set-Cookie").stream().filter(cookie -> cookie.startsWith("samnytta="))
        .map(cookie -> cookie.substring(9).split(";")[0]).findFirst().orElse(made);
  }

  long shown() throws SQLException {
    return numbers("select count(*) from listing.listing where shown").getFirst();
  }

  /** Ads that may be booked: with the panel and the calendar of free days. */
  List<Long> near() throws SQLException {
    return ads(NEAR + " and l.owner_unit <> u.id");
  }

  /** Ads of municipalities without an agreement: seen, not bookable. */
  List<Long> far() throws SQLException {
    return ads("l.reach >= 3 and not " + NEAR);
  }

  /** Ads that are given away, in their first version: each as often as it has pieces that nobody has been promised. */
  List<Long> given() throws SQLException {
    return numbers(ADS + "cross join lateral generate_series(1, inventory.free(l.item_id, now(), 'infinity')) piece where " + SHOWN + NEAR
        + " and l.owner_unit <> u.id and 'GIVE' = any (l.terms) and l.version = 1 order by md5(l.id || '.' || piece) limit 1000");
  }

  private List<Long> ads(String which) throws SQLException {
    return numbers(ADS + "where " + SHOWN + which + " order by md5(l.id::text) limit 1000");
  }

  private List<Long> numbers(String query) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (var sql = database.createStatement(); var rows = sql.executeQuery(query)) {
      while (rows.next())
        numbers.add(rows.getLong(1));
    }
    return numbers;
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
