package se.samnytta.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.audit.Happening;
import se.samnytta.audit.History;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.RightMissing;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.Change.Done;
import se.samnytta.organisation.Change.NotAllowed;
import se.samnytta.organisation.Change.Stale;
import se.samnytta.organisation.PersonRecord.State;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.World;

/** Vera administers a municipality of her own, with a school and a library in it; Per administers another. */
class StaffTest extends DatabaseTest {

  @Autowired
  World world;
  @Autowired
  Staff staff;
  @Autowired
  Tree tree;
  @Autowired
  People people;
  @Autowired
  History history;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  TransactionTemplate transaction;

  LocalDate today = LocalDate.now(Period.SWEDEN);
  Actor vera;
  UnitId school;
  UnitId library;

  @BeforeEach
  void anAdministrator() {
    vera = world.newMunicipality("Vera Provare");
    school = world.unit(vera.municipality(), vera.unit(), "Skolan");
    library = world.unit(vera.municipality(), vera.unit(), "Biblioteket");
  }

  @Test
  void entersSomebodyWhoMayNotSignInBeforeTheyAreLetIn() {
    PersonId anna = invited(vera, "Anna", GivenRole.of(school, Role.MEMBER));
    assertThat(record(anna).state()).isEqualTo(State.INVITED);
    assertThat(world.as(vera, () -> people.actor(anna, school))).isEmpty();
    assertThat(world.as(vera, () -> staff.letIn(vera, anna, 0))).isInstanceOf(Done.class);
    assertThat(world.actor(anna, school).roles()).containsExactly(Role.MEMBER);
    assertThat(actions(anna)).containsSubsequence("person.returned", "role.given", "person.invited");
  }

  @Test
  void refusesAnAddressThatSomebodyHas() {
    PersonDetails anna = details("Anna");
    world.as(vera, () -> staff.invite(vera, anna, GivenRole.of(school, Role.MEMBER)));
    assertThat(world.as(vera, () -> staff.invite(vera, anna, GivenRole.of(library, Role.MEMBER))))
        .isEqualTo(Change.refused(Refusal.ADDRESS_TAKEN));
    Actor per = world.newMunicipality("Per Provare");
    assertThat(world.as(per, () -> staff.invite(per, anna, GivenRole.of(per.unit(), Role.MEMBER))))
        .as("whoever cannot see whose it is learns that it is taken").isEqualTo(Change.refused(Refusal.ADDRESS_TAKEN));
  }

  @Test
  void givesARoleWithALimitAndDaysAndGivenAgainItGetsNewOnes() {
    PersonId anna = member("Anna");
    var first = new GivenRole(school, Role.APPROVER, Money.kronor(5000), null, today.plusDays(30));
    var second = new GivenRole(school, Role.APPROVER, Money.kronor(9000), today, null);
    world.as(vera, () -> staff.give(vera, anna, first));
    assertThat(world.as(vera, () -> staff.give(vera, anna, second))).isInstanceOf(Done.class);
    assertThat(record(anna).roles()).extracting(RoleRecord::given).contains(second).doesNotContain(first);
    assertThat(world.as(vera, () -> people.nearest(school, Role.APPROVER))).extracting(RoleHolder::limit)
        .containsExactly(Money.kronor(9000));
  }

  @Test
  void aRoleThatIsTakenAwayEndsAndCanBeGivenAgain() {
    PersonId anna = member("Anna");
    RoleRecord member = record(anna).roles().getFirst();
    assertThat(world.as(vera, () -> staff.withdraw(vera, anna, member.id()))).isInstanceOf(Done.class);
    assertThat(world.as(vera, () -> people.unitsOf(anna))).isEmpty();
    assertThat(record(anna).roles()).singleElement().matches(role -> role.isOver(today));
    assertThat(world.as(vera, () -> staff.withdraw(vera, anna, member.id()))).as("twice").isInstanceOf(Stale.class);
    world.as(vera, () -> staff.give(vera, anna, GivenRole.of(school, Role.MEMBER)));
    assertThat(world.as(vera, () -> people.unitsOf(anna))).containsExactly(school);
  }

  @Test
  void noRoleIsGivenInAUnitThatCloses() throws Exception {
    PersonId anna = member("Anna");
    world.as(vera, () -> tree.close(vera, library, 0, new Closing(school, true, false)));
    assertThat(world.as(vera, () -> staff.give(vera, anna, GivenRole.of(library, Role.MEMBER))))
        .isEqualTo(Change.refused(Refusal.UNIT_CLOSED));
    for (int round = 0; round < 5; round++) {
      UnitId closing = world.unit(vera.municipality(), vera.unit(), "Stängs " + round);
      TreeTest.atOnce(() -> world.as(vera, () -> tree.close(vera, closing, 0, new Closing(school, true, false))),
          () -> world.as(vera, () -> staff.give(vera, anna, GivenRole.of(closing, Role.PUBLISHER))));
      assertThat(world.as(vera, () -> people.unitsOf(anna))).containsExactly(school);
    }
  }

