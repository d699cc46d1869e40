package se.samnytta.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.booking.BookingTest;
import se.samnytta.booking.Shelf;
import se.samnytta.inventory.ItemDetails;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Role;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.ListingDetails;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Price;
import se.samnytta.listing.PricePer;
import se.samnytta.listing.Term;
import se.samnytta.world.Ads;
import se.samnytta.world.World;

/** A culture house lends its stage with a technician, and a school has both for some hours, in one booking. */
class StageWithTechnicianJourney extends Journey {

  @Autowired
  World world;
  @Autowired
  Shelf shelf;
  @Autowired
  Ads ads;

  private final LocalDate day = BookingTest.wholeDay(2);

  @Test
  void aStageWithATechnicianIsOneBooking() {
    Actor petra = world.member(world.unit(World.LUND, "Kulturhuset"), "Petra Lindell");
    Actor amir = world.member(world.unit(World.HOOR, "Musikskolan"), "Amir Haddad", Role.MEMBER, Role.APPROVER);
    ListingId stage = shelf.offer(petra,
        shelf.loans("Scen", 1, new LendingRules(null, null, 0, 0, null, true, LendingRules.ByTheHour.ANY)));
    shelf.offer(petra, ListingDetails.of("Ljudtekniker", "Kan scenen.", ItemDetails.of(ads.category("transport-flytt"), 1, null),
        List.of(Offer.priced(Term.HIRE, new Price(Money.kronor(500), PricePer.HOUR)))));
    Page lund = signedIn(atADesk(), petra);
    Page hoor = signedIn(onAPhone(), amir);

    says(lund, stage);
    String booking = books(hoor, stage);
    lund.navigate("/bokningar/" + booking);
    button(lund, "Godkänn").click();
    assertThat(lund.getByText("Du har sagt ja.")).isVisible();
    press(lund, booking, "Vi har lämnat över", "Bekräfta överlämningen");
    press(lund, booking, "Det är tillbaka", "Ta emot");
    assertThat(lund.locator(".ingress")).containsText("Rapportera hur länge");
    screenshot(lund, "stage-back");
    assertNoSeriousAxeFindings(lund);

    lund.locator("#tid input[name^='dag-']").last().fill("4");
    button(lund, "Skicka tiden").click();
    hoor.navigate("/bokningar/" + booking);
    hoor.locator("#tid form button").first().click();
    hoor.navigate("/bokningar/" + booking);
    assertThat(hoor.locator(".ingress")).containsText("Klart");
    assertFitsTheWindow(hoor);
  }

  private static void says(Page page, ListingId stage) {
    page.navigate("/annonser/" + stage + "/med");
    page.getByLabel("Vem följer med?").selectOption("Ljudtekniker");
    button(page, "Spara").click();
    assertThat(page.getByText("Sparat.")).isVisible();
  }

  private String books(Page page, ListingId stage) {
    page.navigate("/annonser/" + stage + "/boka?dag=" + day + "&tid=timmar&kl=10&till-kl=14");
    Locator panel = page.locator("#boka");
    panel.getByLabel("Med Ljudtekniker").check();
    assertThat(panel.locator("dl")).containsText("Ljudtekniker");
    assertThat(panel.locator("dl")).containsText("2 000 kr");
    screenshot(page, "stage-panel-phone");
    assertFitsTheWindow(page);
    assertNoSeriousAxeFindings(page);
    button(page, "Skicka bokning").click();
    assertThat(page.getByText("Din bokning är skickad.")).isVisible();
    assertThat(page.locator(".lista.kort").first()).containsText("Ljudtekniker");
    return page.url().replaceAll(".*/", "");
  }

  /** Opens the form if it is folded, and sends it as it is. */
  private static void press(Page page, String booking, String summary, String button) {
    page.navigate("/bokningar/" + booking);
    Locator folded = page.locator("#nu summary", new Page.LocatorOptions().setHasText(summary));
    if (folded.count() > 0)
      folded.first().click();
    button(page, button).click();
  }
}
