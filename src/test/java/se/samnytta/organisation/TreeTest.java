package se.samnytta.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.audit.History;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.RightMissing;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.Change.Done;
import se.samnytta.organisation.Change.Stale;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.World;

/** Vera administers a municipality of her own; Per administers another. */
class TreeTest extends DatabaseTest {

  @Autowired
  World world;
  @Autowired
  Tree tree;
  @Autowired
  Units units;
  @Autowired
  People people;
  @Autowired
  Premises premises;
  @Autowired
  History history;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  TransactionTemplate transaction;

  Actor vera;

  @BeforeEach
  void anAdministrator() {
    vera = world.newMunicipality("Vera Provare");
  }

  @Test
  void addsAUnitThatEverybodyKnowsAtOnce() {
    UnitId school = added(vera.unit(), "Norra skolan");
    assertThat(units.get(school).name()).isEqualTo("Norra skolan");
    assertThat(units.above(school)).extracting(Unit::id).containsExactly(school, vera.unit());
    assertThat(actions(school)).containsExactly("unit.added");
  }

  @Test
  void changesWhatIsWrittenAndTellsWhatWasBefore() {
    UnitId school = added(vera.unit(), "Norra skolan");
    var closed = Map.of(LocalDate.of(2027, 1, 7), "Studiedag");
    var details = new UnitDetails("Södra skolan", "school", "4712", new NewUnit.Place("Gatan 1", "271 00", "Staden", 55.5, 13.5),
        Map.of("mon", "08:00-16:00"), closed, "Port 2", "0411-1", "skolan@prov.example", true);
    assertThat(world.as(vera, () -> tree.change(vera, school, 0, details))).isInstanceOf(Done.class);
    assertThat(world.as(vera, () -> tree.record(vera, school)).details()).isEqualTo(details);
    assertThat(world.as(vera, () -> premises.openDays(school)).isOpen(LocalDate.of(2027, 1, 7))).isFalse();
    var told = world.as(vera, () -> history.of("unit", school)).getFirst().detail();
    assertThat(told.get("before")).asInstanceOf(MAP).containsEntry("name", "Norra skolan");
    assertThat(told.get("after")).asInstanceOf(MAP).containsEntry("name", "Södra skolan").doesNotContainKey("type");
    assertThat(world.as(vera, () -> tree.change(vera, school, 0, details))).as("an old form").isInstanceOf(Stale.class);
  }

  @Test
  void movesAUnitWithAllBelowItButNeverBelowItself() {
    UnitId department = added(vera.unit(), "Bildning");
    UnitId other = added(vera.unit(), "Kultur");
    UnitId school = added(department, "Skolan");
    assertThat(world.as(vera, () -> tree.move(vera, department, 0, school))).isEqualTo(Change.refused(Refusal.CYCLE));
    assertThat(world.as(vera, () -> tree.move(vera, department, 0, other))).isInstanceOf(Done.class);
    assertThat(units.above(school)).extracting(Unit::id).containsExactly(school, department, other, vera.unit());
  }

  @Test
  void twoMovesAtOnceMakeNoCircle() throws Exception {
    for (int round = 0; round < 5; round++) {
      UnitId one = added(vera.unit(), "Ett");
      UnitId two = added(vera.unit(), "Två");
      List<Change> changes = atOnce(() -> world.as(vera, () -> tree.move(vera, one, 0, two)),
          () -> world.as(vera, () -> tree.move(vera, two, 0, one)));
      assertThat(changes).filteredOn(Done.class::isInstance).hasSize(1);
      assertThat(changes).contains(Change.refused(Refusal.CYCLE));
    }
  }

  @Test
  void mergesAUnitIntoAnotherWithPeopleAndUnitsBelow() {
    UnitId old = added(vera.unit(), "Gamla skolan");
    UnitId heir = added(vera.unit(), "Nya skolan");
    UnitId gym = added(old, "Gymnastiksalen");
    Actor anna = world.member(old, "Anna Provare", Role.MEMBER, Role.PUBLISHER);
    assertThat(world.as(vera, () -> tree.close(vera, old, 0, Closing.merger(heir)))).isInstanceOf(Done.class);
    assertThat(units.get(old).isClosed()).isTrue();
    assertThat(units.above(gym)).extracting(Unit::id).contains(heir).doesNotContain(old);
    assertThat(world.as(vera, () -> people.unitsOf(anna.person()))).containsExactly(heir);
    assertThat(world.actor(anna.person(), heir).roles()).contains(Role.MEMBER, Role.PUBLISHER);
    assertThat(units.openBelow(vera.unit())).extracting(Unit::id).doesNotContain(old);
    assertThat(world.as(vera, () -> tree.add(vera, old, details("Källaren")))).isEqualTo(Change.refused(Refusal.UNIT_CLOSED));
  }

