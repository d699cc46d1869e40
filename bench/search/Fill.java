package se.samnytta.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import se.samnytta.search.language.Analyzer;
import se.samnytta.search.language.Corrections;
import se.samnytta.search.language.Lexicon;

/** Fills the database of {@code bench/find} with made-up ads: what is found, and the cards that the list shows. */
class Fill {

  private static final int AT_ONCE = 20_000;

  public static void main(String[] arguments) throws Exception {
    int ads = Integer.parseInt(arguments[1]);
    long begun = System.nanoTime();
    try (Connection database = connect(arguments[0]); Statement sql = database.createStatement()) {
      run(sql, "before");
      Lexicon lexicon = Lexicon.builtIn();
      Analyzer analyzer = new Analyzer(lexicon);
      Set<String> spelt = ConcurrentHashMap.newKeySet();
      Goods goods = goods(sql, analyzer, lexicon);
      for (int from = 0; from < ads; from += AT_ONCE) {
        List<byte[]> rows = IntStream.range(from, Math.min(ads, from + AT_ONCE)).parallel().mapToObj(n -> row(goods, analyzer, spelt, n)).toList();
        copy(database, rows);
      }
      System.out.printf("%,d ads made in %d s%n", ads, seconds(begun));
      try (var learn = database.prepareStatement("select search.learn(?)")) {
        learn.setArray(1, database.createArrayOf("text", spelt.toArray()));
        learn.execute();
      }
      run(sql, "after");
      System.out.printf("%,d ads kept after %d s%n", ads, seconds(begun));
    }
  }

  static Connection connect(String port) throws SQLException {
    return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/samnytta", "postgres", "");
  }

  static Goods goods(Statement sql, Analyzer analyzer, Lexicon lexicon) throws SQLException {
    Map<String, Long> words = new LinkedHashMap<>();
    try (var rows = sql.executeQuery("""
        select w, c.id from inventory.category c, unnest(c.synonyms) w
        where c.parent_id is not null and c.kind = 'GOODS' and c.municipality is null and w ~ '^[a-zåäö]+$' order by w, c.id
        """)) {
      while (rows.next())
        words.putIfAbsent(rows.getString(1), rows.getLong(2));
    }
    return new Goods(analyzer, lexicon, words, 290);
  }

  private static long seconds(long begun) {
    return (System.nanoTime() - begun) / 1_000_000_000;
  }

  private static void run(Statement sql, String part) throws IOException, SQLException {
    String script = Files.readString(Path.of("bench/search/fill.sql")).split("-- " + part + "\n", 2)[1].split("-- end\n", 2)[0]
        .replace(":rules", String.valueOf(Tokens.RULES));
    for (String statement : script.split(";\n+"))
      if (!statement.isBlank())
        sql.execute(statement);
  }

  private static byte[] row(Goods goods, Analyzer analyzer, Set<String> spelt, int n) {
    Goods.Ad ad = goods.ad(n);
    if (spelt.size() < 100_000)
      Corrections.words(analyzer.words(ad.title())).forEach(spelt::add);
    return (n + "\t" + ad.title() + "\t" + ad.body() + "\t" + ad.category() + "\t" + ad.municipality() + "\t" + ad.unit() + "\t" + ad.reach()
        + "\t" + array(ad.tokens()) + "\t" + array(ad.phrases()) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String array(Collection<String> of) {
    return of.stream().map(each -> "\"" + each + "\"").collect(Collectors.joining(",", "{", "}"));
  }

  private static void copy(Connection database, List<byte[]> rows) throws SQLException, IOException {
    InputStream all = new SequenceInputStream(Collections.enumeration(rows.stream().map(java.io.ByteArrayInputStream::new).toList()));
    database.unwrap(PGConnection.class).getCopyAPI().copyIn("copy made from stdin", all);
  }
}
