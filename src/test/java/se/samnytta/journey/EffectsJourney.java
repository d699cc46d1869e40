package se.samnytta.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.impact.Recorded;
import se.samnytta.kernel.Municipality;
import se.samnytta.listing.Term;
import se.samnytta.world.World;

/** Somebody who has not signed in reads what sharing has saved, and how that is known. */
class EffectsJourney extends Journey {

  private static final Municipality YSTAD = new Municipality("1286");
  private static final Municipality SKURUP = new Municipality("1264");

  @Autowired
  World world;
  @Autowired
  Recorded recorded;

  @BeforeEach
  void somethingWasShared() throws SQLException {
    recorded.chairs(Term.GIVE, world.unit(YSTAD, "Kulturhuset"), YSTAD, world.unit(SKURUP, "Mackleanskolan"), SKURUP, Instant.now());
    await().until(() -> world.stranger().get("/effekter").text().contains("Klimat"));
  }

  @Test
  void readsTheFiguresOnAPhone() {
    read(onAPhone());
  }

  @Test
  void readsTheFiguresAtADesk() {
    read(atADesk());
  }

  @Test
  void choosesWithoutJavaScript() {
    Page page = withoutJavaScript();
    page.navigate("/effekter");
    page.locator("#kommun").selectOption("Skurup");
    page.locator("form.avgransa button").click();
    assertThat(page).hasURL(Pattern.compile("kommun=1264"));
    assertThat(page.locator(".ingress")).containsText("Skurup, 1 januari");
  }

  private static void read(Page page) {
    page.navigate("/effekter");
    assertThat(page.locator("#klimat")).isVisible();
    assertFitsTheWindow(page);
    assertNoSeriousAxeFindings(page);
    page.locator(".visa-tabell summary").first().click();
    assertThat(page.locator(".visa-tabell table").first()).isVisible();
    page.locator("#period").selectOption("allt");
    assertThat(page).hasURL(Pattern.compile("period=allt"));
    assertThat(page.locator("h1")).hasCount(1);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Läs hur vi räknar")).click();
    assertThat(page.locator("h1")).hasText("Så räknar vi");
    page.locator(".visa-tabell summary").click();
    assertFitsTheWindow(page);
    assertNoSeriousAxeFindings(page);
  }
}
