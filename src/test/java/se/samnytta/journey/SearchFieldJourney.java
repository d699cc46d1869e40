package se.samnytta.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Reach;
import se.samnytta.world.Ads;
import se.samnytta.world.World;

/** Somebody types in the search field and chooses what is offered, by keyboard, by mouse and without scripts. */
class SearchFieldJourney extends Journey {

  @Autowired
  World world;
  @Autowired
  Ads ads;

  Actor anna;

  @BeforeEach
  void world() {
    anna = world.member(world.unit(World.HOOR, "Skrivarskolan"), "Anna");
    for (String title : List.of("Zebrastol", "Zebrastol", "Zebrabord i ek", "Zebraskåp"))
      ads.publish(anna, ads.things(title, "kontorsstolar", 1), Reach.UNIT);
  }

  @Test
  void choosesByKeyboard() {
    Page page = atADesk();
    signedIn(page, anna);
    page.navigate("/");
    Locator field = page.locator("#q-start");
    Locator box = page.locator("#q-start-val");
    field.click();
    page.keyboard().type("ze");
    assertThat(box).isHidden();
    assertThat(field).hasAttribute("aria-expanded", "false");
    page.keyboard().type("b");
    assertThat(box.locator("[role=option]")).hasCount(3);
    assertThat(field).hasAttribute("aria-expanded", "true");
    assertThat(page.locator("#q-start-val + [aria-live]")).hasText("3 förslag. Välj med piltangenterna.");
    assertThat(box.locator("[role=option]").first()).containsText("zebrastol");
    assertNoSeriousAxeFindings(page);
    page.keyboard().press("ArrowDown");
    assertThat(field).hasAttribute("aria-activedescendant", "q-start-val-0");
    assertThat(page.locator("#q-start-val-0")).hasAttribute("aria-selected", "true");
    page.keyboard().press("End");
    assertThat(field).hasAttribute("aria-activedescendant", "q-start-val-2");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("#q-start-val [aria-selected=true]")).hasCount(0);
    page.keyboard().press("ArrowUp");
    page.keyboard().press("Home");
    assertThat(field).hasAttribute("aria-activedescendant", "q-start-val-0");
    assertNoSeriousAxeFindings(page);
    page.keyboard().press("Escape");
    assertThat(box).isHidden();
    assertThat(field).hasValue("zeb");
    assertThat(field).isFocused();
    page.keyboard().press("ArrowDown");
    assertThat(box).isVisible();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*/annonser\\?q=zebra.*"));
  }

  @Test
  void enterSearchesForWhatWasTypedAndItIsOfferedAgainInTheSameTab() {
    Page page = atADesk();
    signedIn(page, anna);
    page.navigate("/");
    page.locator("#q-start").fill("zebraskåp");
    page.keyboard().press("Enter");
    assertThat(page.locator("#traffar-rubrik")).hasText("1 träff på ”zebraskåp”");
    page.navigate("/");
    page.locator("#q-start").click();
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("#q-start-val [role=group][aria-label='Sökt nyss'] [role=option]")).hasText("zebraskåp");
    page.context().clearCookies();
    page.navigate("/");
    page.locator("#q-start").click();
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("#q-start-val")).isHidden();
  }

  @Test
  void choosesByTouchOnAPhone() {
    Page page = onAPhone();
    signedIn(page, anna);
    page.navigate("/annonser");
    page.locator("#q-telefon").tap();
    page.keyboard().type("zebrab");
    assertThat(page.locator("#q-telefon-val [role=option]")).hasCount(1);
    assertFitsTheWindow(page);
    assertNoSeriousAxeFindings(page);
    page.locator("#q-telefon-val [role=option]").first().tap();
    assertThat(page.locator("#traffar-rubrik")).hasText("1 träff på ”zebrabord”");
  }

  @Test
  void searchesWithoutScripts() {
    Page page = withoutJavaScript();
    signedIn(page, anna);
    page.navigate("/");
    assertThat(page.locator("#q-start")).not().hasAttribute("role", "combobox");
    page.locator("#q-start").fill("zebrastol");
    page.locator("#q-start").press("Enter");
    assertThat(page.locator("#traffar-rubrik")).hasText("2 träffar på ”zebrastol”");
  }
}
