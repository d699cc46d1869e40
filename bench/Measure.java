import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Asks for the pages, posts and books as an employee of Skurup does, and prints how long it took beside what is allowed. */
class Measure {

  private static final int CLIENTS = 16;
  private static final int COUNTED = 600;
  private static final int WRITTEN = 300;
  private static final int WRITTEN_BEFORE = 600;
  private static final long SECONDS = 4;
  private static final long WARM_UP_SECONDS = 5;
  private static final int MOST_WARM_UPS = 36;
  private static final int FEWEST_WARM_UPS = 40_000;
  private static final String ROW = "%-38s %8s %8s %8s %11s %14s   %s%n";

  private static Processors processors;
  private static int port;
  private static String token;

  private record Page(String name, String budget, String[] paths) {}

  /** Something done once. */
  private interface Step {

    void run(int n) throws IOException;
  }

  /** How long each took, the fastest first, and what one took of the processors. */
  private record Timed(long[] nanos, Processors.Used each) {}

  /** How often several could ask in a second, and what one request took of the processors. */
  private record Together(long perSecond, Processors.Used each) {}

  public static void main(String[] arguments) throws Exception {
    port = Integer.parseInt(arguments[1]);
    processors = Processors.of(arguments[2], arguments[3]);
    List<Long> given;
    List<Page> pages;
    try (Bench bench = new Bench(arguments[0]); Client client = open(bench)) {
      given = bench.given();
      System.out.printf("%,d ads shown; one client asks %d times for each page, then %d at once for %d s%n", bench.shown(), COUNTED,
          CLIENTS, SECONDS);
      pages = pages(client, bench);
    }
    System.out.println("warming up, requests/s of all pages together: " + warmUp(pages));
    System.out.printf(ROW, "", "p50 ms", "p99 ms", "kB", "req/s (" + CLIENTS + ")", "processors ms", "allowed: p50, p99, req/s");
    for (Page page : pages)
      line(page);
    try (Client client = new Client(port, token)) {
      post(client);
      book(client, given);
      readIn(client);
    }
  }

  private static Client open(Bench bench) throws Exception {
    token = bench.signIn();
    return new Client(port, token);
  }

  private static List<Page> pages(Client client, Bench bench) throws Exception {
    List<Long> near = bench.near();
    List<Long> far = bench.far();
    String[] categories = { "stolar", "bord", "forvaring", "it-elektronik" };
    String[] words = { "skrivbord", "stol", "bokhylla", "projektor", "kontorsstol" };
    return List.of(
        page(client, "start page", "4, 15, 800", _ -> "/"),
        page(client, "ad, to be booked", "4, 15, 800", n -> "/annonser/" + near.get(n % near.size())),
        page(client, "ad, no agreement", "4, 15, 800", n -> "/annonser/" + far.get(n % far.size())),
        page(client, "list: a category", "8", n -> "/annonser?kategori=" + categories[n % categories.length]),
        page(client, "list: a municipality and a condition", "8", _ -> "/annonser?kommun=1286&skick=B"),
        page(client, "list: nearest first", "8", _ -> "/annonser?sortera=narmast"),
        page(client, "list: free on my days, at least five", "8", _ -> "/annonser?fran=2027-01-11&till=2027-01-15&antal=5"),
        page(client, "list: words", "", n -> "/annonser?q=" + words[n % words.length]));
  }

  private static Page page(Client client, String name, String budget, IntFunction<String> path) throws IOException {
    String[] paths = new String[240];
    for (int n = 0; n < paths.length; n++)
      paths[n] = client.settled(path.apply(n));
    return new Page(name, budget, paths);
  }

  /** Asks for all pages in turn until that goes no faster: a JVM compiles for some minutes what it runs most. */
  private static String warmUp(List<Page> pages) throws Exception {
    String[] all = new String[pages.size() * 240];
    for (int n = 0; n < all.length; n++)
      all[n] = pages.get(n % pages.size()).paths[n / pages.size()];
    StringBuilder said = new StringBuilder();
    long asked = 0;
    for (long best = 0, now = 1, turn = 0; turn < MOST_WARM_UPS && (asked < FEWEST_WARM_UPS || now > best); turn++) {
      best = Math.max(best, now * 103 / 100);
      now = together(all, WARM_UP_SECONDS).perSecond;
      asked += now * WARM_UP_SECONDS;
      said.append(now).append(' ');
    }
    return said.toString();
  }

  private static void line(Page page) throws Exception {
    try (Client client = new Client(port, token)) {
      var _ = together(page.paths, SECONDS);
      Timed alone = timed(COUNTED, n -> {
        client.get(page.paths[n % page.paths.length]);
        expect(client, 200);
      });
      Together together = together(page.paths, SECONDS);
      print(page.name, alone, String.format("%.1f", client.length() / 1000.0), String.valueOf(together.perSecond),
          together.each, page.budget);
    }
  }

