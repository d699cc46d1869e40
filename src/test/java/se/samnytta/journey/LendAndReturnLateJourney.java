package se.samnytta.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.booking.BookingTest;
import se.samnytta.booking.Records;
import se.samnytta.booking.Shelf;
import se.samnytta.kernel.Actor;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.ListingId;
import se.samnytta.world.World;

/** A leisure centre in Höör borrows tents from Lund, and brings them back too late and not all of them whole. */
class LendAndReturnLateJourney extends Journey {

  @Autowired
  World world;
  @Autowired
  Shelf shelf;
  @Autowired
  Records records;

  @Test
  void tentsComeBackLateAndTorn() {
    Actor petra = world.member(world.unit(World.LUND, "Fritidsbanken"), "Petra Lindell");
    Actor olof = world.member(world.unit(World.HOOR, "Fritidsgården"), "Olof Ek");
    ListingId tents = shelf.offer(petra, shelf.loans("Tält för fyra", 3, LendingRules.NONE));
    Page owner = signedIn(atADesk(), petra);
    Page receiver = signedIn(onAPhone(), olof);

    String booking = borrow(receiver, tents);
    lend(owner, booking);
    aWeekAndMorePasses(booking);

    receiver.navigate("/arenden");
    assertThat(receiver.locator("#arende-" + booking)).containsText("Försenad");
    owner.navigate("/arenden");
    assertThat(owner.locator("#arende-" + booking)).containsText("Försenad");
    returnTorn(receiver, booking);
    settle(owner, booking);

    receiver.reload();
    assertThat(receiver.locator("#fel")).containsText("Att betala: 450 kr");
    assertThat(receiver.locator("#fel")).containsText("Ska betalas");
    assertThat(receiver.locator("#fel img.lappfoto")).isVisible();
    assertThat(receiver.locator(".ingress")).containsText("Klart, tack vare Fritidsbanken.");
  }

  private static String borrow(Page page, ListingId tents) {
    page.navigate("/annonser/" + tents);
    Locator panel = page.locator("#boka");
    panel.getByLabel("Antal").fill("2");
    panel.getByLabel("Från och med").fill(BookingTest.openDay(1).toString());
    panel.getByLabel("Till och med").fill(BookingTest.openDay(3).toString());
    panel.getByLabel("Till och med").blur();
    assertThat(panel.locator("dl")).containsText("2 st");
    button(page, "Skicka bokning").click();
    assertThat(page.getByText("Din bokning är skickad.")).isVisible();
    assertThat(page.locator("h1")).hasText("2 st Tält för fyra");
    return page.url().replaceAll(".*/", "");
  }

  private static void lend(Page page, String booking) {
    page.navigate("/bokningar/" + booking);
    page.locator("summary", new Page.LocatorOptions().setHasText("Vi har lämnat över")).click();
    button(page, "Bekräfta överlämningen").click();
    assertThat(page.getByText("Överlämningen är sparad.")).isVisible();
    assertThat(page.locator(".ingress")).containsText("Fritidsgården har det på lån.");
  }

  /** The loan began and ended earlier than it did. */
  private void aWeekAndMorePasses(String booking) {
    records.pass("update booking.booking set starts_at = starts_at - interval '14 days', ends_at = ends_at - interval '14 days' where id = "
        + booking);
  }

  private static void returnTorn(Page page, String booking) {
    page.navigate("/bokningar/" + booking);
    assertThat(page.locator(".ingress")).containsText("Det skulle ha varit tillbaka hos Fritidsbanken");
    assertFitsTheWindow(page);
    Locator form = page.locator("#aterlamning");
    form.getByText("Något är skadat, borta eller fattas").click();
    form.getByLabel("Vad är fel?").selectOption("Skadad");
    form.getByLabel("Hur många gäller det?").fill("1");
    form.locator("input[type=file]").first().setInputFiles(Photo.ofADesk());
    assertThat(form.locator("[data-foton] img")).hasCount(1);
    form.getByText("Lämna tillbaka").last().click();
    assertThat(page.locator("#fel-oversikt")).containsText("Beskriv vad som hänt.");
    assertThat(page.locator("#fel-oversikt")).isFocused();

    form.getByLabel("Beskriv vad som hänt").fill("En stång är av och duken har en reva.");
    form.locator("input[type=file]").first().setInputFiles(Photo.ofADesk());
    assertThat(form.locator("[data-foton] img")).hasCount(1);
    form.getByText("Lämna tillbaka").last().click();
    assertThat(page.getByText("Återlämningen är sparad.")).isVisible();
    assertThat(page.locator("#fel")).containsText("Skadad: 1 st Tält för fyra");
    assertThat(page.locator("#fel img.lappfoto")).isVisible();
    assertFitsTheWindow(page);
  }

  private static void settle(Page page, String booking) {
    page.navigate("/bokningar/" + booking);
    assertThat(page.locator("#fel")).containsText("En stång är av och duken har en reva.");
    assertThat(page.locator("#fel img.lappfoto")).hasJSProperty("complete", true);
    page.locator("#fel img.lappfoto").scrollIntoViewIfNeeded();
    page.waitForFunction("document.querySelector('#fel img.lappfoto').naturalWidth > 0");
    page.getByLabel("Vad ska hända?").selectOption("Mottagaren betalar");
    page.getByLabel(Pattern.compile("^Belopp")).fill("450");
    button(page, "Bestäm").click();
    assertThat(page.getByText("Beslutet är sparat.")).isVisible();
    assertThat(page.locator("#fel")).containsText("Att betala: 450 kr");
  }
}
