package se.samnytta.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Reach;
import se.samnytta.security.SignIns;
import se.samnytta.world.Ads;
import se.samnytta.world.World;

/** Somebody looks for a thing, narrows the list, saves an ad and asks for what is not there. */
class FindSomethingJourney extends Journey {

  @Autowired
  World world;
  @Autowired
  Ads ads;
  @Autowired
  SignIns signIns;

  Actor anna;

  @BeforeEach
  void world() {
    anna = world.member(world.unit(World.HOOR, "Letarskolan"), "Anna");
    for (int i = 1; i <= 26; i++)
      ads.publish(anna, ads.things("Björkstol nummer " + i, i == 1 ? "bord" : "kontorsstolar", i), Reach.UNIT);
  }

  @Test
  void narrowsTheListWithoutLosingThePlace() {
    Page page = signedIn(atADesk());
    page.navigate("/annonser?q=bj%C3%B6rkstol");
    assertThat(page.locator("#traffar-rubrik")).hasText("26 träffar på ”björkstol”");
    page.locator("#filter summary", new Page.LocatorOptions().setHasText("Dagar och antal")).click();
    Locator quantity = page.locator("#filter-antal");
    quantity.fill("20");
    quantity.press("Tab");
    assertThat(page.locator("#traffar-rubrik")).hasText("7 träffar på ”björkstol”");
    assertThat(page).hasURL(Pattern.compile(".*antal=20.*"));
    page.locator("#traffar .ds-chip").first().click();
    assertThat(page.locator("#traffar-rubrik")).hasText("26 träffar på ”björkstol”");
    assertNoSeriousAxeFindings(page);
  }

  @Test
  void addsMoreAndMovesTheFocusThere() {
    Page page = signedIn(atADesk());
    page.navigate("/annonser?q=bj%C3%B6rkstol");
    assertThat(page.locator(".annons")).hasCount(24);
    page.getByText("Visa fler annonser").click();
    assertThat(page.locator(".annons")).hasCount(26);
    assertThat(page.locator("#annonser-2 h3 a").first()).isFocused();
    assertThat(page.getByText("Visar 26 av 26")).isVisible();
  }

  @Test
  void savesFromTheListOnAPhoneAndFindsItAgain() {
    Page page = signedIn(onAPhone());
    page.navigate("/annonser?q=bj%C3%B6rkstol&kategori=bord");
    page.locator("summary", new Page.LocatorOptions().setHasText("Filter")).click();
    assertThat(page.locator("#filter-liten input[value=ta-over]")).isVisible();
    page.locator(".spara").first().click();
    assertThat(page.locator(".spara").first()).hasAttribute("aria-pressed", "true");
    assertFitsTheWindow(page);
    page.navigate("/sparade");
    assertThat(page.locator(".annons")).hasCount(1);
    page.locator(".annons a").first().click();
    assertThat(page.locator("h1")).hasText("Björkstol nummer 1");
    assertFitsTheWindow(page);
    assertNoSeriousAxeFindings(page);
  }

  @Test
  void asksForWhatIsNotThere() {
    Page page = signedIn(withoutJavaScript());
    page.navigate("/");
    page.locator("#q-start").fill("rymdraket");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sök")).last().click();
    assertThat(page.getByText("Ingen delar ”rymdraket” just nu")).isVisible();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Efterlys").setExact(true)).click();
    assertThat(page.locator("#vad")).hasValue("rymdraket");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Efterlys").setExact(true)).click();
    assertThat(page.locator("h1")).hasText("rymdraket");
    assertThat(page.locator("[role=status]")).containsText("Efterlysningen är ute");
  }

  @Test
  void everyPageOfFindingIsAccessible() {
    for (Page page : new Page[] { signedIn(atADesk()), signedIn(onAPhone()) })
      for (String path : new String[] { "/", "/annonser", "/annonser?q=finnsinte", "/efterlysningar", "/efterlysningar/ny", "/bevakningar",
          "/sparade" }) {
        page.navigate(path);
        assertFitsTheWindow(page);
        assertNoSeriousAxeFindings(page);
      }
  }

  private Page signedIn(Page page) {
    page.context().addCookies(
        java.util.List.of(new com.microsoft.playwright.options.Cookie("samnytta", signIns.signIn(anna.person(), "test").orElseThrow())
            .setUrl("http://localhost:" + world.port())));
    return page;
  }
}
