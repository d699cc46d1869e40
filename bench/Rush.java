import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Sixty-four signed-in browsers of three municipalities that want twenty things, ten pieces of each, for some hours: half of them at
 * each node. Who gets no answer, or is told to try again, sends the same form with the same key, first to the other node.
 */
class Rush {

  static final int CONNECTIONS = 64;
  private static final int LONGEST_HOURS = 48;
  private static final int MOST_PIECES = 3;
  private static final long HOME_AGAIN = 2_000_000_000L;
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
  private static final HolidayManager HOLIDAYS = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));

  /**
   * A wish and what became of it.
   *
   * @param key    the form's, the same however often it was sent
   * @param status 303 for kept, 409 for not free, anything else for what should not be
   * @param body   of whoever was told that it is not free, as it came
   * @param nanos  from the first sending to the answer
   * @param at     when it was answered
   * @param again  what came before the answer: other statuses, 0 for none
   */
  record Answered(UUID key, int quantity, int status, String location, byte[] body, long nanos, long at, List<Integer> again) {

    boolean isKept() {
      return status == 303 && location.startsWith("/bokningar/");
    }

    boolean isGood() {
      return isKept() || status == 409;
    }

    long booking() {
      return Long.parseLong(location.substring("/bokningar/".length()));
    }
  }

  private final Nodes nodes;
  private final List<String> tokens = new ArrayList<>();
  private final List<Long> ads;
  private final boolean keepsPages;
  private final AtomicLongArray lastGood = new AtomicLongArray(CONNECTIONS);
  private final Browser[] browsers = new Browser[CONNECTIONS];
  final Collection<Answered> answered = new ConcurrentLinkedQueue<>();

  /**
   * Signs in as many as there are connections, in the units that {@code bench/load.sql} makes.
   *
   * @param keepsPages whether what the losers were shown is kept, to be read afterwards
   */
  Rush(Nodes nodes, Bench bench, List<Long> ads, boolean keepsPages) throws Exception {
    this.nodes = nodes;
    this.ads = ads;
    this.keepsPages = keepsPages;
    String[] municipalities = { "1264", "1286", "1287" };
    for (int n = 0; n < CONNECTIONS; n++)
      tokens.add(bench.signIn(nodes.port(0), "bench-" + municipalities[n % 3] + "-" + (1 + n / 3 % 19)));
    for (int n = 0; n < CONNECTIONS; n++)
      browsers[n] = new Browser(n);
  }

  /** Days on which anybody is open, that many from so many days ahead. */
  static List<LocalDate> openDays(int ahead, int many) {
    return Stream.iterate(LocalDate.now(SWEDEN).plusDays(ahead), day -> day.plusDays(1)).filter(Rush::isOpen).limit(many).toList();
  }

  /** Holidays are closed to all; the nights on which the clocks change are left to the tests. */
  private static boolean isOpen(LocalDate day) {
    return !HOLIDAYS.isHoliday(day)
        && ChronoUnit.HOURS.between(day.atStartOfDay(SWEDEN), day.plusDays(1).atStartOfDay(SWEDEN)) == 24;
  }

  /** Tries so many times, all connections together, and answers how many seconds it took. */
  double tries(int many, List<LocalDate> days) throws Exception {
    AtomicInteger left = new AtomicInteger(many);
    long began = System.nanoTime();
    tries(() -> left.getAndDecrement() > 0, days);
    return (System.nanoTime() - began) / 1e9;
  }

  /** Tries for as long as it is told to. */
  void tries(BooleanSupplier more, List<LocalDate> days) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Void>> running = new ArrayList<>();
      for (Browser each : browsers) {
        Callable<Void> work = () -> {
          while (more.getAsBoolean())
            each.tryOnce(days);
          return null;
        };
        running.add(threads.submit(work));
      }
      for (Future<Void> each : running)
        each.get();
    }
  }

  /** When the last of the connections had its latest good answer: after a moment only when all have had one since. */
  long allGoodAt() {
    return Arrays.stream(browsers).mapToLong(each -> lastGood.get(each.number)).min().orElse(0);
  }

  private final class Browser {

    private final int number;
    private final Random random;
    private final Client[] clients = new Client[Nodes.MANY];
    private long awaySince;

    Browser(int number) {
      this.number = number;
      this.random = new Random(number);
    }

    void tryOnce(List<LocalDate> days) throws InterruptedException {
      UUID key = UUID.randomUUID();
      int quantity = 1 + random.nextInt(MOST_PIECES);
      String[] form = form(key, quantity, days);
      List<Integer> again = new ArrayList<>();
      long began = System.nanoTime();
      int home = number % Nodes.MANY;
      for (int node = began - awaySince < HOME_AGAIN ? 1 - home : home;; node = 1 - node) {
        Client client = sent(node, form);
        int status = client == null ? 0 : client.status;
        long now = System.nanoTime();
        if (status != 0 && status < 500) {
          Answered answer = new Answered(key, quantity, status, client.location, keepsPages ? client.body() : new byte[0], now - began,
              now, again);
          answered.add(answer);
          if (answer.isGood())
            lastGood.set(number, now);
          return;
        }
        again.add(status);
        if (node == home)
          awaySince = now;
        Thread.sleep(20);
      }
    }

    /** Null when no answer came. */
    private Client sent(int node, String[] form) {
      try {
        if (clients[node] == null)
          clients[node] = new Client(nodes.port(node), tokens.get(number));
        clients[node].post("/bokningar", form);
        return clients[node];
      } catch (IOException e) {
        forget(node);
        return null;
      }
    }

    private void forget(int node) {
      try (Client broken = clients[node]) {
        clients[node] = null;
      } catch (IOException e) {
        // It is closed as far as it can be.
      }
    }

    private String[] form(UUID key, int quantity, List<LocalDate> days) {
      ZonedDateTime from;
      ZonedDateTime until;
      do {
        from = days.get(random.nextInt(days.size())).atTime(random.nextInt(24), 0).atZone(SWEDEN);
        until = from.plusHours(1 + random.nextInt(LONGEST_HOURS));
      } while (!isOpen(until.toLocalDate()));
      return new String[] { "annons", ads.get(random.nextInt(ads.size())).toString(), "version", "1", "nyckel", key.toString(), "satt",
          "lana", "antal", Integer.toString(quantity), "dag", from.toLocalDate().toString(), "till", until.toLocalDate().toString(), "tid",
          "timmar", "kl", from.toLocalTime().toString(), "till-kl", until.toLocalTime().toString(), "halsning", "" };
    }
  }
}
