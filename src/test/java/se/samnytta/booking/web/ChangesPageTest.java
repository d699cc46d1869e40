package se.samnytta.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.BookingTest;
import se.samnytta.booking.Side;
import se.samnytta.booking.Wish;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;
import se.samnytta.world.Visitor;

/** Changing a booking and waiting in line, in the browser. */
class ChangesPageTest extends BookingTest {

  private static String version(Visitor visitor, String page) {
    return visitor.get(page).page().select("input[name=version]").attr("value");
  }

  @Test
  void moreIsAskedForAnsweredAndReadInTheHistory() {
    ListingId tents = shelf.offer(petra, shelf.details("Tält", 5, Offer.free(Term.LEND)).with(LendingRules.NONE));
    BookingId id = lent(tents, 2, openDay(1), openDay(3));
    approve(petra, id, Side.OWNER);
    String here = "/bokningar/" + id;
    Visitor borrower = world.visitor(anna);
    Visitor owner = world.visitor(petra);
    assertThat(borrower.post(here + "/antal", "version", version(borrower, here), "antal-" + line(id), "4").location()).isEqualTo(here);
    assertThat(borrower.get(here).page().select("#andra").text()).contains("Ni har frågat om en ändring", "Tält: 4 i stället för 2",
        "Ta tillbaka frågan");
    assertThat(owner.get("/arenden").page().select("#arende-" + id).text()).contains("vill ändra bokningen");
    assertThat(owner.get(here).page().select("#nu").text()).contains("vill ändra", "Tält: 4 i stället för 2", "Ja, det går bra");
    String read = version(owner, here);
    assertThat(owner.post(here + "/andring", "version", read, "sida", "agare", "svar", "ja").location()).isEqualTo(here);
    assertThat(borrower.get(here).text()).contains("Vill ändra", "Ändrad Tält: 4 i stället för 2");
    assertThat(borrower.get(here).page().select("h1").text()).contains("4 st");
    var stale = borrower.post(here + "/antal", "version", read, "antal-" + line(id), "1");
    assertThat(stale.status()).as("changed by the other side meanwhile").isEqualTo(409);
    assertThat(stale.page().select("#antal-antal-" + line(id)).attr("value")).as("what was typed is kept").isEqualTo("1");
  }

  @Test
  void otherDaysThatSomebodyElseHasAreRefusedWithHowItStands() {
    ListingId tents = shelf.offer(petra, shelf.loans("Tält", 2, LendingRules.NONE));
    BookingId id = lent(tents, 2, openDay(1), openDay(2));
    lent(tents, 1, openDay(5), openDay(5));
    String here = "/bokningar/" + id;
    Visitor borrower = world.visitor(anna);
    var refused = borrower.post(here + "/dagar", "version", version(borrower, here), "dag", openDay(5).toString(), "till",
        openDay(6).toString());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("Det är inte ledigt då", "Bara 1 är lediga");
    assertThat(borrower.post(here + "/dagar", "version", version(borrower, here), "dag", openDay(3).toString(), "till",
        openDay(4).toString()).location()).isEqualTo(here);
    assertThat(borrower.get(here).text()).contains("Tid:");
    assertThat(borrower.post(here + "/dagar", "version", version(borrower, here), "dag", "i går", "till", "").status()).isEqualTo(422);
  }

  @Test
  void standingInLineIsOnePressAndSoIsBookingWhenTheTurnComes() {
    ListingId desks = shelf.offer(petra, shelf.details("Skrivbord", 1, Offer.free(Term.GIVE)).with(se.samnytta.booking.Shelf.AT_ONCE));
    BookingId annas = booked(anna, Wish.keep(desks, Term.GIVE, 1, null));
    var bo = world.member(world.unit(se.samnytta.world.World.ESLOV, "Södra skolan"), "Bo");
    Visitor waiting = world.visitor(bo);
    String panel = "/annonser/" + desks;
    var taken = waiting.post("/bokningar", "annons", desks.toString(), "satt", "ta-over", "antal", "1");
    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.page().select("button[formaction=" + panel + "/ko]").text()).isEqualTo("Ställ er i kö");
    String place = waiting.post(panel + "/ko", "annons", desks.toString(), "satt", "ta-over", "antal", "1").location();
    assertThat(waiting.get(place).text()).contains("Ni står på plats 1");
    assertThat(waiting.get("/arenden").page().select("section[aria-labelledby=koplatser]").text()).contains("Skrivbord", "Plats 1");
    Visitor owner = world.visitor(petra);
    assertThat(owner.get("/arenden").text()).contains("Andra köar för det ni har");
    assertThat(owner.get(panel + "/ko").text()).contains("1. Södra skolan Eslöv").doesNotContain("Bo ");
    assertThat(waiting.post(place + "/bokning").status()).as("not yet").isEqualTo(409);
    with(anna, annas, version -> bookings.cancel(anna, annas, version, ""));
    assertThat(waiting.get(place).text()).contains("Er tur", "Boka nu");
    assertThat(waiting.get("/arenden").text()).contains("Er tur, boka senast");
    assertThat(waiting.post(place + "/bokning").location()).startsWith("/bokningar/");
    assertThat(world.visitor(world.member(petra.unit(), "Pia")).get(place).status()).isEqualTo(200);
    assertThat(world.visitor(anna).get(place).status()).as("nobody else's").isEqualTo(404);
  }
}
