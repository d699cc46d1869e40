import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Random;

/**
 * Asks when a thing is free that has been lent ten thousand times and is promised five hundred times more, and which of all ads are free
 * on some days while a tenth of them are promised. What it promises it takes away again. {@code Availability DATABASE-PORT PORT}
 */
class Availability {

  private static final int WARM_UP = 2000;
  private static final int COUNTED = 2000;
  private static final int PAGES_WARM_UP = 3000;
  private static final int PAGES_COUNTED = 1000;
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  /** A question, for the nth time. */
  private interface Question {

    void ask(int n) throws SQLException, IOException;
  }

  private static boolean met = true;

  public static void main(String[] args) throws Exception {
    int port = Integer.parseInt(args[1]);
    String url = "jdbc:postgresql://127.0.0.1:" + args[0] + "/samnytta";
    try (Bench bench = new Bench(args[0]);
        Connection owner = DriverManager.getConnection(url, "postgres", "");
        Connection application = DriverManager.getConnection(url, "samnytta_app", "")) {
      long ad = bench.near().getFirst();
      try {
        promise(owner, ad);
        System.out.printf("%,d ads shown; %,d promises now and to come, of %,d things, %,d of them of one, which has %,d behind it%n%n",
            bench.shown(),
            number(owner, "select count(*) from inventory.hold where state in ('HELD', 'OUT')"),
            number(owner, "select count(distinct item_id) from inventory.hold where state in ('HELD', 'OUT')"),
            number(owner, "select count(*) from inventory.hold where state in ('HELD', 'OUT') and item_id = " + item(owner, ad)),
            number(owner, "select count(*) from inventory.hold where state = 'RELEASED' and item_id = " + item(owner, ad)));
        System.out.printf("%-66s %8s %8s %8s %10s%n", "ms on the wall", "p50", "p99", "slowest", "p99 allowed");
        questions(application, item(owner, ad));
        try (Client client = new Client(port, bench.signIn(port))) {
          pages(client, ad);
        }
      } finally {
        forget(owner);
      }
    }
    System.out.println(met ? "met" : "NOT met");
    System.exit(met ? 0 : 1);
  }

  /** Ten thousand that are over, five hundred of some hours within the next year, and five each for every tenth of the other things. */
  private static void promise(Connection owner, long ad) throws SQLException {
    forget(owner);
    try (var sql = owner.createStatement()) {
      sql.execute("update inventory.item set quantity = quantity + 100 where id = " + item(owner, ad));
      sql.execute("""
          insert into inventory.hold (item_id, quantity, starts_at, ends_at, state, cause, created_at)
          select %1$d, 1, at, at + (1 + n %% 48) * interval '1 hour', 'RELEASED', 'bench/past/' || n, at
          from generate_series(1, 10000) n
          cross join lateral (select date_trunc('hour', now()) - n * interval '3 hours' - interval '3 days' as at) begins
          """.formatted(item(owner, ad)));
      sql.execute("""
          insert into inventory.hold (item_id, quantity, starts_at, ends_at, state, cause, created_at)
          select %1$d, 1 + n %% 3, at, at + (1 + n %% 48) * interval '1 hour', 'HELD', 'bench/live/' || n, now()
          from (select n, date_trunc('hour', now()) + n * interval '17 hours' as at from generate_series(1, 500) n) live
          """.formatted(item(owner, ad)));
      sql.execute("""
          insert into inventory.hold (item_id, quantity, starts_at, ends_at, state, cause, created_at)
          select i.id, 1, at, at + (1 + i.id %% 14) * interval '1 day', 'HELD', 'bench/other/' || i.id || '/' || n, now()
          from inventory.item i
          cross join generate_series(1, 5) n
          cross join lateral (select date_trunc('day', now()) + (n * 20 + i.id %% 17) * interval '1 day' as at) begins
          where i.id > 1000000 and i.id %% 10 = 7 and i.id <> %1$d
          """.formatted(item(owner, ad)));
      sql.execute("vacuum (analyze) inventory.hold");
    }
  }

  /** Also what an earlier run left that was stopped. */
  private static void forget(Connection owner) throws SQLException {
    try (var sql = owner.createStatement()) {
      sql.execute("update inventory.item set quantity = quantity - 100 "
          + "where id in (select item_id from inventory.hold where cause = 'bench/live/1')");
      sql.execute("delete from inventory.hold where cause like 'bench/%'");
    }
  }