  @Test
  void theLastAdministratorCannotBeRemoved() {
    RoleRecord own = record(vera.person()).roles().getFirst();
    var refused = Change.refused(Refusal.LAST_ADMINISTRATOR);
    assertThat(world.as(vera, () -> staff.withdraw(vera, vera.person(), own.id()))).isEqualTo(refused);
    assertThat(world.as(vera, () -> staff.leave(vera, vera.person(), 0, new Leaving(null, null)))).isEqualTo(refused);
    assertThat(world.as(vera, () -> staff.leave(vera, vera.person(), 0, new Leaving(today.plusDays(60), null)))).isEqualTo(refused);
    var ending = new GivenRole(vera.unit(), Role.ADMIN, null, null, today.plusDays(60));
    assertThat(world.as(vera, () -> staff.give(vera, vera.person(), ending))).isEqualTo(refused);
    PersonId invitedOnly = invited(vera, "Ida", GivenRole.of(vera.unit(), Role.ADMIN));
    assertThat(world.as(vera, () -> staff.withdraw(vera, vera.person(), own.id()))).as("Ida cannot sign in yet").isEqualTo(refused);
    world.as(vera, () -> staff.letIn(vera, invitedOnly, 0));
    assertThat(world.as(vera, () -> staff.withdraw(vera, vera.person(), own.id()))).isInstanceOf(Done.class);
  }

  @Test
  void twoAdministratorsWhoRemoveEachOtherLeaveOne() throws Exception {
    for (int round = 0; round < 5; round++) {
      Actor one = world.newMunicipality("Ett Provare");
      Actor two = world.member(one.unit(), "Två Provare", Role.ADMIN);
      List<Change> changes = TreeTest.atOnce(() -> world.as(one, () -> staff.leave(one, two.person(), 0, new Leaving(null, null))),
          () -> world.as(two, () -> staff.leave(two, one.person(), 0, new Leaving(null, null))));
      assertThat(changes).filteredOn(Done.class::isInstance).hasSize(1);
      assertThat(changes).contains(Change.refused(Refusal.LAST_ADMINISTRATOR));
    }
  }

  @Test
  void whoeverLeavesAtOnceHasNoRolesAndMayComeBack() {
    PersonId anna = member("Anna");
    assertThat(world.as(vera, () -> staff.leave(vera, anna, 0, new Leaving(null, null)))).isInstanceOf(Done.class);
    assertThat(record(anna).state()).isEqualTo(State.LEFT);
    assertThat(record(anna).leftOn()).as("the last day").isEqualTo(today);
    assertThat(world.as(vera, () -> people.find(anna))).isEmpty();
    assertThat(world.as(vera, () -> people.unitsOf(anna))).isEmpty();
    assertThat(world.as(vera, () -> staff.give(vera, anna, GivenRole.of(school, Role.MEMBER))))
        .isEqualTo(Change.refused(Refusal.PERSON_LEFT));
    world.as(vera, () -> staff.letIn(vera, anna, 1));
    assertThat(record(anna).state()).isEqualTo(State.ACTIVE);
  }

  @Test
  void whoeverHasALastDayWorksUntilThen() {
    PersonId anna = member("Anna");
    world.as(vera, () -> staff.leave(vera, anna, 0, new Leaving(today.plusDays(3), null)));
    assertThat(record(anna).state()).isEqualTo(State.LEAVING);
    assertThat(record(anna).roles()).extracting(role -> role.given().to()).containsOnly(today.plusDays(3));
    assertThat(world.actor(anna, school).roles()).containsExactly(Role.MEMBER);
    world.asSystem(() -> jdbc.sql("update organisation.person set left_on = current_date - 2 where id = :id").param("id", anna.value())
        .update());
    world.asSystem(staff::endPassed);
    assertThat(record(anna).state()).isEqualTo(State.LEFT);
  }

  @Test
  void aSubstituteHasTheSameRolesWithinTheDaysAndKeepsTheirOwn() {
    PersonId anna = member("Anna");
    world.as(vera, () -> staff.give(vera, anna, new GivenRole(school, Role.APPROVER, Money.kronor(7000), null, null)));
    PersonId bo = member("Bo");
    assertThat(world.as(vera, () -> staff.substitute(vera, anna, bo, today, today.plusDays(14)))).isInstanceOf(Done.class);
    assertThat(record(bo).roles()).anySatisfy(role -> {
      assertThat(role.substitutesFor()).isEqualTo(anna);
      assertThat(role.given()).isEqualTo(new GivenRole(school, Role.APPROVER, null, today, today.plusDays(14)));
    }).anySatisfy(role -> assertThat(role.given()).as("his own, without an end").isEqualTo(GivenRole.of(school, Role.MEMBER)));
    assertThat(world.as(vera, () -> staff.substitute(vera, anna, anna, today, today))).isEqualTo(Change.refused(Refusal.SAME_PERSON));
  }

