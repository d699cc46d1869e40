package se.samnytta.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

/** Rut reads effects for the school, which Ada administers; the page that says no says who can say yes. */
class AccessTest extends DatabaseTest {

  @Autowired
  World world;

  private UnitId school;
  private Actor ada;
  private Visitor rut;

  @BeforeEach
  void enter() {
    school = world.unit(World.LUND, "Vårskolan");
    ada = world.member(school, "Ada Berg", Role.ADMIN);
    rut = world.visitor(world.member(school, "Rut Holm", Role.READER));
  }

  @Test
  void saysWhatItIsWhoAsksAndWhoCanGiveAccess() {
    Visitor.Seen refused = rut.get("/annonser/ny");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("Du får inte lägga upp eller ändra annonser för Vårskolan",
        "Du är inloggad som Rut Holm, Vårskolan",
        "Ada Berg kan ge dig tillgång");
  }

  @Test
  void hidesWhatOneMayNotDo() {
    assertThat(rut.get("/").page().select("a[href=/annonser/ny]")).isEmpty();
    assertThat(world.visitor(ada).get("/").page().select("a[href=/annonser/ny]")).isNotEmpty();
  }

  @Test
  void askingTellsTheAdministratorOnceADay() {
    var form = rut.get("/annonser/ny").page().select("form[action=/tillgang]");
    assertThat(form.select("input[name=ratt]").attr("value")).isEqualTo("OFFER");
    assertThat(rut.post("/tillgang", "ratt", "OFFER").status()).isEqualTo(303);
    rut.post("/tillgang", "ratt", "OFFER");
    assertThat(world.visitor(ada).get("/notiser").text()).containsOnlyOnce("Rut Holm ber om att få lägga upp annonser för Vårskolan");
  }

  @Test
  void asksForNothingThatOneHas() {
    world.visitor(ada).post("/tillgang", "ratt", "OFFER");
    assertThat(world.visitor(ada).get("/notiser").text()).doesNotContain("Ada Berg ber om");
  }

  @Test
  void namesNobodyToATrainee() {
    Visitor trainee = world.visitor(world.member(school, "Tove", Role.HUB_TRAINEE));
    assertThat(trainee.get("/annonser/ny").text()).contains("Enhetens administratör kan ge dig tillgång").doesNotContain("Ada Berg");
  }
}
