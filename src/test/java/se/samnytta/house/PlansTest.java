package se.samnytta.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;
import se.samnytta.search.Entries;
import se.samnytta.start.database.TestPostgres;
import se.samnytta.world.PlanWatch;
import se.samnytta.world.PostOffice;
import se.samnytta.world.World;

/**
 * The pages that are opened most, on a database of its own with 100,000 ads and what they leave behind. PostgreSQL itself tells
 * the plan of each statement as it ran it for the application's role under row-level security, those inside functions too.
 * None reads a big table from one end to the other.
 */
@Tag("slow")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansTest {

  private static final int ADS = 100_000;
  private static final int BIG = 8_000;

  /** PostgreSQL plans a statement anew five times and may keep one plan for all from then on. */
  private static final int TIMES = 12;

  private static final Pattern SCAN = Pattern.compile("Seq Scan on ([\\w.]+)");

  @DynamicPropertySource
  static void connect(DynamicPropertyRegistry settings) {
    settings.add("samnytta.database.url", () -> TestPostgres.another("plans", PlanWatch.SETTINGS));
    PostOffice.connect(settings);
  }

  @Autowired
  World world;

  @Autowired
  JdbcClient jdbc;

  @Autowired
  Entries entries;

  @Autowired
  TransactionTemplate transaction;

  @BeforeAll
  void fill() throws IOException, SQLException {
    run(Files.readString(Path.of("bench/load.sql")).replace(":ads", String.valueOf(ADS)));
    try (var history = PlansTest.class.getResourceAsStream("/house/history.sql")) {
      run(new String(java.util.Objects.requireNonNull(history).readAllBytes(), StandardCharsets.UTF_8));
    }
    while (world.asSystem(() -> transaction.execute(_ -> entries.renew(5000))) > 0)
      continue;
    run("vacuum analyze search.entry");
  }

  private static void run(String script) throws SQLException {
    try (var superuser = TestPostgres.superuser("plans"); var statement = superuser.createStatement()) {
      for (String sql : script.split(";\n+"))
        statement.execute(sql);
    }
  }

  @Test
  void noneReadsABigTableFromEndToEnd() {
    Set<String> big = new TreeSet<>(
        world.asSystem(() -> jdbc.sql("select oid::regclass::text from pg_class where relkind = 'r' and reltuples > :big")
            .param("big", BIG).query(String.class).list()));
    assertThat(big).contains("listing.listing", "listing.card", "search.entry", "inventory.item", "inventory.hold", "booking.booking",
        "booking.line",
        "notification.notice", "collaboration.message", "security.login_session");
    Actor employee = employee();
    var visitor = world.visitor(employee);
    Map<String, String> plans = new LinkedHashMap<>();
    for (String page : pages(employee).toList())
      try (PlanWatch watch = new PlanWatch()) {
        for (int time = 0; time < TIMES; time++)
          assertThat(visitor.get(page).status()).as(page).isLessThan(400);
        watch.plans().forEach((query, plan) -> plans.merge(query, page + "\n" + plan, (before, _) -> before));
      }
    List<String> scanning = new ArrayList<>();
    plans.forEach((query, plan) -> SCAN.matcher(plan).results().map(found -> found.group(1)).filter(big::contains).distinct()
        .forEach(table -> scanning.add(table + " for " + plan)));
    System.out.printf("%d statements planned for %d pages%n", plans.size(), pages(employee).count());
    assertThat(plans).hasSizeGreaterThanOrEqualTo(30);
    assertThat(scanning).isEmpty();
  }

  /** Somebody who has ads, bookings, notices, a list. */
  private Actor employee() {
    return world.asSystem(() -> jdbc.sql("""
        select a.person_id, a.unit from organisation.assignment a join organisation.unit u on u.id = a.unit where u.key = 'bench-1264-1'
        """).query((row, _) -> world.actor(new PersonId(row.getLong(1)), new UnitId(row.getLong(2)))).single());
  }

  private Stream<String> pages(Actor employee) {
    long unit = employee.unit().value();
    String ad = "/annonser/" + newest("listing.listing", "owner_unit = " + unit);
    String other = "/annonser/" + newest("listing.listing", "reach >= 3 and owner_unit <> " + unit);
    String booking = "/bokningar/" + newest("booking.booking", "owner_unit = " + unit);
    return Stream.of("/", "/annonser", "/annonser?kategori=stolar", "/annonser?kommun=1264&skick=B", "/annonser?sortera=narmast",
        "/annonser?sortera=slutar", "/annonser?fran=2027-01-11&till=2027-01-15&antal=5", "/annonser?q=skrivbord",
        "/annonser?q=kontorsstol&kategori=stolar",
        "/annonser?sida=3", ad, ad + "-x", other, other + "-x", other + "/boka", ad + "/redigera", "/annonser/mina",
        "/annonser/mina?visa=avslutade", "/arenden",
        "/arenden?visa=vill-ha", "/arenden?visa=delar", "/arenden?visa=avslutade", booking, booking + "/foljesedel",
        "/samtal/" + newest("collaboration.thread",
            "owner_unit = " + unit),
        "/notiser", "/listan", "/sparade", "/bevakningar", "/efterlysningar",
        "/efterlysningar/" + newest("listing.wanted", "owner_unit = " + unit),
        "/installningar", "/installningar/ersattare");
  }

  private long newest(String table, String which) {
    return world.asSystem(() -> jdbc.sql("select coalesce(max(id), 0) from " + table + " where " + which).query(Long.class).single());
  }
}