  @Test
  void aTrailWithoutPersonalDataTellsWhoDidWhat() {
    PersonId anna = member("Anna");
    world.as(vera, () -> staff.change(vera, anna, 0, new PersonDetails("Anna Hemlig", record(anna).details().email(), "0411-9", "en")));
    Happening told = world.as(vera, () -> history.of("person", anna)).getFirst();
    assertThat(told.person()).isEqualTo(vera.person());
    assertThat(told.detail().get("fields")).isEqualTo(List.of("name", "phone", "language"));
    assertThat(told.detail().toString()).doesNotContain("Hemlig", "0411-9");
  }

  @Test
  void anAdministratorOfOneMunicipalityNeitherSeesNorChangesAnothersPeople() {
    PersonId anna = member("Anna");
    long role = record(anna).roles().getFirst().id();
    Actor per = world.newMunicipality("Per Provare");
    assertThatThrownBy(() -> world.as(per, () -> staff.record(per, anna))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> world.as(per, () -> staff.give(per, anna, GivenRole.of(per.unit(), Role.ADMIN)))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> world.as(per, () -> staff.give(per, anna, GivenRole.of(school, Role.ADMIN)))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> world.as(per, () -> staff.withdraw(per, anna, role))).isInstanceOf(NotFound.class);
    assertThat(written(per, "update organisation.person set name = 'Min' where id = " + anna)).isZero();
    assertThat(written(per, "delete from organisation.assignment where id = " + role)).isZero();
    assertThatThrownBy(() -> written(per, "insert into organisation.assignment (person_id, unit, role) values (" + per.person() + ", "
        + school + ", 'ADMIN')")).isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> written(per, "insert into organisation.assignment (person_id, unit, role) values (" + anna + ", "
        + per.unit() + ", 'MEMBER')")).isInstanceOf(DataAccessException.class);
  }

  @Test
  void anAdministratorOfASchoolCannotRaiseThemselvesAboveIt() {
    Actor rut = world.member(school, "Rut Provare", Role.ADMIN);
    PersonId bo = world.person(library, "Bo Provare");
    PersonId both = world.person(school, "Siv Provare");
    world.as(vera, () -> staff.give(vera, both, GivenRole.of(library, Role.MEMBER)));
    assertThatThrownBy(() -> world.as(rut, () -> staff.give(rut, rut.person(), GivenRole.of(vera.unit(), Role.ADMIN))))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> world.as(rut, () -> staff.record(rut, bo))).isInstanceOf(NotFound.class);
    assertThat(world.as(rut, () -> staff.give(rut, both, GivenRole.of(school, Role.PUBLISHER)))).isInstanceOf(Done.class);
    assertThat(world.as(rut, () -> staff.leave(rut, both, 0, new Leaving(null, null)))).as("works elsewhere too")
        .isInstanceOf(NotAllowed.class);
    assertThat(written(rut, "update organisation.person set name = 'Min' where id = " + both)).isZero();
    assertThatThrownBy(() -> written(rut, "insert into organisation.assignment (person_id, unit, role) values (" + rut.person() + ", "
        + vera.unit() + ", 'ADMIN')")).isInstanceOf(DataAccessException.class);
  }

  @Test
  void whoeverIsNoAdministratorGivesNoRoles() {
    Actor anna = world.member(school, "Anna Provare", Role.MEMBER, Role.APPROVER);
    assertThatThrownBy(() -> world.as(anna, () -> staff.give(anna, anna.person(), GivenRole.of(school, Role.ADMIN))))
        .isInstanceOf(RightMissing.class);
    assertThatThrownBy(() -> world.as(anna, () -> staff.invite(anna, details("Eva"), GivenRole.of(school, Role.MEMBER))))
        .isInstanceOf(RightMissing.class);
    assertThatThrownBy(() -> written(anna, "insert into organisation.assignment (person_id, unit, role) values (" + anna.person() + ", "
        + school + ", 'ADMIN')")).isInstanceOf(DataAccessException.class);
  }

  private PersonId member(String name) {
    return world.person(school, name + " Provare");
  }

  private PersonId invited(Actor by, String name, GivenRole role) {
    return new PersonId(((Done) world.as(by, () -> staff.invite(by, details(name), role))).id());
  }

  private PersonRecord record(PersonId person) {
    return world.as(vera, () -> staff.record(vera, person));
  }

  private List<String> actions(PersonId person) {
    return world.as(vera, () -> history.of("person", person)).stream().map(Happening::action).toList();
  }

  private int written(Actor actor, String sql) {
    return world.scope(actor).call(() -> transaction.execute(_ -> jdbc.sql(sql).update()));
  }

  private static PersonDetails details(String name) {
    return new PersonDetails(name + " Provare", name + "-" + UUID.randomUUID() + "@prov.example", null, "sv");
  }
}