  private static void questions(Connection application, long item) throws Exception {
    Random random = new Random(1);
    try (PreparedStatement free = application.prepareStatement("select inventory.free(?, ?, ?)");
        PreparedStatement steps = application.prepareStatement("select at, free from inventory.free_steps(?, ?, ?)");
        PreparedStatement busy = application.prepareStatement("select item_id from inventory.free_of_the_busy(?, ?) where free < 1")) {
      line("of that thing: for some hours", 5, n -> {
        ZonedDateTime from = hour(random);
        ask(free, item, from.toOffsetDateTime(), from.plusHours(1 + n % 48).toOffsetDateTime());
      });
      line("of that thing: from now on for good", 5, _ -> {
        try (var sql = application.createStatement()) {
          sql.execute("select inventory.free(" + item + ", now(), 'infinity')");
        }
      });
      line("of that thing: over the 28 days of a calendar and its hours", 5, _ -> {
        OffsetDateTime from = day(random).atStartOfDay(SWEDEN).toOffsetDateTime();
        ask(steps, item, from, from.plusDays(28));
      });
      line("of that thing: over the hours of a day", 5, _ -> {
        OffsetDateTime from = day(random).atStartOfDay(SWEDEN).toOffsetDateTime();
        ask(steps, item, from, from.plusDays(1));
      });
      line("of all: which of the promised are taken on some days", 50, n -> {
        ZonedDateTime from = hour(random);
        ask(busy, from.toOffsetDateTime(), from.plusDays(1 + n % 14).toOffsetDateTime());
      });
    }
  }

  private static void pages(Client client, long ad) throws Exception {
    Random random = new Random(2);
    page("page: which ads are free on these days", 50, client, n -> list(random, n, ""));
    page("page: the same, at least five, nearest first", 50, client, n -> list(random, n, "&antal=5&sortera=narmast"));
    page("page: the same of a category", 50, client, n -> list(random, n, "&kategori=stolar"));
    page("page: the form for that thing with its calendar", 0, client, _ -> "/annonser/" + ad + "/boka?vecka=" + day(random));
  }

  private interface Address {

    String of(int n);
  }

  private static void page(String what, int allowed, Client client, Address address) throws Exception {
    line(what, allowed, PAGES_WARM_UP, PAGES_COUNTED, n -> {
      client.get(address.of(n));
      if (client.status != 200)
        throw new IOException(client.status + " for " + client.address);
    });
  }

  private static String list(Random random, int n, String further) {
    LocalDate first = day(random);
    return "/annonser?fran=" + first + "&till=" + first.plusDays(n % 14) + further;
  }

  private static LocalDate day(Random random) {
    return LocalDate.now(SWEDEN).plusDays(1 + random.nextInt(200));
  }

  private static ZonedDateTime hour(Random random) {
    return day(random).atTime(random.nextInt(24), 0).atZone(SWEDEN);
  }

  private static void ask(PreparedStatement question, Object... parameters) throws SQLException {
    for (int n = 0; n < parameters.length; n++)
      question.setObject(n + 1, parameters[n]);
    try (var rows = question.executeQuery()) {
      while (rows.next())
        rows.getObject(1);
    }
  }

  private static void line(String what, int allowed, Question question) throws Exception {
    line(what, allowed, WARM_UP, COUNTED, question);
  }

  private static void line(String what, int allowed, int warmUp, int counted, Question question) throws Exception {
    double[] times = new double[counted];
    for (int n = -warmUp; n < counted; n++) {
      long began = System.nanoTime();
      question.ask(n + warmUp);
      if (n >= 0)
        times[n] = (System.nanoTime() - began) / 1e6;
    }
    Arrays.sort(times);
    double p99 = times[counted * 99 / 100];
    met &= allowed == 0 || p99 < allowed;
    System.out.printf("%-66s %8.2f %8.2f %8.2f %10s%n", what, times[counted / 2], p99, times[counted - 1],
        allowed == 0 ? "" : "< " + allowed);
  }

  private static long item(Connection owner, long ad) throws SQLException {
    return number(owner, "select item_id from listing.listing where id = " + ad);
  }

  private static long number(Connection owner, String query) throws SQLException {
    try (var sql = owner.createStatement(); var row = sql.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
