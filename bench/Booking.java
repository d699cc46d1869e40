import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Ten thousand wishes for twenty things by the hour, from sixty-four connections to two nodes: how fast, and whether more is ever
 * promised than there is. {@code Booking FOLDER HOME CLUSTER DATABASE-PORT PORT [--without-lock]}
 */
class Booking {

  private static final int ATTEMPTS = 10_000;
  private static final int FEWEST_ROUNDS = 3;
  private static final long LONGEST_WARM_UP = 180_000_000_000L;
  private static final double FASTER = 1.05;
  private static final int ALLOWED = 500;
  private static final int WEEK = 7;

  public static void main(String[] args) throws Exception {
    boolean withoutLock = args.length > 5 && args[5].equals("--without-lock");
    boolean met;
    try (Nodes nodes = new Nodes(args[0], args[1], args[2], args[3], args[4]).start();
        Bench bench = new Bench(args[3]);
        Ledger ledger = new Ledger(args[3])) {
      Rush rush = new Rush(nodes, bench, ledger.ads(), true);
      met = withoutLock ? withoutLock(rush, ledger) : withLock(nodes, rush, ledger);
    }
    System.exit(met ? 0 : 1);
  }

  private static boolean withLock(Nodes nodes, Rush rush, Ledger ledger) throws Exception {
    System.out.printf("%,d attempts a round at 20 things of 10 pieces, 1 to 48 hours within a week of its own, %d connections, two nodes%n",
        ATTEMPTS, Rush.CONNECTIONS);
    int round = warmUp(rush);
    rush.answered.clear();
    long deadlocksBefore = deadlocks(nodes, ledger);
    Processors.Used before = nodes.processors().used();
    double seconds = rush.tries(ATTEMPTS, week(round));
    Processors.Used each = nodes.processors().used().since(before, ATTEMPTS);
    List<Rush.Answered> answers = new ArrayList<>(rush.answered);
    print(answers, seconds, each);
    long over = ledger.overBooked();
    long moments = ledger.overBookedMoments();
    long deadlocks = deadlocks(nodes, ledger) - deadlocksBefore;
    long notTold = Ledger.notTold(answers);
    Ledger.Matched matched = ledger.matched(answers);
    row("promises beyond what there is", over, 0);
    row("moments with more promised than there is", moments, 0);
    row("deadlocks", deadlocks, 0);
    row("lost, and not told how many are free", notTold, 0);
    row("answers other than kept (303) and not free (409)", answers.stream().filter(answer -> !answer.isGood()).count(), 0);
    row("told that it is kept, and not there", matched.lost(), 0);
    row("there twice", matched.doubled(), 0);
    row("told that it is not free, and there", matched.keptThoughRefused(), 0);
    boolean fast = ATTEMPTS / seconds >= ALLOWED;
    System.out.println("what must never be, over all rounds:");
    boolean holds = eventuallyHolds(nodes, 60);
    boolean right = over + moments + deadlocks + notTold == 0 && answers.stream().allMatch(Rush.Answered::isGood)
        && matched.lost() + matched.doubled() + matched.keptThoughRefused() == 0 && holds;
    System.out.println(right && fast ? "met" : "NOT met" + (right ? "" : ": not right") + (fast ? "" : ": too slow"));
    return right && fast;
  }

  /** A JVM compiles for some minutes what it runs most: rounds, each in a week of its own, until that goes no faster, for three minutes. */
  private static int warmUp(Rush rush) throws Exception {
    System.out.print("warming up, attempts/s:");
    double best = 0;
    int round = 0;
    long end = System.nanoTime() + LONGEST_WARM_UP;
    for (boolean faster = true; System.nanoTime() < end && (faster || round < FEWEST_ROUNDS); round++) {
      double perSecond = ATTEMPTS / rush.tries(ATTEMPTS, week(round));
      faster = perSecond > best * FASTER;
      best = Math.max(best, perSecond);
      System.out.print(" " + Math.round(perSecond));
    }
    System.out.println();
    return round;
  }

  private static List<java.time.LocalDate> week(int round) {
    return Rush.openDays(WEEK + round * 2 * WEEK, WEEK);
  }

  private static long deadlocks(Nodes nodes, Ledger ledger) throws Exception {
    return ledger.number("select sum(deadlocks) from pg_stat_database") + nodes.logged("deadlock detected");
  }

  private static void print(List<Rush.Answered> answers, double seconds, Processors.Used each) {
    System.out.printf("%n%-52s %10s %10s%n", "", "measured", "allowed");
    System.out.printf("%-52s %10.0f %10s%n", "attempts/s", answers.size() / seconds, ">= " + ALLOWED);
    System.out.printf("%-52s %10s%n", "processors ms an attempt: nodes + PostgreSQL", each);
    for (int status : new int[] { 303, 409 }) {
      long[] nanos = answers.stream().filter(answer -> answer.status() == status).mapToLong(Rush.Answered::nanos).sorted().toArray();
      if (nanos.length > 0)
        System.out.printf("%-52s %10d   p50 %.0f ms, p99 %.0f ms, slowest %.0f ms%n", status == 303 ? "kept" : "not free", nanos.length,
            nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6, nanos[nanos.length - 1] / 1e6);
    }
    Map<Integer, Long> others = answers.stream().flatMap(answer -> answer.again().stream())
        .collect(Collectors.groupingBy(status -> status, TreeMap::new, Collectors.counting()));
    if (!others.isEmpty())
      System.out.println("sent again after (status=times): " + others);
    Map<Integer, Long> wrong = answers.stream().filter(answer -> !answer.isGood())
        .collect(Collectors.groupingBy(Rush.Answered::status, TreeMap::new, Collectors.counting()));
    if (!wrong.isEmpty())
      System.out.println("answered otherwise (status=times): " + wrong);
  }

  private static void row(String what, long measured, long allowed) {
    System.out.printf("%-52s %10d %10d%n", what, measured, allowed);
  }

  /** Audit rows are sealed, and notices written, a moment later, and some minutes later when the node that was at it was killed. */
  static boolean eventuallyHolds(Nodes nodes, int seconds) throws Exception {
    long began = System.nanoTime();
    while (System.nanoTime() - began < seconds * 1_000_000_000L) {
      if (nodes.holdsWhatMustHold(false)) {
        System.out.printf("after %d s%n", (System.nanoTime() - began) / 1_000_000_000);
        return true;
      }
      Thread.sleep(3000);
    }
    return nodes.holdsWhatMustHold(true);
  }

  /** The same with the locks taken out: what is to be found has to be found. */
  private static boolean withoutLock(Rush rush, Ledger ledger) throws Exception {
    ledger.execute(Files.readString(Path.of("bench/without-lock.sql")));
    double seconds = rush.tries(ATTEMPTS, week(0));
    long over = ledger.overBooked();
    long moments = ledger.overBookedMoments();
    Map<Integer, Long> statuses = rush.answered.stream()
        .collect(Collectors.groupingBy(Rush.Answered::status, TreeMap::new, Collectors.counting()));
    System.out.printf("without the locks, %,d attempts (status=times: %s) in %.0f s:%n", ATTEMPTS, statuses, seconds);
    row("promises beyond what there is", over, 0);
    row("moments with more promised than there is", moments, 0);
    System.out.println(over > 0 && moments > 0 ? "found, as it has to be" : "NOT found: this cannot fail");
    return over > 0 && moments > 0;
  }
}
