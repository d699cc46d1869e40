package se.samnytta.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.booking.BookingTest;
import se.samnytta.booking.Shelf;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Period;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;
import se.samnytta.organisation.Units;
import se.samnytta.world.Owner;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

/** Asking for what an ad offers. */
class BookPageTest extends BookingTest {

  @Autowired
  Units units;

  @Test
  void showsTheWaysTheOwnerOffersCheapestFirst() {
    ListingId desks = shelf.offer(petra, "Skrivbord", 14, Shelf.sale(400), Offer.free(Term.LEND), Offer.free(Term.GIVE));
    Document page = world.visitor(anna).get("/annonser/" + desks + "/boka").page();
    assertThat(page.select("input[name=satt]").eachAttr("value")).containsExactly("ta-over", "lana", "kopa");
    assertThat(page.select("input[name=satt][checked]").attr("value")).isEqualTo("ta-over");
    assertThat(page.text()).contains("400 kr per styck", "inte att hyra eller byta");
    assertThat(page.select(".kalender [data-dag]")).isNotEmpty();
  }

  @Test
  void countsAnewWhatIsFilledIn() {
    ListingId desks = shelf.offer(petra, "Skrivbord", 14, Shelf.sale(400), Offer.free(Term.LEND));
    Visitor elin = world.visitor(anna);
    var whole = elin.post("/annonser/" + desks + "/berakna", "annons", desks.toString(), "satt", "kopa", "antal", "3");
    assertThat(whole.status()).isEqualTo(200);
    assertThat(whole.text()).contains("Att betala 1 200 kr");
    var piece = elin.postPartial("/annonser/" + desks + "/berakna", "annons", desks.toString(), "satt", "lana", "antal", "3");
    assertThat(piece.page().select("h1")).isEmpty();
    assertThat(piece.page().select("input[name=till]")).hasSize(1);
    assertThat(piece.page().select("#valt-satt").text()).as("what the phone's bar says").isEqualTo("Låna · 0 kr");
    assertThat(piece.page().select(".ds-validation-message")).as("nothing is wrong before it is sent").isEmpty();
    assertThat(elin.get("/annonser/" + desks + "/boka").page().select("input[name=byte-antal]").attr("value"))
        .as("so that one is offered when a swap is chosen later").isEqualTo("1");
  }

  @Test
  void saysWhileItIsFilledInWhatTheOwnersTermsDoNotAllow() {
    ListingId tent = shelf.offer(petra, shelf.loans("Tält", 2, new LendingRules(null, 14, 0, 0)));
    Visitor elin = world.visitor(anna);
    String count = "/annonser/" + tent + "/berakna";
    var closed = elin.postPartial(count, "annons", tent.toString(), "satt", "lana", "antal", "1", "dag", saturday().toString(), "till", "");
    assertThat(closed.page().select("#dag-fel").text()).contains("Ägaren har stängt lördag");
    assertThat(closed.page().select("#till-fel")).as("not filled in yet").isEmpty();
    assertThat(closed.page().select(".ds-error-summary")).as("nothing was sent").isEmpty();
    var last = elin.postPartial(count, "annons", tent.toString(), "satt", "lana", "antal", "9", "dag", openDay(1).toString(), "till",
        saturday().toString());
    assertThat(last.page().select("#till-fel").text()).contains("Ägaren har stängt lördag");
    assertThat(last.page().select("#antal-fel").text()).contains("Det finns bara 2 st");
    var whole = elin.post(count, "annons", tent.toString(), "satt", "lana", "antal", "1", "dag", saturday().toString(), "till", "");
    assertThat(whole.page().title()).as("a count is no failure").doesNotStartWith("Fel");
    assertThat(whole.page().select("#dag-fel").text()).contains("Ägaren har stängt lördag");
  }

  @Test
  void saysWhenTheOwnerIsThereWhereTheDayIsChosen() throws Exception {
    ListingId desks = shelf.offer(petra, "Skrivbord", 14, Offer.free(Term.GIVE));
    Owner.execute("update organisation.unit set opening_hours = '{\"mon\": \"08:00-16:00\", \"tue\": \"08:00-16:00\", "
        + "\"wed\": \"08:00-16:00\", \"thu\": \"08:00-18:30\", \"sat\": \"10:00-14:00\"}' where id = " + petra.unit());
    units.reload();
    assertThat(world.visitor(anna).get("/annonser/" + desks + "/boka").page().select("#boka").text())
        .contains("Ägaren har öppet mån–ons kl. 8–16, tor kl. 8–18.30, lör kl. 10–14.");
  }

  @Test
  void offersNoDayBeforeTheOwnerCanHaveItReady() {
    ListingId tent = shelf.offer(petra, shelf.loans("Tält", 2, new LendingRules(null, 14, 0, 5)));
    String earliest = LocalDate.now(Period.SWEDEN).plusDays(5).toString();
    var days = world.visitor(anna).get("/annonser/" + tent + "/boka").page().select("#lediga-dagar [href*='dag=']").eachAttr("href");
    assertThat(days).isNotEmpty().allSatisfy(day -> assertThat(day.replaceAll(".*dag=", "")).isGreaterThanOrEqualTo(earliest));
  }

