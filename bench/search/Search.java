package se.samnytta.search;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.function.LongUnaryOperator;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import se.samnytta.search.language.Analyzer;
import se.samnytta.search.language.Corrections;
import se.samnytta.search.language.Lexicon;
import se.samnytta.search.language.Questions;
import se.samnytta.search.language.Synonyms;

/** Searches as an employee of Skurup does, and prints what it takes, beside plain PostgreSQL on the same rows. */
class Search {

  private static final int ASKED = 200;
  private static final int BEFORE = 40;
  private static final int PAGE = 25;
  private static final int ANYTHING = 10_000;
  private static final String ROW = "%-34s %24s %24s   %24s%n";
  private static final String BY_TIER = "found.tier, c.published_at desc, c.listing_id desc";

  private final Connection database;
  private final long backend;
  private final Goods goods;
  private final Questions questions;
  private final Corrections corrections;
  private final long ads;

  /** What is measured: the words of question n, what narrows it, how many are wanted, and how plain PostgreSQL would be asked. */
  private record Kind(String name, LongFunction<String> words, LongFunction<String> narrowed, String order, int most) {}

  /** Milliseconds of the processor and on the wall, the fastest first. */
  private record Took(double[] processor, double[] wall) {

    static String said(double[] times) {
      return "%.2f / %.2f / %.2f".formatted(times[times.length / 2], times[times.length * 95 / 100], times[times.length * 99 / 100]);
    }
  }

  private Search(Connection database) throws SQLException {
    this.database = database;
    Lexicon lexicon = Lexicon.builtIn();
    Analyzer analyzer = new Analyzer(lexicon);
    Map<String, Integer> uses = new HashMap<>();
    try (Statement sql = database.createStatement()) {
      goods = Fill.goods(sql, analyzer, lexicon);
      backend = number(sql, "select pg_backend_pid()");
      ads = number(sql, "select count(*) from search.entry where kind = 'LISTING'");
      try (var rows = sql.executeQuery("select word, uses from search.known_word")) {
        while (rows.next())
          uses.put(rows.getString(1), rows.getInt(2));
      }
      long unit = number(sql, "select id from organisation.unit where key = 'bench-1264-1'");
      sql.execute("select set_config('app.person', '1', false), set_config('app.unit', '" + unit + "', false), set_config('app.units', '{" + unit
          + "}', false), set_config('app.municipality', '1264', false), set_config('app.partners', '{1286,1287}', false)");
      sql.execute("set role samnytta_app");
    }
    Synonyms synonyms = new Synonyms(analyzer, Synonyms.builtIn(), List.of());
    questions = new Questions(analyzer, synonyms);
    corrections = new Corrections(uses);
  }

