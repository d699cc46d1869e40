import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Asks for sets of several owners' things as an employee of Skurup does, and prints what the page takes on the wall: all that an
 * ordinary question finds is looked through, put together and shown. {@code Sets DATABASE-PORT PORT}
 */
class Sets {

  private static final int WARM_UP = 300;
  private static final int COUNTED = 400;
  private static final int ALLOWED_MS = 300;
  private static final List<String> WORDS = List.of("stol", "bord", "skrivbord", "hylla", "lampa", "cykel", "skärm", "skåp");

  private static boolean met = true;

  /** A kind of question. */
  private record Kind(String name, int least, int most, boolean days, String where) {}

  private static final List<Kind> KINDS = List.of(
      new Kind("24 to keep", 24, 24, false, ""),
      new Kind("24 on days", 24, 24, true, ""),
      new Kind("24 on days within 40 km", 24, 24, true, "&avstand=40"),
      new Kind("2 to 100 on days", 2, 100, true, ""),
      new Kind("500 to keep, anywhere", 500, 500, false, ""));

  public static void main(String[] args) throws Exception {
    int port = Integer.parseInt(args[1]);
    try (Bench bench = new Bench(args[0]); Client client = new Client(port, bench.signIn(port))) {
      System.out.printf("sets among %,d ads, wall ms: p50 / p95 / p99 / slowest, and how many of the answers have a set%n", bench.shown());
      for (Kind kind : KINDS)
        System.out.printf("%-26s %s%n", kind.name, measured(client, kind));
    }
    System.out.println(met ? "met: p99 < " + ALLOWED_MS + " ms" : "NOT met");
    System.exit(met ? 0 : 1);
  }

  private static String measured(Client client, Kind kind) throws Exception {
    Random random = new Random(1);
    int found = 0;
    double[] times = new double[COUNTED];
    for (int n = -WARM_UP; n < COUNTED; n++) {
      String path = question(kind, random);
      long begun = System.nanoTime();
      client.get(path);
      double ms = (System.nanoTime() - begun) / 1e6;
      if (client.status != 200)
        throw new IllegalStateException(client.status + " for " + path);
      if (n < 0)
        continue;
      times[n] = ms;
      found += client.text().contains("id=\"forslag-1\"") ? 1 : 0;
    }
    Arrays.sort(times);
    met &= times[COUNTED * 99 / 100] < ALLOWED_MS && found > 0;
    return "%.1f / %.1f / %.1f / %.1f   %d of %d".formatted(times[COUNTED / 2], times[COUNTED * 95 / 100], times[COUNTED * 99 / 100],
        times[COUNTED - 1], found, COUNTED);
  }

  private static String question(Kind kind, Random random) {
    String word = WORDS.get(random.nextInt(WORDS.size()));
    int quantity = kind.least + random.nextInt(kind.most - kind.least + 1);
    LocalDate first = LocalDate.now().plusWeeks(2 + random.nextInt(20)).with(TemporalAdjusters.next(java.time.DayOfWeek.TUESDAY));
    String days = kind.days ? "&fran=" + first + "&till=" + first.plusDays(2) : "";
    return "/annonser/tillsammans?q=" + java.net.URLEncoder.encode(word, java.nio.charset.StandardCharsets.UTF_8) + "&antal=" + quantity + days
        + "&hur=" + (kind.days ? "lana" : "behalla") + kind.where;
  }
}