  private static LocalDate saturday() {
    return LocalDate.now(Period.SWEDEN).plusWeeks(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
  }

  @Test
  void isNotBrokenWhenOthersKeepTheThingBusy() throws Exception {
    ListingId desks = shelf.offer(petra, "Skrivbord", 4, Offer.free(Term.GIVE));
    Visitor elin = world.visitor(anna);
    String key = UUID.randomUUID().toString();
    String[] form = { "annons", desks.toString(), "satt", "ta-over", "antal", "2", "halsning", "Till slöjdsalen", "nyckel", key };
    try (var owner = Owner.connect(); var statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute("select 1 from inventory.item where id = " + shelf.item(petra, desks) + " for update");
      var answer = elin.post("/bokningar", form);
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.text()).contains("Många vill samma sak just nu", "Försök igen");
      assertThat(answer.page().select("form[action=/bokningar] input[name=halsning]").attr("value")).isEqualTo("Till slöjdsalen");
      assertThat(answer.page().select("form[action=/bokningar] input[name=nyckel]").attr("value")).isEqualTo(key);
      owner.rollback();
    }
    assertThat(elin.post("/bokningar", form).status()).isEqualTo(303);
    assertThat(records.free(shelf.item(petra, desks))).isEqualTo(2);
  }

  @Test
  void sendsABookingOnceHoweverOftenItIsPressed() {
    ListingId desks = shelf.offer(petra, "Skrivbord", 14, Offer.free(Term.GIVE));
    Visitor elin = world.visitor(anna);
    String key = UUID.randomUUID().toString();
    var first = elin.post("/bokningar", "annons", desks.toString(), "satt", "ta-over", "antal", "8", "nyckel", key);
    assertThat(first.status()).isEqualTo(303);
    assertThat(first.location()).matches("/bokningar/[0-9]+");
    assertThat(elin.post("/bokningar", "annons", desks.toString(), "satt", "ta-over", "antal", "8", "nyckel", key).location())
        .isEqualTo(first.location());
    assertThat(records.free(shelf.item(petra, desks))).isEqualTo(6);
    assertThat(elin.get(first.location()).text()).contains("Din bokning är skickad", "8 st Skrivbord", "Väntar på svar");
  }

