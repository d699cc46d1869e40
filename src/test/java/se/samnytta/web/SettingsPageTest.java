package se.samnytta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.kernel.Actor;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Owner;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

/** What Anna's settings lead to. */
class SettingsPageTest extends DatabaseTest {

  @Autowired
  World world;

  @Test
  void leadToEveryPageAboutOneself() {
    Visitor browser = world.visitor(world.member(world.unit(World.LUND, "Skolan"), "Anna"));
    var links = browser.get("/installningar").page().select("#mer + ul a").eachAttr("href");
    assertThat(links)
        .containsExactly("/installningar/inloggningar", "/installningar/notiser", "/installningar/kalender", "/installningar/ersattare",
            "/mina-uppgifter")
        .allSatisfy(link -> assertThat(browser.get(link).status()).isEqualTo(200));
  }

  @Test
  void leadWhoeverHasAPasswordToIt() throws SQLException {
    Actor anna = world.member(world.unit(World.LUND, "Skolan"), "Anna");
    Owner.execute(
        "insert into security.account (person_id, handle, created_at) values (" + anna.person() + ", uuid_send(gen_random_uuid()), now())");
    Visitor browser = world.visitor(anna);
    assertThat(browser.get("/installningar").page().select("#mer + ul a").eachAttr("href")).startsWith("/installningar/losenord",
        "/installningar/nycklar", "/installningar/epost")
        .allSatisfy(link -> assertThat(browser.get(link).status()).isEqualTo(200));
  }

  @Test
  void leadStrangersNowhere() {
    assertThat(world.stranger().get("/installningar").page().select("#mer")).isEmpty();
  }
}
