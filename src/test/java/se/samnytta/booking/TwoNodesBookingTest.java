package se.samnytta.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import se.samnytta.Samnytta;
import se.samnytta.kernel.Actor;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.LendingRules.ByTheHour;
import se.samnytta.listing.ListingId;
import se.samnytta.start.database.Broken;
import se.samnytta.world.Owner;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

/** A small edition of {@code bench/booking}: two nodes on one database, and many who want the same things for some hours. */
@Tag("slow")
class TwoNodesBookingTest extends BookingTest {

  private static final int BROWSERS = 32;
  private static final int TIMES = 25;
  private static final int PIECES = 5;

  @Autowired
  Environment environment;

  ConfigurableApplicationContext second;

  private Set<String> brokenBefore = Set.of();

  /** What became of a form. */
  private record Answer(UUID key, int quantity, int status, String location, String text) {}

  @BeforeEach
  void startTheOtherNode() {
    brokenBefore = Broken.rows();
    second = new SpringApplicationBuilder(Samnytta.class).profiles("test").run("--server.port=0", "--db-scheduler.enabled=false",
        "--samnytta.database.url=" + environment.getProperty("samnytta.database.url"),
        "--samnytta.base-url=http://localhost:" + world.port());
  }

  @AfterEach
  void stop() {
    second.close();
  }

  @Test
  void neverIsMorePromisedThanThereIsAndWhoeverLosesIsToldWhatIsFree() throws Exception {
    List<ListingId> tents = Stream.of("Tält", "Bänk", "Grill", "Kärra")
        .map(title -> shelf.offer(petra, shelf.loans(title, PIECES, LendingRules.hoursOnly(ByTheHour.ANY)))).toList();
    long deadlocks = deadlocks();
    List<Answer> answers = together(tents);
    assertThat(answers).hasSize(BROWSERS * TIMES).extracting(Answer::status).containsOnly(303, 409);
    assertThat(answers.stream().filter(answer -> answer.status == 409)).hasSizeGreaterThan(BROWSERS)
        .allSatisfy(lost -> assertThat(lost.text).containsPattern(free(lost.quantity)));
    for (Answer each : answers)
      assertThat(Owner.texts("select '/bokningar/' || id from booking.booking where request_key = '" + each.key + "'"))
          .isEqualTo(each.status == 303 ? List.of(each.location) : List.of());
    assertThat(deadlocks()).isEqualTo(deadlocks);
    assertThat(tents).allSatisfy(tent -> assertThat(mostPromised(tent)).isBetween(1, PIECES));
    await().atMost(Duration.ofSeconds(20)).until(() -> brokenBefore.containsAll(Broken.rows()));
  }

  /** Fewer than were wanted. */
  private static String free(int wanted) {
    return "Någon annan hann före. (Inget är ledigt då" + (wanted == 1 ? ")" : "|Bara [1-" + (wanted - 1) + "] är lediga då)");
  }

  private static long deadlocks() throws Exception {
    return Long.parseLong(Owner.texts("select sum(deadlocks) from pg_stat_database").getFirst());
  }

  /** How many of the thing are promised at the moment at which most are, reckoned by nothing that keeps the promises. */
  private int mostPromised(ListingId ad) throws Exception {
    return Integer.parseInt(Owner.texts("""
        select coalesce(max((
          select sum(o.quantity) from inventory.hold o
          where o.item_id = h.item_id and o.state = 'HELD' and o.starts_at <= h.starts_at and o.ends_at > h.starts_at)), 0)
        from inventory.hold h
        where h.state = 'HELD' and h.item_id = %s
        """.formatted(shelf.item(petra, ad))).getFirst());
  }

  /** Half of the browsers at each node. */
  private List<Answer> together(List<ListingId> things) throws Exception {
    List<Actor> schools = IntStream.range(0, 8).mapToObj(_ -> world.member(world.unit(World.ESLOV, "Skola"), "Elev")).toList();
    World there = second.getBean(World.class);
    List<Answer> answers = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(BROWSERS)) {
      List<Future<List<Answer>>> running = new ArrayList<>();
      for (int n = 0; n < BROWSERS; n++) {
        Visitor browser = (n % 2 == 0 ? world : there).visitor(schools.get(n % schools.size()));
        Random random = new Random(n);
        Callable<List<Answer>> work = () -> Stream.generate(() -> wish(browser, random, things)).limit(TIMES).toList();
        running.add(threads.submit(work));
      }
      for (Future<List<Answer>> each : running)
        answers.addAll(each.get());
    }
    return answers;
  }

  /** Some hours within two open days. Whoever is told that too many come at once sends the same form again. */
  private static Answer wish(Visitor browser, Random random, List<ListingId> things) {
    UUID key = UUID.randomUUID();
    int quantity = 1 + random.nextInt(3);
    int first = 1 + random.nextInt(2);
    int from = 8 + random.nextInt(6);
    boolean overnight = random.nextBoolean();
    int until = overnight ? 8 + random.nextInt(7) : from + 1 + random.nextInt(14 - from);
    String thing = things.get(random.nextInt(things.size())).toString();
    Visitor.Seen seen;
    do {
      seen = browser.post("/bokningar", "annons", thing, "satt", "lana", "antal", Integer.toString(quantity), "dag",
          openDay(first).toString(), "till", openDay(overnight ? first + 1 : first).toString(), "kl", "%02d:00".formatted(from), "till-kl",
          "%02d:00".formatted(until), "nyckel", key.toString());
    } while (seen.status() == 503);
    return new Answer(key, quantity, seen.status(), seen.location(), seen.text());
  }
}
