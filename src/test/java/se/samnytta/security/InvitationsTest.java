package se.samnytta.security;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samnytta.security.Outsider.PASSWORD;
import static se.samnytta.security.Outsider.letter;
import static se.samnytta.security.Outsider.link;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Role;
import se.samnytta.organisation.Change;
import se.samnytta.organisation.GivenRole;
import se.samnytta.organisation.People;
import se.samnytta.organisation.PersonDetails;
import se.samnytta.organisation.Staff;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

class InvitationsTest extends DatabaseTest {

  @Autowired
  World world;

  @Autowired
  Staff staff;

  @Autowired
  People people;

  @Autowired
  Home home;

  private final String address = UUID.randomUUID() + "@hemma.example";
  private Visitor nils;

  @BeforeEach
  void nilsIsNobodyYet() {
    nils = world.stranger();
  }

  @Test
  void whoeverIsEnteredChoosesAPasswordByALetterAndIsIn() {
    enter(World.HOOR);
    assertThat(letter(address, 1)).contains("Höörs kommun har gett dig ett konto").doesNotContain("leverantörer");
    assertThat(nils.post(link(address, 1) + "/losenord", "nytt", PASSWORD).status()).isEqualTo(303);
    assertThat(nils.get("/installningar").text()).contains("Nils Ny").contains("Skolan");
  }

  @Test
  void invitingAgainMakesTheOlderLinkWorthless() {
    Actor ada = enter(World.HOOR);
    String first = link(address, 1);
    PersonId person = person();
    assertThat(world.as(ada, () -> staff.inviteAgain(ada, person))).isInstanceOf(Change.Done.class);
    String second = link(address, 2);
    assertThat(nils.post(first + "/losenord", "nytt", PASSWORD).status()).isEqualTo(404);
    assertThat(nils.post(second + "/losenord", "nytt", PASSWORD).status()).isEqualTo(303);
    assertThat(world.as(ada, () -> staff.inviteAgain(ada, person))).as("is in already").isInstanceOf(Change.Stale.class);
  }

  @Test
  void whereTheMunicipalitySignsInTheLetterLeadsThereAndWhoeverComesIsIn() {
    try (var lund = new FakeProvider()) {
      home.connect(lund, World.LUND, "hemma.example");
      enter(World.LUND);
      assertThat(letter(address, 1)).contains("Lunds kommun har gett dig tillgång", "/logga-in", "Välj din kommun")
          .doesNotContain("lank");
      var claims = Home.somebody("Nils Ny");
      claims.put("email", address);
      assertThat(Home.signIn(nils, lund, World.LUND, claims).status()).isEqualTo(303);
      assertThat(nils.get("/installningar").text()).contains("Nils Ny").contains("Skolan");
    }
  }

  private Actor enter(Municipality municipality) {
    Actor ada = world.member(world.unit(municipality, "Skolan"), "Ada Provare", Role.ADMIN);
    assertThat(
        world.as(ada, () -> staff.invite(ada, new PersonDetails("Nils Ny", address, null, "sv"), GivenRole.of(ada.unit(), Role.MEMBER))))
        .isInstanceOf(Change.Done.class);
    return ada;
  }

  private PersonId person() {
    return world.asSystem(() -> people.addressHolder(address)).orElseThrow().id();
  }
}
