package se.samnytta.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.BookingState;
import se.samnytta.booking.BookingTest;
import se.samnytta.booking.Direction;
import se.samnytta.booking.Wish;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;
import se.samnytta.world.Visitor;

/** Haggling about a swap by ordinary forms. */
class CounterOfferPageTest extends BookingTest {

  private ListingId screens = new ListingId(0);
  private BookingId swap = new BookingId(0);
  private String here = "";

  @BeforeEach
  void annaOffersTwoComputersForAPiano() {
    ListingId piano = shelf.offer(petra, "Piano", 1, Offer.swap("Datorer"));
    ListingId computers = shelf.offer(anna, "Dator", 6, Offer.free(Term.GIVE));
    screens = shelf.offer(anna, "Skärm", 5, Offer.free(Term.GIVE));
    swap = booked(anna, Wish.swap(piano, 1, new Wish.InReturn(computers, 2, 0)));
    here = "/bokningar/" + swap;
  }

  private String back() {
    return "antal-" + records.booking(anna, swap).lines().stream().filter(line -> line.direction() == Direction.BACK).findFirst()
        .orElseThrow().id();
  }

  private static String version(Visitor visitor, String here) {
    return visitor.get(here).page().select("input[name=version]").attr("value");
  }

  @Test
  void goesFromOfferToCounterOfferToYes() {
    Visitor owner = world.visitor(petra);
    Visitor receiver = world.visitor(anna);
    var form = owner.get(here).page().select("#motbud");
    assertThat(form.select("select[name=nytt] option").eachText()).contains("Skärm");
    assertThat(owner.post(here + "/motbud", "version", version(owner, here), back(), "4", "nytt", screens.toString(), "nytt-antal", "3",
        "betalar", "mottagare", "ord", "Och några skärmar").location()).isEqualTo(here);
    assertThat(owner.get(here).text()).contains("ska svara på motbudet", "Avboka");
    assertThat(receiver.get("/arenden").page().select("#arende-" + swap).text()).contains("Svara på motbudet", "Se motbudet");
    var shown = receiver.get(here).page();
    assertThat(shown.select("#nu").text()).contains("Och några skärmar", "Dator: 4 i stället för 2", "Skärm: 3 tillkommer",
        "Ja till motbudet",
        "Tacka nej");
    assertThat(shown.select("#nu form[action$=godkannande]")).isEmpty();
    assertThat(receiver.post(here + "/motbud", "version", version(receiver, here), back(), "4", "betalar", "mottagare").status())
        .as("the same as lies on the table").isEqualTo(422);
    assertThat(receiver.post(here + "/motbud", "version", version(receiver, here), back(), "0", "betalar", "mottagare").location())
        .isEqualTo(here);
    assertThat(owner.get(here).text()).contains("vill byta det mot 3 st Skärm", "Dator ingår inte längre");
    assertThat(owner.post(here + "/godkannande", "version", version(owner, here), "sida", "agare").location()).isEqualTo(here);
    assertThat(state(swap)).isEqualTo(BookingState.APPROVED);
    assertThat(receiver.get(here).page().select("#motbud")).isEmpty();
  }

  @Test
  void theReceiverSaysYesOrNoToACounterOffer() {
    Visitor owner = world.visitor(petra);
    Visitor receiver = world.visitor(anna);
    owner.post(here + "/motbud", "version", version(owner, here), back(), "5", "betalar", "mottagare");
    assertThat(owner.post(here + "/ja-till-motbud", "version", version(owner, here)).status()).isEqualTo(403);
    assertThat(receiver.post(here + "/avslag", "version", version(receiver, here), "sida", "mottagare", "skal", "").status())
        .isEqualTo(422);
    assertThat(receiver.post(here + "/ja-till-motbud", "version", version(receiver, here)).location()).isEqualTo(here);
    assertThat(receiver.get(here).text()).contains("Motbud", "Ja till motbudet", "Dator: 5 i stället för 2");
    assertThat(state(swap)).isEqualTo(BookingState.APPROVED);
  }

  @Test
  void saysWhatStandsInTheWay() {
    Visitor owner = world.visitor(petra);
    assertThat(owner.post(here + "/motbud", "version", version(owner, here), back(), "0", "betalar", "mottagare").text())
        .contains("Ett byte behöver något åt båda hållen.");
    assertThat(owner.post(here + "/motbud", "version", version(owner, here), back(), "9", "betalar", "mottagare").text())
        .contains("Högst 6 går att få.");
    assertThat(owner.post(here + "/motbud", "version", version(owner, here), "nytt", screens.toString(), "nytt-antal", "9", "betalar",
        "mottagare").text()).contains("Högst 5 går att få.");
    assertThat(owner.post(here + "/motbud", "version", version(owner, here), "mellan", "500", "betalar", "agare").status()).isEqualTo(409);
    assertThat(owner.post(here + "/motbud", "version", "0", back(), "3", "betalar", "mottagare").status()).isEqualTo(409);
  }
}
