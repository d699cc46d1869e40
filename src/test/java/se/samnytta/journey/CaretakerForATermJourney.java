package se.samnytta.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.booking.Shelf;
import se.samnytta.inventory.ItemDetails;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Role;
import se.samnytta.listing.ListingDetails;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Price;
import se.samnytta.listing.PricePer;
import se.samnytta.listing.Term;
import se.samnytta.world.Ads;
import se.samnytta.world.Owner;
import se.samnytta.world.World;

/**
 * A school in Höör borrows a caretaker from Lund two days a week for a term: offered, asked for, priced, accepted, consented to,
 * reported and confirmed, until it stands in the hour account of both units.
 */
class CaretakerForATermJourney extends Journey {

  @Autowired
  World world;
  @Autowired
  Shelf shelf;
  @Autowired
  Ads ads;

  private final LocalDate first = LocalDate.now(Period.SWEDEN).with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusWeeks(1);
  private final LocalDate last = first.plusWeeks(12).minusDays(3);
  private Page owner;
  private Page manager;
  private Page caretaker;
  private Page school;
  private Page approver;
  private ListingId ad;

  @BeforeEach
  void fivePeople() {
    Actor petra = world.member(world.unit(World.LUND, "Tekniska"), "Petra Lindell");
    Actor olof = world.member(world.unit(World.HOOR, "Ringsjöskolan"), "Olof Ek");
    var rektor = world.person(olof.unit(), "Rakel Rektor", Role.MEMBER);
    world.limit(rektor, olof.unit(), 1_000_000);
    owner = signedIn(atADesk(), petra);
    manager = signedIn(atADesk(), world.member(petra.unit(), "Märta Chef", Role.MEMBER, Role.APPROVER));
    caretaker = signedIn(onAPhone(), world.member(petra.unit(), "Valter Vaktmästare"));
    school = signedIn(onAPhone(), olof);
    approver = signedIn(atADesk(), world.actor(rektor, olof.unit()));
    ad = shelf.offer(petra, ListingDetails.of("Vaktmästare", "Kan el och möbler.",
        ItemDetails.of(ads.category("drift-vaktmasteri"), 1, null).withHoursPerWeek(20),
        List.of(Offer.priced(Term.HIRE, new Price(Money.kronor(380), PricePer.HOUR)))).with(Shelf.AT_ONCE));
  }

  @Test
  void aCaretakerTwoDaysAWeekForATermWithConsentReportAndAccount() throws Exception {
    offerHours();
    String booking = askForTuesdaysAndThursdays();
    quote(booking);
    accept(booking);
    consent(booking);
    weeksPass(booking);
    report(booking);
    confirm(booking);
    readTheAccount(school, "Tekniska", "−16 tim");
    readTheAccount(owner, "Ringsjöskolan", "16 tim");
  }

  @Test
  void aConsentThatIsTakenBackTheDayBeforeLeavesNobodyToCome() {
    offerHours();
    String booking = askForTuesdaysAndThursdays();
    quote(booking);
    accept(booking);
    consent(booking);
    caretaker.navigate(booking);
    button(caretaker, "Ta tillbaka mitt ja").click();
    assertThat(caretaker.locator("#vem")).containsText("Har tagit tillbaka sitt ja");
    school.navigate(booking);
    assertThat(school.locator("#vem")).containsText("Ingen är klar än");
    assertThat(school.locator("body")).not().containsText("Valter");
    school.navigate("/notiser");
    reloadUntil(school, "main :text('söker någon annan')");
    assertThat(school.locator("main")).not().containsText("Valter");
    owner.navigate(booking);
    assertThat(owner.locator("#tid")).containsText("Ingen får börja");
    assertThat(owner.locator("#tid [name^='dag-']")).hasCount(0);
  }

  private void offerHours() {
    owner.navigate("/annonser/" + ad);
    link(owner, "Tider och räckvidd").click();
    Map.of("Tisdag", "16", "Torsdag", "17").forEach((day, until) -> {
      owner.getByLabel(day + ", Från kl.").fill("8");
      owner.getByLabel(day + ", Till kl.").fill(until);
    });
    owner.locator("[name=km]").fill("60");
    screenshot(owner, "caretaker-hours-desk");
    button(owner, "Spara tiderna").click();
    assertThat(owner.getByText("Tiderna är sparade.")).isVisible();
    assertThat(owner.locator("main")).containsText("kl. 8–16");
  }