  @Test
  void opensAClosedUnitAgainWithoutWhatItHad() {
    UnitId old = added(vera.unit(), "Gamla skolan");
    UnitId heir = added(vera.unit(), "Nya skolan");
    Actor anna = world.member(old, "Anna Provare");
    world.as(vera, () -> tree.close(vera, old, 0, new Closing(heir, true, false)));
    assertThat(world.as(vera, () -> people.unitsOf(anna.person()))).isEmpty();
    assertThat(world.as(vera, () -> tree.reopen(vera, old, 1))).isInstanceOf(Done.class);
    assertThat(units.get(old).isClosed()).isFalse();
    assertThat(actions(old)).containsExactly("unit.reopened", "unit.closed", "unit.added");
  }

  @Test
  void stopsAUnitFromBorrowingUntilADayAndLetsItAgain() {
    UnitId school = added(vera.unit(), "Skolan");
    LocalDate until = LocalDate.now(Period.SWEDEN).plusDays(10);
    world.as(vera, () -> tree.suspend(vera, school, 0, new Suspension(until, "Sena lån")));
    assertThat(world.as(vera, () -> premises.suspension(school, until))).contains(new Suspension(until, "Sena lån"));
    world.as(vera, () -> tree.suspend(vera, school, 1, null));
    assertThat(world.as(vera, () -> premises.suspension(school, until))).isEmpty();
  }

  @Test
  void anAdministratorOfOneMunicipalityNeitherSeesNorChangesAnothers() {
    UnitId school = added(vera.unit(), "Skolan");
    Actor per = world.newMunicipality("Per Provare");
    assertThatThrownBy(() -> world.as(per, () -> tree.record(per, school))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> world.as(per, () -> tree.change(per, school, 0, details("Min")))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> world.as(per, () -> tree.add(per, school, details("Min")))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> world.as(per, () -> tree.move(per, per.unit(), 0, school))).isInstanceOf(NotFound.class);
    assertThat(written(per, "update organisation.unit set name = 'Min' where id = " + school)).isZero();
    assertThatThrownBy(() -> written(per, "insert into organisation.unit (municipality, parent_id, key, name, type) values ('"
        + vera.municipality() + "', " + school + ", 'min-" + school + "', 'Min', 'school')")).isInstanceOf(DataAccessException.class);
    assertThat(world.as(per, () -> history.of("unit", school))).isEmpty();
  }

  @Test
  void anAdministratorOfASchoolReachesTheSchoolAlone() {
    UnitId school = added(vera.unit(), "Skolan");
    UnitId other = added(vera.unit(), "Grannskolan");
    Actor rektor = world.member(school, "Rut Provare", Role.ADMIN);
    assertThat(world.as(rektor, () -> tree.change(rektor, school, 0, details("Skolan i byn")))).isInstanceOf(Done.class);
    assertThatThrownBy(() -> world.as(rektor, () -> tree.change(rektor, other, 0, details("Min")))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> world.as(rektor, () -> tree.move(rektor, school, 1, other))).isInstanceOf(NotFound.class);
    assertThat(written(rektor, "update organisation.unit set name = 'Min' where id = " + other)).isZero();
    assertThat(written(rektor, "update organisation.municipality set name = 'Min' where code = '" + rektor.municipality() + "'")).isZero();
  }

  @Test
  void whoeverIsNoAdministratorChangesNothing() {
    UnitId school = added(vera.unit(), "Skolan");
    Actor anna = world.member(school, "Anna Provare", Role.MEMBER, Role.APPROVER);
    assertThatThrownBy(() -> world.as(anna, () -> tree.change(anna, school, 0, details("Min")))).isInstanceOf(RightMissing.class);
    assertThatThrownBy(() -> world.as(anna, () -> tree.add(anna, school, details("Min")))).isInstanceOf(RightMissing.class);
    assertThat(written(anna, "update organisation.unit set name = 'Min' where id = " + school)).isZero();
    assertThat(written(anna, "delete from organisation.closed_day where unit = " + school)).isZero();
  }

  private int written(Actor actor, String sql) {
    return world.scope(actor).call(() -> transaction.execute(_ -> jdbc.sql(sql).update()));
  }

  private UnitId added(UnitId under, String name) {
    Change change = world.as(vera, () -> tree.add(vera, under, details(name)));
    return new UnitId(((Done) change).id());
  }

  private List<String> actions(UnitId unit) {
    return world.as(vera, () -> history.of("unit", unit)).stream().map(happening -> happening.action()).toList();
  }

  static UnitDetails details(String name) {
    return new UnitDetails(name, "school", null, null, Map.of(), Map.of(), null, null, null, false);
  }

  @SafeVarargs
  static <T> List<T> atOnce(Callable<T>... all) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> running = Arrays.stream(all).map(threads::submit).toList();
      var results = new ArrayList<T>();
      for (Future<T> each : running)
        results.add(each.get());
      return results;
    }
  }
}
