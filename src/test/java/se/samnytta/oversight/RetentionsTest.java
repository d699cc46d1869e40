package se.samnytta.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.RightMissing;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.Scope;
import se.samnytta.oversight.Retentions.Decided;
import se.samnytta.web.NotAllowed;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Owner;
import se.samnytta.world.World;

class RetentionsTest extends DatabaseTest {

  private static final Municipality ARJEPLOG = new Municipality("2506");

  @Autowired
  World world;
  @Autowired
  Retentions retentions;

  private Actor administrator;

  @BeforeEach
  void nothingIsDecided() throws SQLException {
    administrator = world.member(world.top(ARJEPLOG), "Adam", Role.ADMIN);
    Owner.execute("delete from oversight.retention where municipality = '2506'");
  }

  @Test
  void usesTheUsualTimeUntilTheMunicipalityDecidesAnother() {
    assertThat(notices().days()).isEqualTo(365);
    assertThat(decide(30, 0)).isEqualTo(Decided.SAVED);
    assertThat(notices().days()).isEqualTo(30);
    assertThat(notices().decision()).isEqualTo("KS 2026/1");
    assertThat(world.as(neighbour(), () -> retentions.rules(neighbour())).getFirst().decision()).isEmpty();
  }

  @Test
  void whoeverReadAnOlderTimeIsToldSo() {
    assertThat(decide(30, 0)).isEqualTo(Decided.SAVED);
    assertThat(decide(60, 0)).isEqualTo(Decided.STALE);
    assertThat(decide(60, 1)).isEqualTo(Decided.SAVED);
  }

  @Test
  void onlyAnAdministratorOfTheWholeDecides() {
    Actor head = world.member(world.unit(ARJEPLOG, "Skolan"), "Rektor", Role.ADMIN);
    Actor auditor = world.member(world.top(ARJEPLOG), "Granskare", Role.AUDITOR);
    assertThatThrownBy(() -> world.as(head, () -> retentions.decide(head, "notices", 1, "x", 0))).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> world.as(auditor, () -> retentions.decide(auditor, "notices", 1, "x", 0))).isInstanceOf(RightMissing.class);
    assertThat(world.visitor(head).get("/admin/gallring/notices").status()).isEqualTo(403);
    assertThat(world.visitor(head).get("/admin/gallring").body()).doesNotContain("/admin/gallring/notices");
    assertThatThrownBy(() -> world.as(administrator, () -> retentions.decide(administrator, "nothing", 1, "x", 0)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theNightTakesWhatIsTooOldOfThatMunicipalityAndReportsIt() throws SQLException {
    Actor neighbour = neighbour();
    String cause = UUID.randomUUID().toString();
    for (Actor reader : java.util.List.of(administrator, neighbour))
      for (int days : new int[] { 10, 50 })
        Owner.execute("insert into notification.notice (person_id, cause, key, link, about, reason, importance, told_at) values ("
            + reader.person() + ", '" + cause + days + "', 'x', '/', 'x', 'PERSON', 'NEWS', now() - interval '" + days + " days')");
    decide(30, 0);

    while (Scope.asSystem(() -> retentions.clear(ARJEPLOG)));
    assertThat(Owner.texts("select person_id || ' ' || right(cause, 2) from notification.notice where cause like '" + cause
        + "%' order by id")).containsExactly(administrator.person() + " 10", neighbour.person() + " 10", neighbour.person() + " 50");
    assertThat(world.visitor(administrator).get("/admin/gallring").text()).contains("Notiser och brev: 1 borttagna", "KS 2026/1");
  }

  @Test
  void thePageKeepsWhatWasTypedAndSaysWhatIsWrong() {
    var browser = world.visitor(administrator);
    var refused = browser.post("/admin/gallring/notices", "dagar", "noll", "beslut", "", "version", "0");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("input[name=dagar]").attr("value")).isEqualTo("noll");
    assertThat(browser.post("/admin/gallring/notices", "dagar", "90", "beslut", "KS 2026/9", "version", "0").location())
        .isEqualTo("/admin/gallring");
    assertThat(browser.post("/admin/gallring/notices", "dagar", "91", "beslut", "KS 2026/9", "version", "0").status()).isEqualTo(409);
    assertThat(browser.get("/admin/gallring").text()).contains("90 dagar", "KS 2026/9");
    assertThat(browser.get("/admin/gallring/nothing").status()).isEqualTo(404);
  }

  private Actor neighbour() {
    return world.member(world.top(World.KIRUNA), "Granne", Role.ADMIN);
  }

  private Decided decide(int days, int version) {
    return world.as(administrator, () -> retentions.decide(administrator, "notices", days, "KS 2026/1", version));
  }

  private Retentions.Rule notices() {
    return world.as(administrator, () -> retentions.rules(administrator)).stream().filter(rule -> rule.kind().equals("notices")).findFirst()
        .orElseThrow();
  }
}