  @Test
  void saysWhatIsWrongAndKeepsWhatWasTyped() {
    ListingId tent = shelf.offer(petra, shelf.loans("Tält", 2, new LendingRules(null, 14, 0, 0)));
    Visitor elin = world.visitor(anna);
    var answer = elin.post("/bokningar", "annons", tent.toString(), "satt", "lana", "antal", "många", "dag", openDay(3).toString(), "till",
        openDay(1).toString(), "halsning", "Till skolavslutningen");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.page().title()).startsWith("Fel: ");
    assertThat(answer.page().select("#antal").attr("value")).isEqualTo("många");
    assertThat(answer.page().select("#halsning").text()).isEqualTo("Till skolavslutningen");
    var backwards = elin.post("/bokningar", "annons", tent.toString(), "satt", "lana", "antal", "1", "dag", openDay(3).toString(), "till",
        openDay(1).toString());
    assertThat(backwards.status()).isEqualTo(422);
    assertThat(backwards.page().select(".ds-error-summary").text()).contains("Sista dagen ligger före den första");
  }

  @Test
  void saysHowManyAreLeftWhenSomebodyWasFirst() {
    ListingId desks = shelf.offer(petra, "Skrivbord", 4, Offer.free(Term.GIVE));
    booked(anna, se.samnytta.booking.Wish.keep(desks, Term.GIVE, 3, null));
    var answer = world.visitor(anna).post("/bokningar", "annons", desks.toString(), "satt", "ta-over", "antal", "2");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text()).contains("Bara 1 är lediga");
  }

  @Test
  void refusesAFormThatIsOlderThanTheAd() {
    ListingId desks = shelf.offer(petra, "Skrivbord", 4, Shelf.sale(100));
    var answer = world.visitor(anna).post("/bokningar", "annons", desks.toString(), "satt", "kopa", "antal", "2", "version", "0");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("Annonsen ändrades medan du läste");
    String read = answer.page().select("#boka input[name=version]").attr("value");
    assertThat(world.visitor(anna).post("/bokningar", "annons", desks.toString(), "satt", "kopa", "antal", "2", "version", read).status())
        .as("it has been read now").isEqualTo(303);
  }

  @Test
  void bearsWhateverIsSent() {
    ListingId desks = shelf.offer(petra, "Skrivbord", 4, Offer.free(Term.GIVE), Offer.free(Term.LEND));
    Visitor elin = world.visitor(anna);
    String ad = desks.toString();
    assertThat(elin.post("/bokningar", "annons", "x", "satt", "ta-over").status()).isEqualTo(404);
    assertThat(elin.post("/bokningar", "satt", "ta-over").status()).isEqualTo(404);
    assertThat(elin.post("/bokningar", "annons", ad, "satt", "rymdfarkost", "antal", "1").status()).isEqualTo(422);
    assertThat(elin.post("/bokningar", "annons", ad, "satt", "ta-over", "antal", "-3").status()).isEqualTo(422);
    assertThat(elin.post("/bokningar", "annons", ad, "satt", "ta-over", "antal", "999999999999").status()).isEqualTo(422);
    assertThat(elin.post("/bokningar", "annons", ad, "satt", "ta-over", "antal", "1", "halsning", "a\u0000b").status()).isEqualTo(422);
    assertThat(elin.post("/bokningar", "annons", ad, "satt", "ta-over", "antal", "1", "halsning", "x".repeat(1001)).status())
        .isEqualTo(422);
    assertThat(elin.post("/bokningar", "annons", ad, "satt", "lana", "antal", "1", "dag", "2020-01-01", "till", "2020-01-02").status())
        .isEqualTo(422);
    assertThat(elin.post("/bokningar", "annons", ad, "satt", "lana", "antal", "1", "dag", "9999-12-30", "till", "9999-12-31").status())
        .isEqualTo(422);
    assertThat(elin.post("/bokningar", "annons", ad, "satt", "ta-over", "antal", "1", "pris", "0").status()).isEqualTo(400);
    assertThat(records.free(shelf.item(petra, desks))).isEqualTo(4);
  }

  @Test
  void explainsThatAnAgreementIsMissing() {
    ListingId desks = shelf.offer(petra, "Skrivbord", 4, Offer.free(Term.GIVE));
    Actor isa = world.member(world.unit(World.KIRUNA, "Gruvskolan"), "Isa");
    assertThat(world.visitor(isa).get("/annonser/" + desks + "/boka").text()).contains("Avtal saknas");
    assertThat(world.visitor(isa).post("/bokningar", "annons", desks.toString(), "satt", "ta-over", "antal", "1").status()).isEqualTo(422);
  }

  @Test
  void tellsAUnitThatHasBeenStoppedWhyAndUntilWhen() {
    ListingId desks = shelf.offer(petra, "Skrivbord", 4, Offer.free(Term.GIVE));
    records
        .pass("update organisation.unit set suspended_until = '2099-12-31', suspended_reason = 'Tre lån kom aldrig tillbaka.' where id = "
            + anna.unit());
    var answer = world.visitor(anna).post("/bokningar", "annons", desks.toString(), "satt", "ta-over", "antal", "1");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("Er enhet får inte boka till och med 31 december 2099", "Tre lån kom aldrig tillbaka.");
    assertThat(records.free(shelf.item(petra, desks))).isEqualTo(4);
  }

  @Test
  void hidesWhatIsNotTheirsToSee() {
    assertThat(world.visitor(anna).get("/annonser/999999999/boka").status()).isEqualTo(404);
    ListingId desks = shelf.offer(petra, "Skrivbord", 4, Offer.free(Term.GIVE));
    assertThat(world.stranger().get("/annonser/" + desks + "/boka").location()).startsWith("/logga-in");
  }

  @Test
  void theListGathersFromSeveralOwnersAndSendsAllAtOnce() {
    Actor olle = world.member(world.unit(World.HOOR, "Biblioteket"), "Olle");
    ListingId desks = shelf.offer(petra, "Skrivbord", 4, Offer.free(Term.GIVE));
    ListingId shelves = shelf.offer(olle, "Hylla", 2, Shelf.sale(300));
    Visitor elin = world.visitor(anna);
    assertThat(elin.get("/listan").text()).contains("Listan är tom");
    assertThat(elin.post("/listan", "annons", desks.toString(), "satt", "ta-over", "antal", "3").location()).isEqualTo("/listan");
    elin.post("/listan", "annons", shelves.toString(), "satt", "kopa", "antal", "9");
    Document list = elin.get("/listan").page();
    assertThat(list.text()).contains("2 ägare får var sin förfrågan", "Det finns bara 2 st");
    assertThat(elin.post("/listan/bokning", "nyckel", UUID.randomUUID().toString()).status()).isEqualTo(422);
    assertThat(elin.get("/arenden").page().select("a[href=/listan]").text()).isEqualTo("2 saker i listan är inte skickade än");
    String row = list.select("form[action^=/listan/][action$=borttagning]").eachAttr("action").getLast().replace("/borttagning", "");
    String quantity = "antal-" + row.substring("/listan/".length());
    assertThat(elin.post(row, quantity, "").status()).isEqualTo(422);
    assertThat(elin.post(row, quantity, "2").status()).isEqualTo(303);
    assertThat(world.visitor(petra).post(row, quantity, "1").status()).as("somebody else's list").isEqualTo(404);
    String key = UUID.randomUUID().toString();
    assertThat(elin.post("/listan/bokning", "nyckel", key).location()).isEqualTo("/arenden?visa=vill-ha");
    assertThat(elin.post("/listan/bokning", "nyckel", key).location()).isEqualTo("/arenden?visa=vill-ha");
    assertThat(elin.get("/listan").text()).contains("Listan är tom");
    assertThat(elin.get("/arenden").text()).contains("3 st Skrivbord", "2 st Hylla").doesNotContain("inte skickad");
  }
}
