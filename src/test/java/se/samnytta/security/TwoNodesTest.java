package se.samnytta.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import se.samnytta.Samnytta;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.Registry;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

/** Two nodes on one database: any of them serves any request, and what ends at one ends at the other. */
@Tag("slow")
class TwoNodesTest extends DatabaseTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  @Autowired
  World world;

  @Autowired
  Home home;

  @Autowired
  Registry registry;

  @Autowired
  Environment environment;

  ConfigurableApplicationContext second;
  FakeProvider lund;
  UnitId school;
  Map<String, Object> lena;
  Visitor here;

  @BeforeEach
  void startTheOtherNode() {
    lund = new FakeProvider();
    Actor administrator = home.connect(lund, World.LUND);
    school = world.unit(World.LUND, "Fäladsskolan");
    home.rule(administrator, "groups", "Lärare-" + school, school, Role.MEMBER);
    lena = Home.somebody("Lena Lärare", "Lärare-" + school);
    here = world.stranger();
    second = new SpringApplicationBuilder(Samnytta.class).profiles("test").run("--server.port=0", "--db-scheduler.enabled=false",
        "--samnytta.database.url=" + environment.getProperty("samnytta.database.url"),
        "--samnytta.base-url=http://localhost:" + world.port());
  }

  @AfterEach
  void stop() {
    second.close();
    lund.close();
  }

  @Test
  void comesBackToAnotherNodeThanTheyLeftFromAndStaysSignedInWhenItDies() {
    String answer = lund.vouch(here.get("/logga-in/1281").location(), lena);
    Visitor there = there();
    there.cookie("samnytta-underway", here.cookie("samnytta-underway"));
    assertThat(there.get(answer).status()).isEqualTo(303);
    assertThat(isLena(there)).isTrue();
    here.cookie("samnytta", there.cookie("samnytta"));
    assertThat(isLena(here)).isTrue();
    second.close();
    assertThat(isLena(here)).isTrue();
  }

  @Test
  void endsAtTheOtherNodeWithinTenSeconds() {
    Visitor there = signedInAtBoth();
    here.post("/logga-ut");
    assertThat(isLena(here)).isFalse();
    await().atMost(SOON).until(() -> !isLena(there));
  }

  @Test
  void losesARoleAtTheOtherNodeWithinTenSeconds() {
    Visitor there = signedInAtBoth();
    world.asSystem(() -> {
      registry.withdraw(second.getBean(SignIns.class).of(there.cookie("samnytta")).orElseThrow().actor().person(), school, Role.MEMBER);
      return true;
    });
    await().atMost(SOON).until(() -> !isLena(there));
  }

  @Test
  void goesOnUnderTheSameNewTokenAtBothWhenTheRolesChange() {
    Visitor there = signedInAtBoth();
    String before = here.cookie("samnytta");
    world.asSystem(() -> {
      registry.assign(second.getBean(SignIns.class).of(before).orElseThrow().actor().person(), school, Role.APPROVER, null);
      return true;
    });
    for (Visitor each : List.of(here, there))
      await().atMost(SOON).until(() -> isLena(each) && !each.cookie("samnytta").equals(before));
    assertThat(there.cookie("samnytta")).isEqualTo(here.cookie("samnytta"));
  }

  private Visitor signedInAtBoth() {
    Home.signIn(here, lund, World.LUND, lena);
    Visitor there = there();
    there.cookie("samnytta", here.cookie("samnytta"));
    assertThat(isLena(there)).isTrue();
    return there;
  }

  private Visitor there() {
    return second.getBean(World.class).stranger();
  }

  private static boolean isLena(Visitor visitor) {
    return visitor.get("/installningar").text().contains("Lena Lärare");
  }
}
