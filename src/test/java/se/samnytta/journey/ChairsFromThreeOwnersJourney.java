package se.samnytta.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.booking.BookingTest;
import se.samnytta.booking.Shelf;
import se.samnytta.kernel.Actor;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;
import se.samnytta.world.World;

/** A school in Eslöv borrows twenty-four chairs for a concert. Nobody has so many; three owners together do. */
class ChairsFromThreeOwnersJourney extends Journey {

  @Autowired
  World world;
  @Autowired
  Shelf shelf;

  private Actor anna;
  private Actor olle;
  private String chair;

  @BeforeEach
  void chairsInThreePlaces() {
    anna = world.member(world.unit(World.ESLOV, "Östra skolan"), "Anna Berg");
    olle = world.member(world.unit(World.ESLOV, "Biblioteket"), "Olle Ek");
    Actor petra = world.member(world.unit(World.LUND, "Kulturhuset"), "Petra Lindell");
    Actor maja = world.member(world.unit(World.HOOR, "Kulturskolan"), "Maja Frid");
    chair = "Konsertstol" + UUID.randomUUID().toString().replaceAll("[^a-f]", "o");
    shelf.offer(petra, shelf.details(chair, 10, Offer.free(Term.LEND)).with(Shelf.AT_ONCE));
    shelf.offer(maja, shelf.details(chair, 8, Offer.free(Term.LEND)).with(Shelf.AT_ONCE));
    shelf.offer(olle, shelf.details(chair, 9, Offer.free(Term.LEND)));
  }

  @ParameterizedTest
  @ValueSource(ints = { 390, 1280 })
  void areFoundTogetherBookedAsOneAndCalledOffAsOneWhenAnOwnerSaysNo(int width) {
    share(signedIn(inAWindow(width), anna), signedIn(inAWindow(width), olle), true);
  }

  @Test
  void withoutJavaScriptToo() {
    share(signedIn(withoutJavaScript(), anna), signedIn(withoutJavaScript(), olle), false);
  }

  private void share(Page seeker, Page owner, boolean javaScript) {
    find(seeker);
    assertFitsTheWindow(seeker);
    if (javaScript)
      assertNoSeriousAxeFindings(seeker);
    book(seeker);
    String set = seeker.url();
    decline(owner);
    reloadUntil(seeker, "#nu");
    assertThat(seeker.locator("#nu")).containsText("Resten hålls åt dig tills du har bestämt.");
    if (javaScript)
      assertNoSeriousAxeFindings(seeker);
    screenshot(seeker, "sets-rest-" + seeker.viewportSize().width);
    button(seeker, "Avboka resten").click();
    assertThat(seeker.getByText("Det som inte är överlämnat är avbokat hos alla.")).isVisible();
    seeker.navigate(set);
    assertThat(seeker.locator("#innehall")).containsText("0 av 24 är kvar");
    assertFitsTheWindow(seeker);
  }

  private void find(Page page) {
    page.navigate("/annonser?q=" + chair + "&fran=" + BookingTest.openDay(6) + "&till=" + BookingTest.openDay(7) + "&antal=24&avstand=100");
    page.locator("#traffar").getByText("Pussla ihop 24 st från flera").click();
    assertThat(page.locator("h1")).hasText("24 st " + chair);
    Locator best = page.locator("#forslag-1");
    assertThat(best).containsText("3 ägare");
    for (String name : new String[] { "Kulturhuset", "Kulturskolan", "Biblioteket" })
      assertThat(best).containsText(name);
    assertThat(best).containsText("De är lika i allt som ägarna har berättat.");
    assertThat(best).containsText("Hämta och lämna hos 3 ägare");
    screenshot(page, "sets-found-" + page.viewportSize().width);
  }

  private static void book(Page page) {
    Locator best = page.locator("#forslag-1");
    best.getByText("Allt eller inget").check();
    best.getByText("Skriv en hälsning").click();
    best.getByLabel("Hälsning till ägarna").fill("Till vårkonserten.");
    best.getByText("Boka 24 st").click();
    assertThat(page.getByText("Allt är bokat. Varje ägare svarar för sig.")).isVisible();
    assertThat(page.locator("#innehall")).containsText("24 av 24: alla är kvar i bokningen.");
    assertFitsTheWindow(page);
  }

  private static void decline(Page page) {
    page.navigate("/arenden");
    page.locator("[id^=arende-] h2 a, [id^=arende-] h3 a").first().click();
    page.locator("#nej summary").click();
    page.locator("#nej textarea").fill("Vi behöver dem själva");
    page.locator("#nej button").click();
    assertThat(page.getByText("Ditt nej är skickat.")).isVisible();
  }
}
