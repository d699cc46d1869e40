package se.samnytta.staffing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.BookingState;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Role;
import se.samnytta.listing.ListingId;
import se.samnytta.staffing.StaffingTest;
import se.samnytta.staffing.Timing;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

/** Work from its two sides, by ordinary forms. */
class WorkPageTest extends StaffingTest {

  private static String version(Visitor visitor, String here) {
    return visitor.get(here).page().select("#uppdrag input[name=version]").attr("value");
  }

  private Visitor.Seen ask(Visitor visitor, ListingId ad, String... fields) {
    var all = new java.util.ArrayList<>(java.util.List.of("vad", "Bära bord", "var", "Aulan", "nyckel", UUID.randomUUID().toString()));
    all.addAll(java.util.List.of(fields));
    return visitor.post("/annonser/" + ad + "/uppdrag", all.toArray(String[]::new));
  }

  @Test
  void aServiceGoesFromTheAdToTheAccount() {
    ListingId ad = service("transport-flytt", 1, anHour(650));
    Visitor receiver = world.visitor(anna);
    Visitor owner = world.visitor(petra);
    Visitor spends = world.visitor(eva());
    assertThat(receiver.get(receiver.get("/annonser/" + ad).location()).text()).contains("När och var behöver ni hjälp?",
        "650 kr per timme");
    String booking = ask(receiver, ad, "nar", "timmar", "dag", openDay(2).toString(), "fran", "9", "till", "12.00").location();
    assertThat(booking).startsWith("/bokningar/");
    String work = booking.replace("bokningar", "uppdrag");
    assertThat(owner.get("/arenden").text()).contains("behöver hjälp och väntar på ett pris");
    assertThat(owner.get(booking).text()).contains("Bära bord", "Aulan", "1 950 kr");
    assertThat(owner.post(work + "/pris", "version", version(owner, booking), "pris", "600", "per", "timme", "timmar", "3", "meddelande",
        "Vi har skåpbil").location()).isEqualTo(booking);
    assertThat(receiver.get(booking).text()).contains("600 kr per timme", "Vi har skåpbil", "Priset godkänns av Eva");
    assertThat(receiver.post(work + "/ja", "version", version(spends, booking)).status()).isEqualTo(403);
    assertThat(spends.post(work + "/ja", "version", version(spends, booking)).location()).isEqualTo(booking);
    String today = LocalDate.now(Period.SWEDEN).toString();
    assertThat(owner.post(work + "/tid", "dag-" + today, "2,5", "klart", "ja", "nyckel", UUID.randomUUID().toString()).location())
        .isEqualTo(booking);
    assertThat(receiver.get("/arenden").text()).contains("har rapporterat tid");
    String confirm = receiver.get(booking).page().select("form[action$=/ja]").attr("action");
    assertThat(receiver.post(confirm, "omgang", "1").location()).isEqualTo(booking);
    assertThat(receiver.get(booking).text()).contains("Avslutad", "Bekräftad", "2,5 timmar", "1 500 kr");
    assertThat(receiver.get("/timkonto").text()).contains("Kulturhuset", "2,5 tim");
    assertThat(owner.get(owner.get("/timkonto").page().select("td a").attr("href")).text()).contains("Flytthjälp", "1 500 kr");
  }

