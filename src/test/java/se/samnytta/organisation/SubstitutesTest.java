package se.samnytta.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.booking.Approvers;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.RightMissing;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

/** Petra approves up to 30,000 kr for the school; Samir works at the library beside it and stands in for her. */
class SubstitutesTest extends DatabaseTest {

  private static final Money TWENTY_THOUSAND = Money.kronor(20_000);
  private static final LocalDate TODAY = ZonedDateTime.now(Period.SWEDEN).toLocalDate();

  @Autowired
  World world;

  @Autowired
  Substitutes substitutes;

  @Autowired
  Approvers approvers;

  @Autowired
  People people;

  @Autowired
  JdbcClient jdbc;

  private UnitId school;
  private Actor petra;
  private Actor samir;

  @BeforeEach
  void enter() {
    school = world.unit(World.LUND, "Skolan");
    petra = world.member(school, "Petra Lind", Role.MEMBER, Role.APPROVER);
    world.limit(petra.person(), school, 30_000);
    samir = world.member(world.unit(World.LUND, "Biblioteket"), "Samir Ek");
  }

  @Test
  void approveUpToTheLimitOfTheAbsentBetweenTheDays() {
    assertThat(mayApprove(samir.person(), TWENTY_THOUSAND)).isFalse();
    appoint(petra, TODAY, TODAY);
    assertThat(mayApprove(samir.person(), TWENTY_THOUSAND)).isTrue();
    assertThat(mayApprove(samir.person(), Money.kronor(30_001))).isFalse();
    assertThat(world.asSystem(() -> approvers.asked(school, TWENTY_THOUSAND)).people())
        .containsExactlyInAnyOrder(petra.person(), samir.person());
  }

  @Test
  void areToldWhoseTheyAre() {
    appoint(petra, TODAY, TODAY.plusDays(9));
    assertThat(world.visitor(samir).get("/notiser").text()).contains("Du är ersättare för Petra Lind i Skolan från");
    assertThat(world.visitor(petra).get("/notiser").text()).doesNotContain("Du är ersättare");
  }

  @Test
  void haveNothingBeforeTheFirstDay() {
    appoint(petra, TODAY.plusDays(1), TODAY.plusDays(9));
    assertThat(mayApprove(samir.person(), TWENTY_THOUSAND)).isFalse();
    assertThat(world.asSystem(() -> people.actor(samir.person(), school))).isEmpty();
  }

  @Test
  void haveNothingOnceTheAbsentHasTheRoleNoLonger() {
    appoint(petra, TODAY, TODAY.plusDays(9));
    world.asSystem(
        () -> jdbc.sql("delete from organisation.assignment where person_id = :person and role = 'APPROVER' and substitutes_for is null")
            .param("person", petra.person().value()).update());
    assertThat(mayApprove(samir.person(), TWENTY_THOUSAND)).isFalse();
    assertThat(world.asSystem(() -> people.unitsOf(samir.person()))).doesNotContain(school);
  }

  @Test
  void haveNothingOnceItIsEnded() {
    long id = appoint(petra, TODAY, TODAY.plusDays(9));
    world.as(petra, () -> {
      substitutes.end(petra, id);
      return true;
    });
    assertThat(mayApprove(samir.person(), TWENTY_THOUSAND)).isFalse();
  }

  @Test
  void actForTheUnitWithThatRoleAloneAndAreShownAsSubstitutes() {
    appoint(petra, TODAY, TODAY.plusDays(9));
    Actor acting = world.actor(samir.person(), school);
    assertThat(acting.roles()).containsExactly(Role.APPROVER);
    Visitor visitor = world.visitor(samir);
    assertThat(visitor.get("/").text()).doesNotContain("Ersättare för");
    visitor.post("/installningar/enhet", "enhet", school.toString(), "tillbaka", "/");
    assertThat(visitor.get("/").text()).contains("Ersättare för Petra Lind");
  }

  @Test
  void areAppointedByWhoeverHasTheRoleOrByTheirAdministrator() {
    Actor stranger = world.member(world.unit(World.LUND, "Förrådet"), "Siv", Role.ADMIN);
    Actor colleague = world.member(school, "Klara");
    Actor administrator = world.member(school, "Ada", Role.ADMIN);
    assertThatThrownBy(() -> appoint(stranger, TODAY, TODAY)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> appoint(colleague, TODAY, TODAY)).isInstanceOf(RightMissing.class);
    appoint(administrator, TODAY, TODAY);
    assertThat(mayApprove(samir.person(), TWENTY_THOUSAND)).isTrue();
  }

  @Test
  void workInTheSameMunicipalityAndAreSomebodyElse() {
    Actor kiruna = world.member(world.unit(World.KIRUNA, "Skolan"), "Nils");
    assertThat(outcome(petra, kiruna.person(), TODAY, TODAY)).isEqualTo(new SubstituteOutcome.NotAColleague());
    assertThat(outcome(petra, petra.person(), TODAY, TODAY)).isEqualTo(new SubstituteOutcome.NotAColleague());
    assertThat(outcome(petra, samir.person(), TODAY, TODAY.minusDays(1))).isEqualTo(new SubstituteOutcome.NotThoseDays());
    assertThat(outcome(petra, samir.person(), TODAY.minusDays(9), TODAY.minusDays(1))).isEqualTo(new SubstituteOutcome.NotThoseDays());
  }

  @Test
  void areAppointedAndEndedOnAPageOfOnesOwn() {
    String address = world.asSystem(() -> people.find(samir.person())).orElseThrow().email();
    Visitor visitor = world.visitor(petra);
    assertThat(visitor.post("/installningar/ersattare", "roll", school + "-APPROVER", "vem", "ingen@lund.example", "fran",
        TODAY.toString(), "till", TODAY.toString()).status()).isEqualTo(422);
    assertThat(
        visitor.post("/installningar/ersattare", "roll", school + "-APPROVER", "vem", address.toUpperCase(java.util.Locale.ROOT), "fran",
            TODAY.toString(), "till", TODAY.plusDays(2).toString()).status())
        .isEqualTo(303);
    var page = visitor.get("/installningar/ersattare").page();
    assertThat(page.text()).contains("Samir Ek är din ersättare");
    assertThat(world.visitor(samir).get("/installningar/ersattare").text()).contains("Du är ersättare för Petra Lind");
    visitor.post(page.select("form[action$=/avslut]").attr("action"));
    assertThat(visitor.get("/installningar/ersattare").text()).doesNotContain("Samir Ek");
  }

  private boolean mayApprove(PersonId person, Money amount) {
    return world.asSystem(() -> approvers.mayApprove(person, school, amount));
  }

  private long appoint(Actor by, LocalDate first, LocalDate last) {
    return ((SubstituteOutcome.Appointed) outcome(by, samir.person(), first, last)).id();
  }

  private SubstituteOutcome outcome(Actor by, PersonId substitute, LocalDate first, LocalDate last) {
    return world.as(by, () -> substitutes.appoint(by, new Substitution(petra.person(), substitute, school, Role.APPROVER, first, last)));
  }
}