  private static long number(Statement sql, String query) throws SQLException {
    try (var row = sql.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  public static void main(String[] arguments) throws Exception {
    try (Connection database = Fill.connect(arguments[0])) {
      Search search = new Search(database);
      System.out.printf("%,d entries; %d questions of each kind; p50 / p95 / p99%n", search.ads, ASKED);
      System.out.printf(ROW, "", "processor ms of PostgreSQL", "wall ms", "plain swedish, processor ms");
      search.queries();
      search.writes();
    }
    pages(arguments[0], Integer.parseInt(arguments[1]));
  }

  private void queries() throws Exception {
    LongFunction<String> nothing = _ -> "";
    List<Kind> kinds = List.of(
        new Kind("frequent word", goods::common, nothing, BY_TIER, PAGE),
        new Kind("two words", n -> Goods.adjective(n) + " " + goods.product(n), nothing, BY_TIER, PAGE),
        new Kind("rare: a label", n -> Goods.label(Goods.below(n, 30, (int) ads)), nothing, BY_TIER, PAGE),
        new Kind("misspelt", n -> Goods.misspelt(goods.product(n), n), nothing, BY_TIER, PAGE),
        new Kind("part of compounds", Goods::head, nothing, BY_TIER, PAGE),
        new Kind("word, municipality, category", goods::product, n -> "'@m1264' & '@c" + (10 + Goods.below(n, 31, 100)) + "'", BY_TIER, PAGE),
        new Kind("a municipality that has little", goods::product, _ -> "'@m2403'", BY_TIER, PAGE),
        new Kind("newest, no words", nothing, nothing, "browse", PAGE),
        new Kind("newest", goods::product, nothing, "c.published_at desc, c.listing_id desc", PAGE),
        new Kind("nearest", goods::product, nothing, null, PAGE),
        new Kind("page 20", goods::common, nothing, BY_TIER, 24 * 20 + 1),
        new Kind("counts of the boxes", goods::product, nothing, "count", 1000));
    List<double[]> all = new ArrayList<>();
    for (Kind kind : kinds) {
      Took took = timed(n -> found(kind, n));
      Took plain = timed(n -> plain(kind, n));
      all.add(took.processor);
      System.out.printf(ROW, kind.name, Took.said(took.processor), Took.said(took.wall), Took.said(plain.processor));
    }
    double[] mix = all.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
    System.out.printf("the mix: %s, mean %.2f ms of the processor%n", Took.said(mix), Arrays.stream(mix).average().orElseThrow());
  }

  private interface Asking {

    void ask(long n) throws SQLException;
  }

  private Took timed(Asking asking) throws Exception {
    double[] processor = new double[ASKED];
    double[] wall = new double[ASKED];
    for (int n = -BEFORE; n < ASKED; n++) {
      long used = used();
      long begun = System.nanoTime();
      asking.ask(1_000 + n);
      if (n >= 0) {
        wall[n] = (System.nanoTime() - begun) / 1e6;
        processor[n] = (used() - used) / 1e6;
      }
    }
    Arrays.sort(processor);
    Arrays.sort(wall);
    return new Took(processor, wall);
  }

  private long used() throws IOException {
    return Long.parseLong(Files.readString(Path.of("/proc", String.valueOf(backend), "schedstat")).split(" ")[0]);
  }

  /** What the list asks: as it is typed, then with the misspelt put right. */
  private void found(Kind kind, long n) throws SQLException {
    String words = kind.words.apply(n);
    String narrowed = kind.narrowed.apply(n);
    if (page(kind, Tiers.exactly(questions.terms(words)), narrowed) == 0 && narrowed.isEmpty()) {
      String meant = questions.corrected(words, corrections);
      if (!meant.equals(words))
        page(kind, Tiers.exactly(questions.terms(meant)), narrowed);
    }
  }

  private int page(Kind kind, List<String> tiers, String narrowed) throws SQLException {
    if ("browse".equals(kind.order))
      return browsed();
    boolean isBest = kind.order != null && kind.order.equals(BY_TIER);
    String near = kind.order == null ? ", near => point((13.5 - 16) * cosd(55.47), 55.47)" : "";
    boolean counted = "count".equals(kind.order);
    String from = " from listing.card c join search." + (counted ? "some" : "find") + "('LISTING', ?, ?, " + kind.most + near
        + ") found on found.subject_id = c.listing_id ";
    String query = counted
        ? "select array_agg(c.facets)" + from
        : "select c.listing_id, c.title, c.category_id, c.terms, c.left_over" + from + "order by "
            + (kind.order == null
                ? "point((c.longitude - 16) * cosd(c.latitude), c.latitude) <-> point((13.5 - 16) * cosd(55.47), 55.47)"
                : kind.order)
            + " limit " + PAGE + (kind.most > PAGE ? " offset " + (kind.most - PAGE) : "");
    try (PreparedStatement sql = database.prepareStatement(query)) {
      sql.setArray(1, database.createArrayOf("text", (isBest ? tiers : List.of(tiers.getLast())).toArray()));
      sql.setString(2, narrowed);
      int found = 0;
      try (var rows = sql.executeQuery()) {
        while (rows.next())
          found++;
      }
      return found;
    }
  }

  private int browsed() throws SQLException {
    try (Statement sql = database.createStatement(); var rows = sql.executeQuery(
        "select listing_id, title, category_id, terms, left_over from listing.card order by published_at desc, listing_id desc limit " + PAGE)) {
      int found = 0;
      while (rows.next())
        found++;
      return found;
    }
  }

  /** The text search that PostgreSQL comes with, by the same rules of who may see what. */
  private void plain(Kind kind, long n) throws SQLException {
    String seen = "(reach >= 1 and municipality = '1264' or reach >= 2 and municipality in ('1286', '1287') or reach >= 3)";
    String where = " from plain.entry, plainto_tsquery('swedish', ?) q where tsv @@ q and " + seen
        + (kind.narrowed.apply(n).isEmpty() ? "" : " and municipality = '1264'");
    String query = "browse".equals(kind.order)
        ? "select subject_id from plain.entry where " + seen + " order by ordered_at desc, subject_id desc limit " + kind.most
        : "count".equals(kind.order)
        ? "select array_agg(subject_id) from (select subject_id" + where + " limit " + kind.most + ") as few"
        : "select subject_id" + where + " order by ts_rank(tsv, q) desc, ordered_at desc limit " + kind.most;
    try (PreparedStatement sql = database.prepareStatement(query)) {
      if (query.contains("?"))
        sql.setString(1, kind.words.apply(n));
      sql.executeQuery().close();
    }
  }

  private void writes() throws Exception {
    AtomicLong n = new AtomicLong();
    try (Statement sql = database.createStatement()) {
      sql.execute("reset role");
    }
    Took took = timed(_ -> {
      try (PreparedStatement sql = database.prepareStatement("""
          update search.entry set title = ?, tokens = array_to_tsvector(?), reach = greatest(reach, 1) where kind = 'LISTING' and subject_id = ?
          """)) {
        Goods.Ad ad = goods.ad(n.get() + 17);
        sql.setString(1, ad.title());
        sql.setArray(2, database.createArrayOf("text", ad.tokens().toArray()));
        sql.setLong(3, 1_000_000 + Goods.below(n.getAndIncrement(), 40, (int) Math.min(ads - 200, Integer.MAX_VALUE)));
        sql.executeUpdate();
      }
    });
    System.out.printf(ROW, "one ad changed", Took.said(took.processor), Took.said(took.wall), "");
  }

  private static void pages(String databasePort, int port) throws Exception {
    String token = UUID.randomUUID().toString();
    Search search;
    try (Connection database = Fill.connect(databasePort)) {
      try (PreparedStatement insert = database.prepareStatement("""
          insert into security.login_session (token_hash, person_id, unit, created_at, last_seen_at, expires_at)
          select ?, a.person_id, a.unit, now(), now(), now() + interval '12 hours'
          from organisation.assignment a join organisation.unit u on u.id = a.unit where u.key = 'bench-1264-1'
          """)) {
        insert.setBytes(1, MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        insert.executeUpdate();
      }
      search = new Search(database);
    }
    HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).header("Cookie", "samnytta=" + token).build(),
        HttpResponse.BodyHandlers.discarding());
    pages("whole pages of the mix", n -> page(client, port, "annonser?" + search.question(n)));
    pages("suggestions while typing", n -> page(client, port, "annonser/sokforslag?q=" + encoded(search.beginning(n))));
    slowest(search::anything, words -> page(client, port, "annonser?q=" + encoded(words)));
  }

  private static void pages(String name, LongUnaryOperator asked) {
    LongStream.range(10_000, 12_500).forEach(asked::applyAsLong);
    System.out.printf("%s, wall ms: %s%n", name, Took.said(LongStream.range(0, 600).map(asked).sorted().mapToDouble(nanos -> nanos / 1e6).toArray()));
  }

  private static void slowest(LongFunction<String> anything, ToLongFunction<String> asked) {
    record Answered(String words, double ms) {}
    List<Answered> answered = LongStream.range(0, ANYTHING).mapToObj(anything)
        .map(words -> new Answered(words, asked.applyAsLong(words) / 1e6)).sorted(Comparator.comparing(Answered::ms)).toList();
    System.out.printf("%,d questions of anything: %s; the slowest, wall ms:%n", ANYTHING,
        Took.said(answered.stream().mapToDouble(Answered::ms).toArray()));
    answered.reversed().stream().limit(5).forEach(each -> System.out.printf("  %.0f  %s%n", each.ms, each.words));
  }

  private String beginning(long n) {
    String word = goods.product(n);
    return word.substring(0, Math.min(word.length(), 3 + Goods.below(n, 60, 4)));
  }

  /** One to four words of ads, said twice, cut off, joined, misspelt or made of letters that come as they may. */
  private String anything(long n) {
    return LongStream.range(0, 1 + Goods.below(n, 61, 4)).mapToObj(at -> switch (Goods.below(n * 5 + at, 62, 6)) {
      case 0 -> goods.common(n + at);
      case 1 -> Goods.head(n + at);
      case 2 -> Goods.misspelt(goods.product(n + at), n);
      case 3 -> goods.product(n + at) + Goods.head(n);
      case 4 -> Goods.adjective(n + at);
      default -> Long.toString(Goods.below(n + at, 63, Integer.MAX_VALUE), 36);
    }).collect(java.util.stream.Collectors.joining(" "));
  }

  private String question(long n) {
    return switch (Goods.below(n, 50, 6)) {
      case 0 -> "q=" + encoded(goods.common(n));
      case 1 -> "q=" + encoded(Goods.adjective(n) + " " + goods.product(n));
      case 2 -> "q=" + encoded(Goods.misspelt(goods.product(n), n));
      case 3 -> "q=" + encoded(Goods.head(n));
      case 4 -> "q=" + encoded(goods.product(n)) + "&kommun=1286";
      default -> "q=" + encoded(goods.product(n)) + "&sortera=narmast";
    };
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private static long page(HttpClient client, int port, String query) {
    long begun = System.nanoTime();
    try {
      HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/" + query)).build(), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200)
        throw new IllegalStateException(answer.statusCode() + " for " + query);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return System.nanoTime() - begun;
  }
}