  private String askForTuesdaysAndThursdays() {
    school.navigate("/personaltid");
    school.getByLabel("Kompetens").selectOption("Drift och vaktmästeri");
    school.getByLabel("Timmar i veckan").fill("16");
    school.getByLabel("Första dag").fill(first.toString());
    school.getByLabel("Sista dag").fill(last.toString());
    school.getByLabel("tis", new Page.GetByLabelOptions().setExact(true)).check();
    button(school, "Visa förslag").click();
    assertThat(school.locator("#forslag-" + ad)).containsText("Kan på tisdagar.");
    assertFitsTheWindow(school);
    assertNoSeriousAxeFindings(school);
    school.locator("#forslag-" + ad + " a").click();
    Locator form = school.locator("#boka");
    form.getByLabel("Första dag").fill(first.toString());
    form.getByLabel("Till och med").fill(last.toString());
    form.getByLabel("mån", new Locator.GetByLabelOptions().setExact(true)).check();
    form.getByLabel("Vad ska göras?").fill("Småreparationer. Olof leder arbetet.");
    button(school, "Skicka förfrågan").click();
    assertThat(school.locator("#fel-oversikt")).containsText("Ingen kommer på måndagar. Det går på tisdagar och torsdagar.");
    form.getByLabel("mån", new Locator.GetByLabelOptions().setExact(true)).uncheck();
    form.getByLabel("tis", new Locator.GetByLabelOptions().setExact(true)).check();
    form.getByText("Andra tider vissa dagar").click();
    form.getByLabel("Torsdag, Från kl.").fill("9");
    form.getByLabel("Torsdag, Till kl.").fill("18");
    button(school, "Skicka förfrågan").click();
    assertThat(school.locator("#fel-oversikt")).containsText("På torsdagar går det mellan 8 och 17.");
    form.getByLabel("Torsdag, Till kl.").fill("17");
    screenshot(school, "caretaker-ask-phone");
    assertFitsTheWindow(school);
    assertNoSeriousAxeFindings(school);
    button(school, "Skicka förfrågan").click();
    assertThat(school.getByText("Förfrågan är skickad.")).isVisible();
    assertThat(school.locator("#uppdrag")).containsText("tis kl. 8–16, tors kl. 9–17");
    return school.url().replaceAll(".*(/bokningar/.*)", "$1");
  }

  private void quote(String booking) {
    owner.navigate(booking);
    Locator form = owner.locator("form[action$='/pris']");
    form.locator("[name=pris]").fill("380");
    form.locator("[name=per]").selectOption("timme");
    form.locator("[name=timmar]").fill("192");
    form.locator("[name=grund]").selectOption("COOPERATION");
    button(owner, "Skicka priset").click();
    assertThat(owner.getByText("Priset är skickat.")).isVisible();
  }

  private void accept(String booking) {
    school.navigate(booking);
    assertThat(school.locator("#uppdrag")).containsText("Priset godkänns av Rakel Rektor");
    approver.navigate(booking);
    approver.locator("form[action$='/ja'] button").click();
    assertThat(approver.getByText("Ni har sagt ja.")).isVisible();
  }

  private void consent(String booking) {
    owner.navigate(booking);
    owner.locator("[name=person]").selectOption("Valter Vaktmästare");
    button(owner, "Fråga").click();
    assertThat(owner.getByText("Personen har fått frågan.")).isVisible();
    caretaker.navigate(booking);
    assertThat(caretaker.locator("#vem")).containsText("Vill du arbeta hos Ringsjöskolan");
    assertFitsTheWindow(caretaker);
    assertNoSeriousAxeFindings(caretaker);
    button(caretaker, "Ja, jag vill").click();
    school.navigate(booking);
    assertThat(school.locator("body")).not().containsText("Valter");
    manager.navigate(booking);
    manager.locator("form[action$='/chef'] button").click();
    assertThat(manager.getByText("Ditt ja som chef är noterat.")).isVisible();
    school.navigate(booking);
    assertThat(school.locator("#vem")).containsText("Valter Vaktmästare");
  }

  /** The term began four weeks earlier than it did. */
  private void weeksPass(String booking) throws Exception {
    String id = booking.replaceAll(".*/", "");
    String back = " - interval '28 days'";
    Owner.execute("update staffing.shift set starts_at = starts_at" + back + ", ends_at = ends_at" + back + " where booking_id = " + id);
    Owner.execute("update staffing.candidate set first_day = first_day - 28, last_day = last_day - 28 where booking_id = " + id);
    Owner.execute("update booking.booking set starts_at = starts_at" + back + ", ends_at = ends_at" + back + " where id = " + id);
  }

  private void report(String booking) {
    owner.navigate(booking);
    Locator days = owner.locator("#tid [name^='dag-']");
    assertThat(days).hasCount(7);
    days.nth(1).fill("8");
    days.nth(3).fill("8");
    owner.locator("#tid [name=anteckning]").fill("Lagade dörrarna.");
    button(owner, "Skicka tiden").click();
    assertThat(owner.getByText("Tiden är skickad.")).isVisible();
  }

  private void confirm(String booking) {
    school.navigate(booking);
    assertThat(school.locator("#tid")).containsText("Lagade dörrarna.");
    assertThat(school.locator("#tid ul li")).hasCount(2);
    screenshot(school, "caretaker-confirm-phone");
    assertFitsTheWindow(school);
    button(school, "Bekräfta 16 timmar").click();
    assertThat(school.getByText("Tiden är bekräftad.")).isVisible();
    assertThat(school.locator("#tid")).containsText("Bekräftat: 16 timmar.");
  }

  private void readTheAccount(Page page, String other, String balance) {
    page.navigate("/timkonto");
    Locator row = page.locator("tbody tr", new Page.LocatorOptions().setHasText(other));
    assertThat(row.locator("td").last()).hasText(balance);
    assertFitsTheWindow(page);
    assertNoSeriousAxeFindings(page);
    row.locator("a").click();
    assertThat(page.locator("tbody")).containsText("6 080 kr");
    assertFitsTheWindow(page);
    screenshot(page, "caretaker-account-" + page.viewportSize().width);
  }
}