  /** As from the page for posting: a text becomes a draft, the draft is published with what was suggested. */
  private static void post(Client client) throws Exception {
    String[] ads = new String[WRITTEN_BEFORE + WRITTEN];
    Timed drafted = written(WRITTEN, n -> {
      client.post("/annonser", "nyckel", UUID.randomUUID().toString(), "vad", (n % 20 + 1) + " kontorsstolar i blått tyg, 65 x 65 cm");
      expect(client, 303);
      ads[n] = client.location.replaceAll("\\D+", "");
    });
    print("post: a text becomes a draft", drafted, "", "", drafted.each, "12");
    Timed published = written(WRITTEN, n -> {
      client.post("/annonser/" + ads[n] + "/publicering", "version", "1", "beskrivning", "Finns att hämta.", "visas", "STEPS",
          "hamtning", "", "godkannande", "ALWAYS", "svarsdagar", "3");
      expect(client, 303);
    });
    print("post: the draft is published", published, "", "", published.each, "12");
  }

  private static void book(Client client, List<Long> ads) throws Exception {
    if (ads.size() < WRITTEN_BEFORE + WRITTEN)
      throw new IOException("only " + ads.size() + " pieces are left to book: begin anew: rm -r target/bench/postgres*, bench/load");
    Timed booked = written(WRITTEN, n -> {
      client.post("/bokningar", "annons", ads.get(n).toString(), "version", "1", "nyckel", UUID.randomUUID().toString(), "satt", "ta-over",
          "antal", "1", "dag", "", "halsning", "Vi hämtar gärna på torsdag.");
      expect(client, 303);
    });
    print("book", booked, "", "", booked.each, "12");
  }

  /** A table of a thousand rows, from the file to the ads shown. */
  private static void readIn(Client client) throws Exception {
    for (int rows : new int[] { WRITTEN_BEFORE, 1000 }) {
      StringBuilder table = new StringBuilder("Rubrik;Antal;Sätt\n");
      for (int n = 1; n <= rows; n++)
        table.append("Vagn nummer ").append(n).append(';').append(n % 9 + 1).append(";Skänk\n");
      Timed looked = timed(1, _ -> {
        client.upload("/annonser/importera", UUID.randomUUID().toString(), "fil", table.toString());
        expect(client, 303);
        client.get(client.location);
        expect(client, 200);
      });
      String sheet = client.address;
      Timed read = timed(1, _ -> {
        client.post(sheet, "publicera", "ja");
        expect(client, 303);
      });
      if (rows == 1000) {
        print("import: 1,000 rows looked through", looked, "", "", looked.each, "");
        print("import: 1,000 rows become ads", read, "", "", read.each, "3000");
      }
    }
  }

  private static void expect(Client client, int status) throws IOException {
    if (client.status != status)
      throw new IOException(client.status + " instead of " + status + ": " + (client.length() == 0 ? client.location : client.text()));
  }

  /** Some before that are not counted, as with the pages. */
  private static Timed written(int times, Step step) throws IOException {
    for (int n = 0; n < WRITTEN_BEFORE; n++)
      step.run(n);
    return timed(times, n -> step.run(WRITTEN_BEFORE + n));
  }

  private static Timed timed(int times, Step step) throws IOException {
    long[] nanos = new long[times];
    Processors.Used before = processors.used();
    for (int n = 0; n < times; n++) {
      long began = System.nanoTime();
      step.run(n);
      nanos[n] = System.nanoTime() - began;
    }
    Processors.Used each = processors.used().since(before, times);
    Arrays.sort(nanos);
    return new Timed(nanos, each);
  }

  private static void print(String name, Timed timed, String size, String together, Processors.Used each, String budget) {
    int times = timed.nanos.length;
    System.out.printf(ROW, name, milliseconds(timed.nanos[times / 2]), milliseconds(timed.nanos[times * 99 / 100]), size, together, each,
        budget);
  }

  private static String milliseconds(long nanos) {
    return String.format("%.1f", nanos / 1e6);
  }

  private static Together together(String[] paths, long seconds) throws Exception {
    try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
      Processors.Used before = processors.used();
      long until = System.nanoTime() + seconds * 1_000_000_000;
      List<Future<Integer>> counts = new ArrayList<>();
      for (int c = 0; c < CLIENTS; c++) {
        int start = c * 13;
        Callable<Integer> client = () -> {
          int done = 0;
          try (Client each = new Client(port, token)) {
            for (int n = start; System.nanoTime() < until; n++, done++)
              each.get(paths[n % paths.length]);
          }
          return done;
        };
        counts.add(threads.submit(client));
      }
      long sum = 0;
      for (Future<Integer> count : counts)
        sum += count.get();
      return new Together(sum / seconds, processors.used().since(before, sum));
    }
  }
}
