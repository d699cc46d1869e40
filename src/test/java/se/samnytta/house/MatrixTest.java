package se.samnytta.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samnytta.house.MatrixLine.Expected;
import se.samnytta.house.MatrixLine.Place;
import se.samnytta.house.MatrixThings.Cast;
import se.samnytta.house.MatrixThings.Thing;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.security.SignIns;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.World;

/**
 * Every route is asked by every role from wherever one may stand, and by somebody who has not signed in; what it answers stands
 * in {@code matrix.txt}. Whoever is refused has changed nothing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixTest extends DatabaseTest {

  /** For {@code bin/mutate-guards}, which only wants to know whether it is red. */
  private static final boolean STOPS_AT_THE_FIRST = System.getProperty("matrix.stop") != null;

  /** Everything that a unit has, and a person in it, table by table. */
  private static final String HAD = """
      select what, string_agg(had, e'\n' order by had) as had from (
        select 'ads' as what, concat_ws(':', l.id, l.title, l.body, l.state, l.contact_person) as had from listing.listing l
          where l.owner_unit = :unit
        union all select 'wanted ads', w::text from listing.wanted w where w.owner_unit = :unit
        union all select 'sheets', s::text from listing.import_sheet s where s.unit = :unit
        union all select 'sheets of people', s::text from organisation.import_sheet s where s.unit = :unit
        union all select 'photos', m::text from inventory.item_image m join inventory.item i on i.id = m.item_id
          where i.owner_unit = :unit
        union all select 'bookings', b::text from booking.booking b where :unit in (b.owner_unit, b.receiver_unit)
        union all select 'lines', l::text from booking.line l join booking.booking b on b.id = l.booking_id
          where b.owner_unit = :unit
        union all select 'sets', s::text from booking.booked_set s where s.unit = :unit
        union all select 'cart', c::text from booking.cart_line c where c.person_id = :person
        union all select 'messages', m::text from collaboration.message m join collaboration.thread t on t.id = m.thread_id
          where t.owner_unit = :unit
        union all select 'searches', concat_ws(':', s.id, s.name, s.query, s.cadence) from search.saved_search s
          where s.person_id = :person
        union all select 'notices', n::text from notification.notice n where n.person_id = :person and n.about = 'matrix'
        union all select 'units', u::text from organisation.unit u where u.id = :unit
        union all select 'assignments', a::text from organisation.assignment a where a.unit = :unit) as all_of_it
      group by what
      """;

  @Autowired
  World world;

  @Autowired
  MatrixThings things;

  @Autowired
  SignIns signIns;

  @Autowired
  JdbcClient jdbc;

  @Autowired
  WebApplicationContext context;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  private final List<MatrixLine> matrix = MatrixLine.all();

  /** Somebody who asks; without a role for somebody who has not signed in. */
  private record Asker(Place place, @Nullable Role role, @Nullable Actor actor) {

    @Override
    public String toString() {
      return place + (role == null ? "" : " " + role);
    }
  }

  @Test
  void everyRouteStandsInTheMatrix() {
    List<String> known = matrix.stream().map(line -> line.method() + " " + line.pattern()).distinct().sorted().toList();
    List<String> there = routes.getHandlerMethods().entrySet().stream()
        .filter(each -> each.getValue().getBeanType().getName().startsWith("se.samnytta"))
        .flatMap(each -> each.getKey().getPatternValues().stream()
            .flatMap(pattern -> methods(each.getKey().getMethodsCondition().getMethods())
                .map(method -> method + " " + pattern)))
        .sorted().toList();
    assertThat(known).containsExactlyElementsOf(there);
  }

  private static Stream<String> methods(java.util.Set<?> methods) {
    return methods.isEmpty() ? Stream.of("ANY") : methods.stream().map(Object::toString);
  }

  @Test
  void everybodyIsAnsweredAsTheMatrixSays() {
    MockMvc browser = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    Map<Place, UnitId> units = Map.of(Place.OWN, world.unit(World.LUND, "Enhet A"), Place.SAME, world.unit(World.LUND, "Enhet B"),
        Place.ABOVE, world.top(World.LUND), Place.PARTNER, world.unit(World.ESLOV, "Enhet C"), Place.OTHER,
        world.unit(World.KIRUNA, "Enhet D"));
    List<Asker> askers = new ArrayList<>(List.of(new Asker(Place.OUT, null, null)));
    units.forEach((place, unit) -> Stream.of(Role.values())
        .forEach(role -> askers.add(new Asker(place, role, world.member(unit, role + " " + place, role)))));
    Cast cast = new Cast(world.member(units.get(Place.OWN), "Ägaren"), world.member(units.get(Place.SAME), "Grannen"),
        world.member(units.get(Place.PARTNER), "Partnern"));
    var visit = new MatrixVisit(browser, signIns);
    List<String> wrong = new ArrayList<>();
    for (MatrixLine line : matrix)
      if (!STOPS_AT_THE_FIRST || wrong.isEmpty())
        ask(line, things.make(line.thing(), cast), askers.stream().filter(each -> line.isAskedFrom(each.place)).toList(), visit, wrong);
    System.out.printf("%,d cases: %d lines of the matrix for %d people%n", visit.count(), matrix.size(), askers.size());
    assertThat(wrong).isEmpty();
  }

  /** Those who are refused first, since they change nothing; then those who are not. */
  private void ask(MatrixLine line, Thing thing, List<Asker> askers, MatrixVisit visit, List<String> wrong) {
    List<Asker> refused = askers.stream().filter(each -> !(expected(line, each) instanceof Expected.Done)).toList();
    List<Asker> welcome = askers.stream().filter(each -> expected(line, each) instanceof Expected.Done).toList();
    Map<String, String> before = line.isSafe() ? Map.of() : settled(thing);
    refused.forEach(each -> visit.ask(line, thing, each.actor).check(expected(line, each), false, each, wrong));
    if (!line.isSafe())
      state(thing).forEach((what, had) -> {
        if (!had.equals(before.get(what)))
          wrong.add(
              "%s %s: somebody was refused and changed the %s all the same, from %s to %s".formatted(line.method(), line.pattern(), what,
                  before.get(what), had));
      });
    boolean first = true;
    for (Asker each : welcome) {
      visit.ask(line, thing, each.actor).check(new Expected.Done(), !first && !line.isSafe(), each, wrong);
      first = false;
    }
    if (line.isMine())
      visit.ask(line, thing, thing.person()).check(new Expected.Done(), false, "the person whose it is", wrong);
  }

  private static Expected expected(MatrixLine line, Asker asker) {
    return line.expected(asker.place, asker.role);
  }

  /** The same, once everybody who hears of what was done before has heard it. */
  private Map<String, String> settled(Thing thing) {
    await().atMost(Duration.ofSeconds(30)).until(() -> jdbc.sql("select count(*) from event_publication where completion_date is null")
        .query(Integer.class).single() == 0);
    return state(thing);
  }

  /** Everything that unit A has, table by table, but for how far time has shown its ads and when its searches last looked. */
  private Map<String, String> state(Thing thing) {
    return world.asSystem(() -> jdbc.sql(HAD).param("unit", thing.person().unit().value()).param("person", thing.person().person().value())
        .query((row, _) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
