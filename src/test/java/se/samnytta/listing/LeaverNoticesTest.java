package se.samnytta.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Reach;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.Registry;
import se.samnytta.world.Ads;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.World;

class LeaverNoticesTest extends DatabaseTest {

  @Autowired
  World world;

  @Autowired
  Ads ads;

  @Autowired
  Registry registry;

  @Test
  void tellsTheAdministratorOfAdsThatNobodyAnswersForAnyMore() {
    UnitId school = world.unit(World.LUND, "Skolan");
    Actor stina = world.member(school, "Stina Slutar", Role.MEMBER);
    Actor ada = world.member(school, "Ada Provare", Role.ADMIN);
    ads.publish(stina, ads.things("Bord i ek", "skrivbord", 1), Reach.MUNICIPALITY);
    ads.publish(stina, ads.things("Bord i björk", "skrivbord", 1), Reach.MUNICIPALITY);
    world.asSystem(() -> {
      registry.letGo(stina.person(), World.LUND, LocalDate.of(2026, 11, 30));
      return true;
    });
    assertThat(world.visitor(ada).get("/notiser").text()).contains("Stina Slutar har slutat och svarade för 2 annonser");
  }
}
