package se.samnytta.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.booking.Shelf;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Role;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.LendingRules.ByTheHour;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Price;
import se.samnytta.listing.PricePer;
import se.samnytta.organisation.Units;
import se.samnytta.world.Owner;
import se.samnytta.world.World;

/**
 * A leisure centre in Höör rents a projector of Lund's culture house, from Saturday evening to Sunday morning in the night
 * when the clocks go back, for 100 kr an hour.
 */
class ProjectorByTheHourJourney extends Journey {

  @Autowired
  World world;
  @Autowired
  Shelf shelf;
  @Autowired
  Units units;

  private final LocalDate sunday = clocksGoBack();
  private final LocalDate saturday = sunday.minusDays(1);

  @Test
  void aProjectorThroughTheNightWhenTheClocksGoBack() throws Exception {
    Actor petra = world.member(world.unit(World.LUND, "Kulturhuset"), "Petra Lindell");
    Actor olof = world.member(world.unit(World.HOOR, "Fritidsgården"), "Olof Ek", Role.MEMBER, Role.APPROVER);
    Owner.execute("update organisation.unit set opening_hours = '{\"sat\": \"10:00-20:00\", \"sun\": \"00:00-18:00\"}' where id = "
        + petra.unit());
    units.reload();
    ListingId projectors = shelf.offer(petra, shelf.details("Projektor", 2,
        Offer.priced(se.samnytta.listing.Term.RENT, new Price(Money.kronor(100), PricePer.ITEM_HOUR)))
        .with(new LendingRules(null, null, 0, 0, null, false, new ByTheHour(1, 24, 0, 0))).with(Shelf.AT_ONCE));
    Page phone = signedIn(onAPhone(), olof);
    Page desk = signedIn(atADesk(), olof);

    String booking = rentOverNight(phone, projectors);
    oneIsLeft(desk, projectors);
    extend(phone, booking);
    withoutScripts(signedIn(withoutJavaScript(), olof), projectors);

    Page owner = signedIn(atADesk(), petra);
    owner.navigate("/bokningar/" + booking);
    assertThat(owner.locator("#uppgifter + dl")).containsText("kl. 18");
    assertThat(owner.locator("#uppgifter + dl")).containsText("kl. 11");
  }

  /** Seventeen hours pass between six in the evening and ten in the morning. */
  private String rentOverNight(Page page, ListingId projectors) {
    page.navigate("/annonser/" + projectors + "/boka?dag=" + saturday);
    assertThat(page.locator("#lediga-timmar .timmar a")).hasCount(10);
    Locator panel = page.locator("#boka");
    page.locator("#lediga-timmar a[data-kl='18:00']").click();
    assertThat(panel.getByLabel("Från kl.")).hasValue("18:00");
    assertThat(panel.getByLabel("Till kl.")).hasValue("19:00");
    assertThat(panel.locator("dl")).containsText("100 kr");
    panel.getByLabel("Till dag").fill(sunday.toString());
    panel.getByLabel("Till kl.").fill("2.30");
    panel.getByLabel("Till kl.").blur();
    assertThat(panel.getByLabel("Klockan visar den tiden två gånger")).isVisible();
    assertThat(panel.locator("dl")).containsText("900 kr");
    panel.getByLabel("Till kl.").fill("10");
    panel.getByLabel("Till kl.").blur();
    assertThat(panel.locator("dl")).containsText("17 timmar");
    assertThat(panel.locator("dl")).containsText("1 700 kr");
    assertThat(panel).containsText("Klockan ställs tillbaka");
    assertFitsTheWindow(page);
    assertNoSeriousAxeFindings(page);
    screenshot(page, "projector-panel-phone");
    button(page, "Skicka bokning").click();
    assertThat(page.getByText("Din bokning är skickad.")).isVisible();
    assertThat(page.locator("#uppgifter + dl")).containsText("kl. 10");
    assertFitsTheWindow(page);
    return page.url().replaceAll(".*/", "");
  }

  /** The hour that comes twice is there twice, and of two projectors one is left in both. */
  private void oneIsLeft(Page page, ListingId projectors) {
    page.navigate("/annonser/" + projectors + "/boka?dag=" + saturday);
    page.locator(".kalender [data-dag='" + sunday + "']").click();
    Locator hours = page.locator("#lediga-timmar");
    assertThat(hours.locator(".timmar a")).hasCount(19);
    assertThat(hours.locator("a[data-kl='02:00']").first()).hasAttribute("aria-label", "2 (sommartid)–2 (vintertid), en ledig");
    assertThat(hours.locator("a[data-kl='02:00']").last()).hasAttribute("aria-label", "2 (vintertid)–3, en ledig");
    assertThat(hours.locator("a[data-kl='10:00']")).hasAttribute("aria-label", "10–11, 2 lediga");
    hours.locator("a[data-kl='12:00']").press("Enter");
    assertThat(page.locator("#boka").getByLabel("Från kl.")).hasValue("12:00");
    hours.locator("a[data-kl='14:00']").press("Enter");
    assertThat(page.locator("#boka").getByLabel("Till kl.")).hasValue("15:00");
    assertThat(page.locator("#boka dl")).containsText("3 timmar");
    assertThat(hours.locator(".vald")).hasCount(3);
    screenshot(page, "projector-hours-desk");
    assertNoSeriousAxeFindings(page);
  }

  private void extend(Page page, String booking) {
    page.navigate("/bokningar/" + booking);
    Locator form = page.locator("#sluttid");
    form.getByLabel("Till kl.").fill("11");
    form.getByText("Ändra tiderna").click();
    assertThat(page.locator("#uppgifter + dl")).containsText("kl. 11");
    assertThat(page.locator("#uppgifter + dl")).containsText("1 800 kr");
    screenshot(page, "projector-booking-phone");
  }

  private void withoutScripts(Page page, ListingId projectors) {
    page.navigate("/annonser?q=Projektor&fran=" + saturday + "&kl=18&till-kl=19");
    assertThat(page.locator("#traffar")).containsText("kl. 18–19");
    page.navigate("/annonser/" + projectors + "/boka?dag=" + sunday);
    page.locator("#lediga-timmar a[data-kl='12:00']").click();
    assertThat(page.locator("#boka").getByLabel("Från kl.")).hasValue("12:00");
    assertThat(page.locator("#boka").getByLabel("Till kl.")).hasValue("13:00");
    button(page, "Skicka bokning").click();
    assertThat(page.locator("#uppgifter + dl")).containsText("kl. 12–13");
  }

  /** The next night in which the clocks go back that no holiday closes. */
  private static LocalDate clocksGoBack() {
    var rules = Period.SWEDEN.getRules();
    var holidays = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));
    var next = rules.nextTransition(Instant.now());
    while (!next.isOverlap() || holidays.isHoliday(next.getDateTimeBefore().toLocalDate()))
      next = rules.nextTransition(next.getInstant());
    return next.getDateTimeBefore().toLocalDate();
  }
}
