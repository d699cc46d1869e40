import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Arrays;

/**
 * Saves searches of varied words, narrowed and not, waits until the application has read them, and asks for those that an ad may answer,
 * one ad after the other.
 */
class Watch {

  private static final int SEARCHES = 50_000;
  private static final int ADS = 300;
  private static final int ROUNDS = 4;

  /** Search n is a function of n: a word of a category alone, with what it is of, with a place; a category; a place. */
  private static final String SAVE = """
      insert into search.saved_search (person_id, unit, municipality, kind, name, query, cadence, created_at, compared_until)
      select p.id, u.id, u.municipality, 'LISTING', 'bench', case
          when n % 20 = 0 then 'kategori=' || c.slug
          when n % 50 = 1 then 'satt=lana&kommun=' || u.municipality
          when n % 20 < 10 then 'q=' || w.word
          when n % 20 < 15 then 'q=' || w.word || '+' || (array['björk', 'ek', 'vit', 'armstöd', 'hjul', 'plåt'])[1 + n % 6]
          else 'q=' || w.word || '&kommun=' || u.municipality end || '&antal=' || (1 + n),
        'WEEKLY', now(), '2000-01-01'
      from generate_series(1, :searches) n
      join (select row_number() over (order by id) - 1 as place, * from organisation.unit where key like 'bench-%') u
        on u.place = (n::bigint * 7919) % (select count(*) from organisation.unit where key like 'bench-%')
      join organisation.person p on p.email = u.key || '@prov.example'
      join (select row_number() over (order by id) - 1 as place, * from inventory.category where parent_id is not null and kind = 'GOODS') c
        on c.place = (n::bigint * 34909) % (select count(*) from inventory.category where parent_id is not null and kind = 'GOODS')
      cross join lateral (
        select replace(lower(coalesce(c.synonyms[1 + n % greatest(1, cardinality(c.synonyms))], c.name_sv)), ' ', '+') as word) w
      on conflict do nothing
      """.replace(":searches", String.valueOf(SEARCHES));

  public static void main(String[] arguments) throws Exception {
    String url = "jdbc:postgresql://127.0.0.1:" + arguments[0] + "/samnytta";
    try (Connection owner = DriverManager.getConnection(url, "samnytta_owner", "");
        Connection application = DriverManager.getConnection(url, "samnytta_app", "")) {
      if (one(owner, "select count(*) from search.saved_search where name = 'bench'") == 0)
        save(owner);
      read(owner);
      try (var tell = application.createStatement()) {
        tell.execute("select set_config('app.system', 'on', false)");
      }
      percolate(application, ids(owner));
    }
  }

  private static void save(Connection owner) throws Exception {
    try (var statement = owner.createStatement()) {
      statement.execute("""
          insert into search.compared (kind, until) values ('LISTING', now()) on conflict (kind) do update set until = now()
          """);
      statement.execute(SAVE);
    }
  }

  /** The application reads in the background what it has not read. */
  private static void read(Connection owner) throws Exception {
    long begun = System.nanoTime();
    while (one(owner, "select count(*) from search.saved_search where rules = ''") > 0)
      Thread.sleep(200);
    System.out.printf("%,d saved searches, read %.0f s after they were saved%n", one(owner, "select count(*) from search.saved_search"),
        (System.nanoTime() - begun) / 1e9);
    try (var statement = owner.createStatement()) {
      statement.execute("vacuum analyze search.saved_search");
    }
  }

  private static void percolate(Connection application, long[] ads) throws Exception {
    long[] nanos = new long[ads.length * ROUNDS];
    long found = 0;
    try (PreparedStatement percolated = application.prepareStatement(
        "select count(*) from search.percolated('LISTING', ?, interval '1 minute')")) {
      for (int round = -1; round < ROUNDS; round++)
        for (int at = 0; at < ads.length; at++) {
          percolated.setLong(1, ads[at]);
          long begun = System.nanoTime();
          try (ResultSet row = percolated.executeQuery()) {
            row.next();
            found += row.getLong(1);
          }
          if (round >= 0)
            nanos[round * ads.length + at] = System.nanoTime() - begun;
        }
    }
    Arrays.sort(nanos);
    System.out.printf("one ad against them: p50 %.1f ms, p99 %.1f ms, slowest %.1f ms; %.0f of them to be asked, on average%n",
        nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6, nanos[nanos.length - 1] / 1e6,
        (double) found / ads.length / (ROUNDS + 1));
  }

  private static long[] ids(Connection owner) throws Exception {
    try (var statement = owner.createStatement();
        ResultSet row = statement.executeQuery("""
            select array_agg(subject_id) from (
              select subject_id from search.entry where kind = 'LISTING' order by md5(subject_id::text) limit %d) sampled
            """.formatted(ADS))) {
      row.next();
      return Arrays.stream((Long[]) row.getArray(1).getArray()).mapToLong(Long::longValue).toArray();
    }
  }

  private static long one(Connection connection, String sql) throws Exception {
    try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
