package se.samnytta.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.Closing;
import se.samnytta.organisation.GivenRole;
import se.samnytta.organisation.RoleRecord;
import se.samnytta.organisation.Staff;
import se.samnytta.organisation.Tree;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

/** Vera administers a municipality of her own; Anna works at its school and is signed in when Vera changes what Anna may do. */
class TokenRenewalTest extends DatabaseTest {

  private static final LocalDate TODAY = LocalDate.now(Period.SWEDEN);

  @Autowired
  World world;

  @Autowired
  SignIns signIns;

  @Autowired
  Staff staff;

  @Autowired
  Tree tree;

  @Autowired
  JdbcClient jdbc;

  Actor vera;
  UnitId school;
  UnitId library;
  Actor anna;
  Visitor browser;
  String before;

  @BeforeEach
  void signAnnaIn() {
    vera = world.newMunicipality("Vera Provare");
    school = world.unit(vera.municipality(), vera.unit(), "Skolan");
    library = world.unit(vera.municipality(), vera.unit(), "Biblioteket");
    anna = world.member(school, "Anna Provare");
    browser = world.visitor(anna);
    before = browser.cookie("samnytta");
    assertThat(isAnna(browser)).isTrue();
  }

  @Test
  void aRoleGivenBringsANewTokenAndTheOldOneIsWorthNothingOnceNothingCanBeOnItsWay() {
    give(GivenRole.of(school, Role.APPROVER));
    assertThat(isAnna(browser)).isTrue();
    assertThat(browser.cookie("samnytta")).isNotEqualTo(before);
    someTimePasses();
    assertThat(isAnna(holding(before))).isFalse();
    assertThat(isAnna(browser)).isTrue();
  }

  @Test
  void theTokenStaysWhileTheRolesDo() {
    world.as(vera, () -> staff.give(vera, world.person(school, "Bo Provare"), GivenRole.of(school, Role.APPROVER)));
    assertThat(isAnna(browser)).isTrue();
    assertThat(browser.cookie("samnytta")).isEqualTo(before);
  }

  @Test
  void aRoleTakenAwayBringsOne() {
    give(GivenRole.of(library, Role.MEMBER));
    String second = renewed();
    RoleRecord atTheLibrary = world.as(vera, () -> staff.record(vera, anna.person())).roles().stream()
        .filter(role -> role.given().unit().equals(library)).findFirst().orElseThrow();
    world.as(vera, () -> staff.withdraw(vera, anna.person(), atTheLibrary.id()));
    assertThat(renewed()).isNotEqualTo(second);
  }

  @Test
  void anotherLimitBringsOne() {
    give(new GivenRole(school, Role.APPROVER, Money.kronor(5000), null, null));
    String second = renewed();
    give(new GivenRole(school, Role.APPROVER, Money.kronor(9000), null, null));
    assertThat(renewed()).isNotEqualTo(second);
  }

  @Test
  void theUnitMovedBelowOneWhereSheHasAnotherRoleBringsOne() {
    give(GivenRole.of(library, Role.APPROVER));
    String second = renewed();
    world.as(vera, () -> tree.move(vera, school, 0, library));
    assertThat(renewed()).isNotEqualTo(second);
    assertThat(signIns.of(browser.cookie("samnytta")).orElseThrow().actor().roles()).contains(Role.APPROVER);
  }

  @Test
  void aUnitClosedInFavourOfHersBringsOne() {
    give(GivenRole.of(library, Role.APPROVER));
    String second = renewed();
    world.as(vera, () -> tree.close(vera, library, 0, new Closing(school, true, true)));
    assertThat(renewed()).isNotEqualTo(second);
  }

  @Test
  void standingInForSomebodyBringsOne() {
    Actor petra = world.member(school, "Petra Provare", Role.MEMBER, Role.APPROVER);
    world.as(vera, () -> staff.substitute(vera, petra.person(), anna.person(), TODAY, TODAY.plusDays(3)));
    assertThat(renewed()).isNotEqualTo(before);
    assertThat(signIns.of(browser.cookie("samnytta")).orElseThrow().actor().roles()).contains(Role.APPROVER);
  }

