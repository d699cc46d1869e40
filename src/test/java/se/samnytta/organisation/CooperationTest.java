package se.samnytta.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.audit.Happening;
import se.samnytta.audit.History;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Role;
import se.samnytta.organisation.AgreementRecord.State;
import se.samnytta.organisation.Change.Done;
import se.samnytta.organisation.Change.NotAllowed;
import se.samnytta.organisation.Change.Stale;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.PostOffice;
import se.samnytta.world.World;

/** Vera, Per and Lena each administer a municipality of their own. */
class CooperationTest extends DatabaseTest {

  @Autowired
  World world;
  @Autowired
  Cooperation cooperation;
  @Autowired
  Agreements agreements;
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
  Actor per;
  Actor lena;

  @BeforeEach
  void threeAdministrators() {
    vera = world.newMunicipality("Vera Provare");
    per = world.newMunicipality("Per Provare");
    lena = world.newMunicipality("Lena Provare");
  }

  @Test
  void holdsFromTheSecondYes() {
    long id = proposed(List.of(), vera, per, lena);
    assertThat(between(vera, per)).isFalse();
    assertThat(world.as(per, () -> cooperation.answer(per, id, true))).isInstanceOf(Done.class);
    assertThat(state(vera, id)).isEqualTo(State.VALID);
    assertThat(between(vera, per)).isTrue();
    assertThat(between(per, vera)).isTrue();
    assertThat(between(vera, lena)).as("Lena has said nothing").isFalse();
    assertThat(world.scope(per).partners()).containsExactly(vera.municipality().code());
    assertThat(world.as(lena, () -> cooperation.answer(lena, id, true))).isInstanceOf(Done.class);
    assertThat(world.scope(lena).partners()).containsExactlyInAnyOrder(vera.municipality().code(), per.municipality().code());
  }

  @Test
  void holdsForNobodyWhoSaysNo() {
    long id = proposed(List.of(), vera, per);
    world.as(per, () -> cooperation.answer(per, id, false));
    assertThat(state(vera, id)).isEqualTo(State.ENDED);
    assertThat(between(vera, per)).isFalse();
    assertThat(world.as(per, () -> cooperation.answer(per, id, true))).isEqualTo(Change.refused(Refusal.ANSWERED_ALREADY));
  }

  @Test
  void goesTheWayThatEachPartyHasChosen() {
    var lends = new Proposal.Party(vera.municipality(), true, false);
    var borrows = new Proposal.Party(per.municipality(), false, true);
    long id = ((Done) world.as(vera, () -> cooperation.propose(vera, proposal(List.of(lends, borrows), List.of())))).id();
    world.as(per, () -> cooperation.answer(per, id, true));
    assertThat(between(vera, per)).isTrue();
    assertThat(between(per, vera)).isFalse();
  }

  @Test
  void isAboutTheChosenCategoriesAlone() {
    long id = proposed(List.of("mobler"), vera, per);
    world.as(per, () -> cooperation.answer(per, id, true));
    assertThat(agreement(vera, per, "mobler")).isPresent();
    assertThat(agreement(vera, per, "verktyg")).isEmpty();
  }

  @Test
  void ceasesAfterTheLastDayOfWhoeverLeaves() {
    long id = proposed(List.of(), vera, per);
    world.as(per, () -> cooperation.answer(per, id, true));
    assertThat(world.as(per, () -> cooperation.leave(per, id, today.minusDays(1)))).isEqualTo(Change.refused(Refusal.DAY_PASSED));
    assertThat(world.as(per, () -> cooperation.leave(per, id, today))).isInstanceOf(Done.class);
    assertThat(between(vera, per)).as("the last day").isTrue();
    assertThat(world.as(vera, () -> cooperation.agreement(vera, id)).state(today.plusDays(1))).isEqualTo(State.ENDED);
  }

  @Test
  void isTakenBackByItsProposerUntilSomebodyHasSaidYes() {
    long id = proposed(List.of(), vera, per);
    assertThat(world.as(per, () -> cooperation.withdraw(per, id))).isInstanceOf(NotAllowed.class);
    assertThat(world.as(vera, () -> cooperation.withdraw(vera, id))).isInstanceOf(Done.class);
    assertThat(world.as(per, () -> cooperation.answer(per, id, true))).isEqualTo(Change.refused(Refusal.ANSWERED_ALREADY));
    assertThat(world.as(vera, () -> cooperation.leave(vera, id, today))).isInstanceOf(Stale.class);
  }

  @Test
  void tellsTheOthersAdministratorsByLetterAndStandsInEachTrail() {
    long id = proposed(List.of(), vera, per);
    String address = world.asSystem(() -> people.find(per.person())).orElseThrow().email();
    assertThat(PostOffice.lettersTo(address, 1)).hasSize(1);
    for (Actor each : List.of(vera, per))
      assertThat(world.as(each, () -> history.of("agreement", id))).extracting(Happening::action).containsExactly("agreement.proposed");
    assertThat(world.as(lena, () -> history.of("agreement", id))).isEmpty();
  }

  @Test
  void isNotThereForOthersAndNobodyAnswersForAnother() {
    long id = proposed(List.of(), vera, per);
    assertThatThrownBy(() -> world.as(lena, () -> cooperation.agreement(lena, id))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> world.as(lena, () -> cooperation.answer(lena, id, true))).isInstanceOf(NotFound.class);
    assertThat(written(vera, "update organisation.agreement_party set accepted_at = now() where agreement_id = " + id
        + " and municipality = '" + per.municipality() + "'")).isZero();
    assertThat(written(lena, "update organisation.agreement_party set accepted_at = now() where agreement_id = " + id)).isZero();
    assertThatThrownBy(() -> written(lena, "insert into organisation.agreement_party (agreement_id, municipality, accepted_at) values ("
        + id + ", '" + lena.municipality() + "', now())")).isInstanceOf(DataAccessException.class);
    Actor clerk = world.member(world.unit(per.municipality(), per.unit(), "Skolan"), "Rut Provare", Role.ADMIN);
    assertThat(world.as(clerk, () -> cooperation.answer(clerk, id, true))).as("administers a school alone").isInstanceOf(NotAllowed.class);
    assertThat(written(clerk, "update organisation.agreement_party set accepted_at = now() where agreement_id = " + id)).isZero();
  }

  private long proposed(List<String> categories, Actor... parties) {
    List<Proposal.Party> all = Arrays.stream(parties).map(each -> new Proposal.Party(each.municipality(), true, true)).toList();
    return ((Done) world.as(parties[0], () -> cooperation.propose(parties[0], proposal(all, categories)))).id();
  }

  private Proposal proposal(List<Proposal.Party> parties, List<String> categories) {
    return new Proposal("Prov " + UUID.randomUUID(), parties, categories, "Självkostnad", "Mottagaren", "Låntagaren", "KL 9:37",
        "KS 2026/1", today, null);
  }

  private State state(Actor actor, long id) {
    return world.as(actor, () -> cooperation.agreement(actor, id)).state(today);
  }

  private boolean between(Actor lender, Actor borrower) {
    return agreement(lender, borrower, "mobler").isPresent();
  }

  private Optional<Long> agreement(Actor lender, Actor borrower, String category) {
    Municipality from = lender.municipality();
    return world.as(borrower, () -> agreements.between(from, borrower.municipality(), category));
  }

  private int written(Actor actor, String sql) {
    @Nullable
    Integer rows = world.scope(actor).call(() -> transaction.execute(_ -> jdbc.sql(sql).update()));
    return rows == null ? 0 : rows;
  }
}
