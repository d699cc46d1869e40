package se.samnytta.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.booking.Shelf;
import se.samnytta.kernel.Actor;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;
import se.samnytta.world.World;

/** Somebody who uses no mouse finds a thing and books it. */
class KeyboardJourney extends Journey {

  private static final String SEND = "#boka button:not([formaction])";
  private static final int PATIENCE = 150;
  /** Whether something in the look of the focused element, or of what it stands in, tells that it is focused. */
  private static final String IS_SEEN = """
      () => {
        const here = document.activeElement;
        const around = [here, here.parentElement, here.closest("label, li, form")].filter(each => each);
        const look = () => around.map(each => {
          const style = getComputedStyle(each);
          return [style.outline, style.boxShadow, style.borderColor, style.backgroundColor].join();
        }).join(";");
        const focused = look();
        here.blur();
        const otherwise = look();
        here.focus();
        return focused !== otherwise;
      }
      """;

  @Autowired
  World world;
  @Autowired
  Shelf shelf;

  private Actor anna;
  private ListingId stools;
  private String title;

  @BeforeEach
  void fourStools() {
    Actor petra = world.member(world.unit(World.LUND, "Kulturhuset"), "Petra Lindell");
    anna = world.member(world.unit(World.ESLOV, "Östra skolan"), "Anna Berg");
    title = "Notpult " + Long.toString(anna.unit().value(), 36) + "pult";
    stools = shelf.offer(petra, title, 4, Offer.free(Term.GIVE));
  }

  @Test
  void findsAndBooksWithTabAndEnter() {
    Page page = signedIn(atADesk(), anna);
    page.navigate("/");
    page.keyboard().press("Tab");
    assertThat(page.locator(".ds-skip-link")).isFocused();
    assertThat(page.locator(".ds-skip-link")).isInViewport();
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("#innehall$"));

    tabTo(page, "#q-start");
    page.keyboard().type(title);
    page.keyboard().press("Enter");
    assertThat(page.locator("#traffar-rubrik")).isVisible();
    tabTo(page, "#annons-" + stools + " :is(h2, h3) a");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText(title);

    tabTo(page, "#antal");
    page.keyboard().press("Control+A");
    page.keyboard().type("9");
    tabTo(page, SEND);
    page.keyboard().press("Enter");
    assertThat(page.locator("#fel-oversikt")).isFocused();
    assertThat(page.locator("#fel-oversikt")).containsText("Det finns bara 4 st.");
    assertThat(page.title()).startsWith("Fel: ");

    tabTo(page, "#fel-oversikt a");
    page.keyboard().press("Enter");
    assertThat(page.locator("#antal")).isFocused();
    page.keyboard().press("Control+A");
    page.keyboard().type("2");
    tabTo(page, SEND);
    page.keyboard().press("Enter");
    assertThat(page.getByText("Din bokning är skickad.")).isVisible();
    assertThat(page.locator("h1")).hasText("2 st " + title);
  }

  @Test
  void skipsToTheBookingOnAnAdsPage() {
    Page page = signedIn(atADesk(), anna);
    page.navigate("/annonser/" + stools);
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    assertThat(page.locator(".ds-skip-link").nth(1)).isFocused();
    assertThat(page.locator(".ds-skip-link").nth(1)).isInViewport();
    assertThat(page.locator(".ds-skip-link").nth(1)).hasText("Hoppa till bokningen");
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(page.locator("#boka :focus")).hasCount(1);
  }

  @Test
  void opensAndLeavesTheProfileMenu() {
    Page page = signedIn(atADesk(), anna);
    page.navigate("/arenden");
    tabTo(page, "button.profil");
    page.keyboard().press("Enter");
    assertThat(page.locator("#profilmeny")).isVisible();
    tabTo(page, "#profilmeny a[href='/installningar']");
    page.keyboard().press("Escape");
    assertThat(page.locator("#profilmeny")).isHidden();
    assertThat(page.locator("button.profil")).isFocused();
  }

  /** Presses Tab until the place is reached; wherever the focus stops on the way it is seen. */
  private static void tabTo(Page page, String place) {
    for (int i = 0; i < PATIENCE; i++) {
      page.keyboard().press("Tab");
      if (!is(page, "document.activeElement === document.body"))
        assertThat(is(page, IS_SEEN))
            .as("focus is seen on %s of %s", page.evaluate("document.activeElement.outerHTML.slice(0, 200)"), page.url()).isTrue();
      if (is(page, "document.activeElement.matches(`" + place + "`)"))
        return;
    }
    throw new AssertionError("Tab never came to " + place + " on " + page.url());
  }

  private static boolean is(Page page, String question) {
    return Boolean.TRUE.equals(page.evaluate(question));
  }
}