  @Test
  void twentyRequestsAtTheMomentOfChangeAllGoOnWithTheSameNewToken() throws Exception {
    List<Visitor> tabs = Stream.generate(() -> holding(before)).limit(20).toList();
    try (var threads = Executors.newFixedThreadPool(tabs.size() + 1)) {
      Future<?> change = threads.submit(() -> give(GivenRole.of(school, Role.APPROVER)));
      for (Future<Boolean> seen : threads.invokeAll(tabs.stream().map(tab -> (Callable<Boolean>) () -> isAnna(tab)).toList()))
        assertThat(seen.get()).isTrue();
      change.get();
      for (Future<Boolean> seen : threads.invokeAll(tabs.stream().map(tab -> (Callable<Boolean>) () -> isAnna(tab)).toList()))
        assertThat(seen.get()).isTrue();
    }
    assertThat(tabs.stream().map(tab -> tab.cookie("samnytta")).distinct()).singleElement().isNotEqualTo(before);
    assertThat(sessions()).isEqualTo(1);
  }

  @Test
  void rolesThatChangeAgainAtOnceCountAtOnceAndTheTokenFollowsWhenNothingIsOnItsWay() {
    give(GivenRole.of(school, Role.APPROVER));
    assertThat(isAnna(browser)).isTrue();
    String second = browser.cookie("samnytta");
    give(GivenRole.of(school, Role.AUDITOR));
    assertThat(isAnna(holding(before))).as("a request sent before the first change").isTrue();
    assertThat(signIns.of(second).orElseThrow().actor().roles()).contains(Role.AUDITOR);
    assertThat(renewed()).isNotEqualTo(second);
  }

  @Test
  void aFormOnItsWaySignsOutUnderEitherToken() {
    Visitor onItsWay = holding(before);
    assertThat(isAnna(onItsWay)).isTrue();
    give(GivenRole.of(school, Role.APPROVER));
    assertThat(isAnna(browser)).isTrue();
    assertThat(onItsWay.post("/logga-ut").status()).isEqualTo(303);
    assertThat(isAnna(browser)).isFalse();
    assertThat(isAnna(holding(before))).isFalse();
  }

  @Test
  void aFileOfThePageItselfTakesNoToken() {
    give(GivenRole.of(school, Role.APPROVER));
    String style = world.stranger().get("/logga-in").page().select("link[rel=stylesheet]").attr("href");
    assertThat(browser.get(style).response().headers().allValues("Set-Cookie")).isEmpty();
    assertThat(browser.cookie("samnytta")).isEqualTo(before);
  }

  private void give(GivenRole role) {
    world.as(vera, () -> staff.give(vera, anna.person(), role));
  }

  /** The browser's token after its next request, once nothing sent earlier can be on its way. */
  private String renewed() {
    someTimePasses();
    assertThat(isAnna(browser)).isTrue();
    return browser.cookie("samnytta");
  }

  private void someTimePasses() {
    world.asSystem(() -> jdbc.sql("update security.login_session set renewed_at = renewed_at - interval '1 minute' where person_id = :anna")
        .param("anna", anna.person().value()).update());
    signIns.forgetAll();
  }

  private int sessions() {
    return world.asSystem(() -> jdbc.sql("select count(*) from security.login_session where person_id = :anna and revoked_at is null")
        .param("anna", anna.person().value()).query(Integer.class).single());
  }

  private Visitor holding(String token) {
    Visitor visitor = world.stranger();
    visitor.cookie("samnytta", token);
    return visitor;
  }

  private static boolean isAnna(Visitor visitor) {
    return visitor.get("/installningar").text().contains("Anna Provare");
  }
}
