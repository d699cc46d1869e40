package se.samnytta.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.kernel.Municipality;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

class FirstAdministratorsTest extends DatabaseTest {

  private static final Municipality BORGHOLM = new Municipality("0885");

  @Autowired
  World world;

  @Autowired
  FirstAdministrators administrators;

  @Autowired
  JdbcClient jdbc;

  @Test
  void letsSomebodyInOnceAsAdministratorOfAMunicipalityThatHadNobody() {
    String link = path(administrators.invite(BORGHOLM, "Berit Först", UUID.randomUUID() + "@borgholm.example").orElseThrow());
    Visitor berit = world.stranger();
    assertThat(berit.get(link).text()).contains("Välkommen till Samnytta");
    assertThat(berit.get(link).status()).as("a mail filter that follows it uses nothing up").isEqualTo(200);
    assertThat(berit.post(link).location()).isEqualTo("/admin/inloggning");
    assertThat(berit.get("/admin/inloggning").text()).contains("Berit Först").contains("medarbetarna i Borgholm");
    Visitor second = world.stranger();
    assertThat(second.get(link).status()).isEqualTo(404);
    assertThat(second.post(link).status()).isEqualTo(404);
  }

  @Test
  void makesOlderLinksWorthlessAndForgetsThemAfterADay() {
    String email = UUID.randomUUID() + "@borgholm.example";
    String first = path(administrators.invite(BORGHOLM, "Berit Först", email).orElseThrow());
    String second = path(administrators.invite(BORGHOLM, "Berit Först", email).orElseThrow());
    assertThat(world.stranger().post(first).status()).isEqualTo(404);
    world.asSystem(() -> jdbc.sql("update security.invitation set expires_at = expires_at - interval '25 hours'").update());
    assertThat(world.stranger().post(second).status()).isEqualTo(404);
  }

  @Test
  void keepsOnlyTheHashOfTheLink() {
    String link = path(administrators.invite(BORGHOLM, "Berit Först", UUID.randomUUID() + "@borgholm.example").orElseThrow());
    String token = link.replaceAll(".*/", "");
    assertThat(
        world.asSystem(() -> jdbc.sql("select count(*) from security.invitation where position(:token in encode(token_hash, 'escape')) > 0")
            .param("token", token).query(Long.class).single()))
        .isZero();
  }

  @Test
  void makesNobodyOfAnotherMunicipalityAnAdministrator() {
    String email = UUID.randomUUID() + "@borgholm.example";
    administrators.invite(BORGHOLM, "Berit Först", email);
    assertThat(administrators.invite(World.KIRUNA, "Berit Först", email)).isEmpty();
    assertThat(administrators.invite(new Municipality("9999"), "Ingen Alls", UUID.randomUUID() + "@ingen.example")).isEmpty();
  }

  private static String path(String link) {
    return URI.create(link).getPath();
  }
}