  @Test
  void whatWasTypedStaysWhenItCannotBe() {
    ListingId ad = staffTime(20);
    Visitor receiver = world.visitor(anna);
    var many = ask(receiver, ad, "nar", "period", "dag", monday(1).toString(), "sista", monday(9).toString(), "veckodag", "man", "veckodag",
        "tis", "veckodag", "ons", "fran", "8", "till", "16");
    assertThat(many.status()).isEqualTo(409);
    assertThat(many.text()).contains("Det är upptaget då. Ledigt: 20");
    assertThat(many.page().select("textarea[name=vad]").text()).isEqualTo("Bära bord");
    var none = ask(receiver, ad, "nar", "period", "dag", monday(1).toString(), "sista", "i morgon bitti", "fran", "åtta", "till", "16");
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.text()).contains("Skriv klockslaget som 9 eller 13.30", "Välj minst en veckodag");
    assertThat(ask(receiver, ad, "nar", "period", "dag", monday(1).toString(), "sista", monday(9).toString(), "veckodag", "man", "veckodag",
        "tis", "fran", "6", "till", "23").text()).contains("Dygnsvilan", "arbetstidslagen 13 §");
  }

  @Test
  void differentHoursOnDifferentDaysAreAskedForAndDaysThatAreNotOfferedAreTold() {
    ListingId ad = staffTime(20);
    says(ad, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);
    Visitor receiver = world.visitor(anna);
    String[] week = { "nar", "period", "dag", monday(1).toString(), "sista", monday(9).toString(), "veckodag", "man", "veckodag", "tis",
        "fran", "8", "till", "16", "fran-tors", "12", "till-tors", "20" };
    var refused = ask(receiver, ad, week);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Ingen kommer på måndagar. Det går på tisdagar och torsdagar.");
    assertThat(refused.page().select("details[open] #fran-tors").attr("value")).isEqualTo("12");
    week[7] = "tis";
    var late = ask(receiver, ad, week);
    assertThat(late.text()).contains("På torsdagar går det mellan 8 och 16.");
    assertThat(late.page().select("#fel-oversikt a").attr("href")).isEqualTo("#till-tors");
    week[week.length - 1] = "16";
    String booking = ask(receiver, ad, week).location();
    assertThat(receiver.get(booking).text()).contains("tis kl. 8–16, tors kl. 12–16");
    assertThat(
        ask(receiver, ad, "nar", "period", "dag", monday(1).toString(), "sista", monday(9).toString(), "fran-tis", "åtta", "till-tis",
            "16").text())
        .contains("Skriv klockslaget som 9 eller 13.30");
  }

  @Test
  void theNameIsReadByTheHostAfterBothConsentsAndByNobodyElse() {
    Timing term = new Timing.Term(monday(1), monday(5), on(8, 16, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY));
    BookingId id = agreed(staffTime(20), term, hourly(380, 600), se.samnytta.staffing.LegalGround.COOPERATION);
    Actor kalle = world.member(petra.unit(), "Kalle Karlsson");
    Actor chef = world.member(petra.unit(), "Chefen", Role.APPROVER);
    Period period = java.util.Objects.requireNonNull(records.booking(petra, id).period());
    String here = "/bokningar/" + id;
    String work = "/uppdrag/" + id;
    Visitor host = world.visitor(anna);
    assertThat(
        world.visitor(petra).post(work + "/person", "person", kalle.person().toString(), "dag", period.firstDay().toString(), "sista",
            period.lastDay().toString(), "hemma", "24").location())
        .isEqualTo(here);
    String candidate = Long.toString(candidate(id));
    assertThat(world.visitor(petra).get(here).text()).contains("Kalle Karlsson", "Tillfrågad");
    assertThat(host.get(here).text()).doesNotContain("Kalle").contains("Ingen är klar än");
    assertThat(world.visitor(kalle).get(here).text()).contains("Vill du arbeta hos");
    assertThat(world.visitor(kalle).post(work + "/samtycke", "kandidat", candidate, "svar", "ja").location()).isEqualTo(here);
    assertThat(host.get(here).text()).doesNotContain("Kalle");
    assertThat(world.visitor(chef).post(work + "/chef", "kandidat", candidate).location()).isEqualTo(here);
    assertThat(host.get(here).text()).contains("Kalle Karlsson");
    Visitor neighbour = world.visitor(world.member(world.unit(World.HOOR, "Skolan"), "Grannen"));
    assertThat(neighbour.get(here).status()).isEqualTo(404);
    assertThat(neighbour.get(work).status()).isEqualTo(404);
    assertThat(neighbour.get("/annonser?q=Kalle+Karlsson").text()).doesNotContain("Kalle Karlsson,");
    assertThat(letters()).noneMatch(words -> words.contains("Kalle Karlsson"));
    assertThat(world.visitor(kalle).post(work + "/samtycke", "kandidat", candidate, "svar", "nej").location()).isEqualTo(here);
    assertThat(host.get(here).text()).doesNotContain("Kalle");
    assertThat(state(id)).isEqualTo(BookingState.APPROVED);
  }

  private java.util.List<String> letters() {
    return world.asSystem(() -> jdbc.sql("select array_to_string(words, ' ') from notification.notice where key like 'staffing.%'")
        .query(String.class).list());
  }

  @Test
  void aNoIsGivenInWriting() {
    ListingId ad = service("transport-flytt", 1, anHour(650));
    Visitor receiver = world.visitor(anna);
    String booking = ask(receiver, ad, "nar", "dagar", "dag", openDay(2).toString(), "sista", openDay(3).toString()).location();
    Visitor owner = world.visitor(petra);
    String work = booking.replace("bokningar", "uppdrag");
    assertThat(owner.post(work + "/nej", "version", version(owner, booking), "skal", "").status()).isEqualTo(422);
    assertThat(owner.post(work + "/nej", "version", version(owner, booking), "skal", "Alla är upptagna").location()).isEqualTo(booking);
    assertThat(receiver.get(booking).text()).contains("Svaret i skrift");
    assertThat(receiver.get(work + "/besked").text()).contains("Skriftligt besked", "Alla är upptagna",
        LocalDate.now(Period.SWEDEN).toString(),
        "Kulturhuset", "svarade nej");
  }
}
