package se.samnytta.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.booking.Shelf;
import se.samnytta.kernel.Actor;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;
import se.samnytta.world.World;

/** A table in Lund for four chairs in Höör. */
class SwapJourney extends Journey {

  @Autowired
  World world;
  @Autowired
  Shelf shelf;

  @Test
  void isCompleteWhenBothHaveGotTheirs() {
    Actor petra = world.member(world.unit(World.LUND, "Kulturhuset"), "Petra Lindell");
    Actor maja = world.member(world.unit(World.HOOR, "Biblioteket"), "Maja Frid");
    ListingId table = shelf.offer(petra, "Runt bord", 1, Offer.swap("Stolar"));
    ListingId chairs = shelf.offer(maja, "Stolar i bok", 6, Offer.free(Term.GIVE));
    Page lund = signedIn(atADesk(), petra);
    Page hoor = signedIn(onAPhone(), maja);

    String booking = propose(hoor, table, chairs);
    lund.navigate("/arenden");
    assertThat(lund.locator("#arende-" + booking)).containsText("Maja Frid, Biblioteket Höör, vill byta det mot 4 st Stolar i bok");
    lund.locator("#arende-" + booking).getByText("Godkänn").first().click();
    assertThat(lund.getByText("Du har sagt ja.")).isVisible();

    got(hoor, booking);
    assertThat(hoor.locator(".ingress")).not().containsText("Klart");
    lund.navigate("/bokningar/" + booking);
    assertThat(lund.locator(".ingress")).containsText("Bytet blir klart när båda har fått allt.");
    assertThat(lund.locator(".lista.kort").first()).containsText("1 av 1 överlämnade");

    got(lund, booking);
    assertThat(lund.locator(".ingress")).containsText("Klart. Ni fick 4 st");
    hoor.reload();
    assertThat(hoor.locator(".ingress")).containsText("Klart. Ni fick 1 st");
    assertFitsTheWindow(hoor);
    assertFitsTheWindow(lund);
  }

  @Test
  void isHaggledAboutUntilBothAreContent() {
    Actor petra = world.member(world.unit(World.LUND, "Kulturhuset"), "Petra Lindell");
    Actor maja = world.member(world.unit(World.HOOR, "Biblioteket"), "Maja Frid");
    ListingId table = shelf.offer(petra, "Runt bord", 1, Offer.swap("Stolar"));
    ListingId chairs = shelf.offer(maja, "Stolar i bok", 6, Offer.free(Term.GIVE));
    shelf.offer(maja, "Golvlampa", 2, Offer.free(Term.GIVE));
    Page lund = signedIn(atADesk(), petra);
    Page hoor = signedIn(onAPhone(), maja);
    String booking = propose(hoor, table, chairs);

    lund.navigate("/bokningar/" + booking);
    lund.locator("#motbud > summary").click();
    Locator form = lund.locator("#motbud");
    form.getByLabel("Något annat från").selectOption("Golvlampa");
    form.locator("#motbud-nytt-antal").fill("1");
    form.getByLabel("En rad till").fill("Med en lampa till är vi nöjda.");
    screenshot(lund, "swap-counter-offer-desk");
    assertNoSeriousAxeFindings(lund);
    button(lund, "Skicka motbudet").click();
    assertThat(lund.getByText("Motbudet är skickat")).isVisible();

    hoor.navigate("/arenden");
    assertThat(hoor.locator("#arende-" + booking)).containsText("Svara på motbudet");
    hoor.navigate("/bokningar/" + booking);
    assertThat(hoor.locator("#nu")).containsText("Golvlampa: 1 tillkommer");
    screenshot(hoor, "swap-counter-offer-phone");
    assertFitsTheWindow(hoor);
    assertNoSeriousAxeFindings(hoor);
    button(hoor, "Ja till motbudet").click();
    assertThat(hoor.getByText("Du har sagt ja till motbudet.")).isVisible();
    got(hoor, booking);
    got(lund, booking);
    assertThat(lund.locator(".ingress")).containsText("Klart. Ni fick 4 st Stolar i bok, 1 st Golvlampa");
  }

  private static String propose(Page page, ListingId table, ListingId chairs) {
    page.navigate("/annonser/" + table);
    Locator panel = page.locator("#boka");
    panel.getByLabel("Vad ger ni i utbyte?").selectOption(chairs.toString());
    panel.locator("#byte-antal").fill("4");
    panel.locator("#byte-antal").blur();
    assertThat(panel.locator("#byte-antal")).hasValue("4");
    button(page, "Skicka bokning").click();
    assertThat(page.getByText("Din bokning är skickad.")).isVisible();
    return page.url().replaceAll(".*/", "");
  }

  private static void got(Page page, String booking) {
    page.navigate("/bokningar/" + booking);
    Locator closed = page.locator("#nu summary", new Page.LocatorOptions().setHasText("Vi har fått det"));
    if (closed.count() > 0)
      closed.click();
    button(page, "Bekräfta att ni har fått det").click();
    assertThat(page.getByText("Överlämningen är sparad.")).isVisible();
  }
}
