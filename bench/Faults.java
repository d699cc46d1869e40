import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The load of {@code Booking} while processes are killed: of the two nodes twenty times, each in turn, and PostgreSQL ten times. What is
 * killed is started again at once, as whoever looks after it does. Afterwards everything that was told is looked for by the key of its
 * form. {@code Faults FOLDER HOME CLUSTER DATABASE-PORT PORT [ROUNDS]}
 */
class Faults {

  private static final int WARM_UP = 10_000;
  private static final String ROUNDS = "10";
  private static final int YEAR = 340;
  private static final long CALM_MS = 3000;
  private static final long ALLOWED_MS = 10_000;
  private static final long PATIENCE_MS = 120_000;

  /**
   * A kill and what followed.
   *
   * @param silent the longest that nobody at all had a good answer
   * @param good   until all connections had had one again
   * @param back   until what was killed answered again
   */
  private record Fault(String what, long silent, long good, long back) {}

  private static Nodes nodes;
  private static Rush rush;

  public static void main(String[] args) throws Exception {
    boolean met;
    try (Nodes started = new Nodes(args[0], args[1], args[2], args[3], args[4]).start()) {
      nodes = started;
      try (Bench bench = new Bench(args[3]); Ledger ledger = new Ledger(args[3])) {
        rush = new Rush(nodes, bench, ledger.ads(), false);
      }
      List<LocalDate> days = Rush.openDays(7, YEAR);
      rush.tries(WARM_UP, days);
      List<Fault> faults = underLoad(days, Integer.parseInt(args.length > 5 ? args[5] : ROUNDS));
      print(faults);
      try (Ledger ledger = new Ledger(args[3])) {
        met = isRight(ledger) & faults.stream().allMatch(fault -> fault.good <= ALLOWED_MS);
      }
    }
    System.out.println(met ? "met" : "NOT met");
    System.exit(met ? 0 : 1);
  }

  private static List<Fault> underLoad(List<LocalDate> days, int rounds) throws Exception {
    AtomicBoolean more = new AtomicBoolean(true);
    try (var thread = Executors.newSingleThreadExecutor()) {
      Future<Void> load = thread.submit(() -> {
        rush.tries(more::get, days);
        return null;
      });
      try {
        List<Fault> faults = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
          faults.add(killNode(0));
          faults.add(killNode(1));
          faults.add(killPostgres());
        }
        return faults;
      } finally {
        more.set(false);
        load.get();
      }
    }
  }

  /** Something that is killed and started again; how many milliseconds until it answers. */
  private interface Restart {

    long run() throws Exception;
  }

  private static Fault killNode(int node) throws Exception {
    return fault("node " + (node + 1), () -> nodes.killNode(node), () -> nodes.startNode(node));
  }

  private static Fault killPostgres() throws Exception {
    return fault("PostgreSQL", nodes::killPostgres, () -> {
      long began = System.nanoTime();
      nodes.startPostgres();
      return (System.nanoTime() - began) / 1_000_000;
    });
  }

  private interface Kill {

    void run() throws InterruptedException;
  }

  private static Fault fault(String what, Kill kill, Restart restart) throws Exception {
    Thread.sleep(CALM_MS);
    long killed = System.nanoTime();
    kill.run();
    try (var thread = Executors.newSingleThreadExecutor()) {
      Future<Long> back = thread.submit(restart::run);
      long good = goodAfter(killed);
      Fault fault = new Fault(what, silence(killed), good, back.get());
      System.out.printf("killed: %-12s nobody had a good answer for %6d ms, all %d connections again after %6d ms, back after %6d ms%n",
          fault.what, fault.silent, Rush.CONNECTIONS, fault.good, fault.back);
      return fault;
    }
  }

  private static long goodAfter(long killed) throws InterruptedException {
    while (rush.allGoodAt() <= killed)
      if (System.nanoTime() - killed > PATIENCE_MS * 1_000_000)
        return PATIENCE_MS;
      else
        Thread.sleep(5);
    return (rush.allGoodAt() - killed) / 1_000_000;
  }

  private static long silence(long since) {
    long[] good = LongStream.concat(LongStream.of(since),
        rush.answered.stream().filter(Rush.Answered::isGood).mapToLong(Rush.Answered::at).filter(at -> at > since)).sorted().toArray();
    long longest = 0;
    for (int n = 1; n < good.length; n++)
      longest = Math.max(longest, good[n] - good[n - 1]);
    return longest / 1_000_000;
  }

  private static void print(List<Fault> faults) {
    System.out.printf("%n%-14s %6s %28s %28s %24s%n", "killed", "times", "nobody answered: most, ms", "all good again: most, ms",
        "itself back: most, ms");
    faults.stream().collect(Collectors.groupingBy(fault -> fault.what.replaceAll(" \\d", ""), TreeMap::new, Collectors.toList()))
        .forEach((what, each) -> System.out.printf("%-14s %6d %28d %28d %24d%n", what, each.size(),
            each.stream().mapToLong(Fault::silent).max().orElse(0), each.stream().mapToLong(Fault::good).max().orElse(0),
            each.stream().mapToLong(Fault::back).max().orElse(0)));
    System.out.printf("allowed: all good again within %,d ms%n%n", ALLOWED_MS);
  }

  private static boolean isRight(Ledger ledger) throws Exception {
    Map<Integer, Long> statuses = rush.answered.stream()
        .collect(Collectors.groupingBy(Rush.Answered::status, TreeMap::new, Collectors.counting()));
    Map<Integer, Long> again = rush.answered.stream().flatMap(answer -> answer.again().stream())
        .collect(Collectors.groupingBy(status -> status, TreeMap::new, Collectors.counting()));
    System.out.printf("%,d forms answered (status=times): %s; sent again with their key after: %s (0: no answer)%n", rush.answered.size(),
        statuses, again);
    Ledger.Matched matched = ledger.matched(rush.answered);
    long other = rush.answered.stream().filter(answer -> !answer.isGood()).count();
    System.out.printf("told that it is kept, and not there: %d; there twice: %d; told that it is not free, and there: %d;"
        + " there, and nobody was told: %d; answers of another kind: %d; promises beyond what there is: %d%n", matched.lost(),
        matched.doubled(), matched.keptThoughRefused(), matched.unknown(), other, ledger.overBooked());
    System.out.println("what must never be:");
    return matched.isRight() & other == 0 & ledger.overBooked() == 0 & Booking.eventuallyHolds(nodes, 600);
  }
}
