package se.samnytta.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.BookingTest;
import se.samnytta.booking.Side;
import se.samnytta.kernel.Period;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;
import se.samnytta.world.Visitor;

/** Anna has borrowed Petra's tent and would like to keep it. */
class LongerLoanPageTest extends BookingTest {

  private ListingId tent = new ListingId(0);
  private BookingId id = new BookingId(0);
  private String here = "";

  @BeforeEach
  void aTentThatAnnaHas() {
    tent = shelf.offer(petra, shelf.details("Tält", 1, Offer.free(Term.LEND)).with(new LendingRules(null, 60, 0, 0)));
    id = lent(tent, 1, openDay(1), openDay(2));
    approve(petra, id, Side.OWNER);
    handOver(petra, id, 1);
    here = "/bokningar/" + id;
  }

  private LocalDate lastDay() {
    return java.util.Objects.requireNonNull(records.booking(anna, id).period()).lastDay();
  }

  /** The fields of a form as they stand on the page: what one press of its button sends. */
  private static String[] oneStep(Visitor visitor, String page, String form) {
    return visitor.get(page).page().select(form).first().select("input[type=hidden]").stream()
        .filter(input -> !input.attr("name").equals("_csrf"))
        .flatMap(input -> List.of(input.attr("name"), input.attr("value")).stream()).toArray(String[]::new);
  }

  @Test
  void aWeekMoreIsOnePressInTheInboxAndOneForTheOwner() {
    Visitor borrower = world.visitor(anna);
    Visitor owner = world.visitor(petra);
    String[] asked = oneStep(borrower, "/arenden", "#arende-" + id + " form[action$=sista-dag]");
    assertThat(borrower.post(here + "/sista-dag", asked).location()).isEqualTo("/arenden");
    assertThat(borrower.post(here + "/sista-dag", asked).location()).as("pressed twice").isEqualTo("/arenden");
    assertThat(borrower.get("/arenden").page().select("#arende-" + id).text()).contains("Ni har frågat om ni får behålla det till");
    assertThat(owner.get("/arenden").page().select("#arende-" + id).text()).contains("Östra skolan Eslöv vill behålla det till",
        "Ja, det går bra");
    String[] yes = oneStep(owner, "/arenden", "#arende-" + id + " form[action$=forlangning]");
    assertThat(owner.post(here + "/forlangning", yes).location()).isEqualTo("/arenden");
    assertThat(owner.post(here + "/forlangning", yes).location()).as("pressed twice").isEqualTo("/arenden");
    assertThat(lastDay()).isAfterOrEqualTo(openDay(2).plusWeeks(1));
    assertThat(records.toldOf(petra, id, 2)).contains("booking.longerAsked");
    assertThat(records.toldOf(anna, id, 3)).contains("booking.lastDay");
  }

  @Test
  void anotherDayIsChosenOnTheBooking() {
    Visitor borrower = world.visitor(anna);
    Visitor owner = world.visitor(petra);
    assertThat(borrower.get(here).page().select("#langre").text()).contains("Förläng en vecka", "Välj en annan sista dag");
    String version = borrower.get(here).page().select("input[name=version]").attr("value");
    assertThat(borrower.post(here + "/sista-dag", "version", version, "till", openDay(4).toString()).location()).isEqualTo(here);
    assertThat(borrower.get(here).text()).contains("Ni har frågat om ni får behålla det till");
    String[] no = oneStep(owner, here, "form[action$=forlangning]");
    var answer = java.util.stream.Stream.concat(java.util.Arrays.stream(no), java.util.stream.Stream.of("svar", "nej"));
    assertThat(owner.post(here + "/forlangning", answer.toArray(String[]::new)).status()).isEqualTo(303);
    assertThat(lastDay()).isEqualTo(openDay(2));
    assertThat(borrower.get(here).text()).contains("Nej till längre lån");
  }

  @Test
  void saysUntilWhenWhenSomebodyElseHasItThen() {
    lent(tent, 1, openDay(5), openDay(5));
    Visitor borrower = world.visitor(anna);
    var refused = borrower.post(here + "/sista-dag", oneStep(borrower, "/arenden", "#arende-" + id + " form[action$=sista-dag]"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("Det går inte så länge", "Du kan behålla det till och med");
    assertThat(refused.page().select("#sista-dag-till").attr("value")).as("what was asked for is kept").isNotEmpty();
    lent(tent, 1, openDay(3), openDay(3));
    String version = borrower.get(here).page().select("input[name=version]").attr("value");
    var none = borrower.post(here + "/sista-dag", "version", version, "till", openDay(4).toString());
    assertThat(none.status()).isEqualTo(409);
    assertThat(none.text()).contains("Det går inte att förlänga");
  }

  @Test
  void whatWasTakenBeforeTheOwnerAnsweredIsToldToTheOwner() {
    with(anna, id, version -> changes.lastDay(anna, id, version, openDay(6)));
    lent(tent, 1, openDay(4), openDay(4));
    Visitor owner = world.visitor(petra);
    var refused = owner.post(here + "/forlangning", oneStep(owner, "/arenden", "#arende-" + id + " form[action$=forlangning]"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("Det går inte så länge");
    assertThat(lastDay()).isEqualTo(openDay(2));
  }

  @Test
  void isWarnedWhenTheOneBeforeIsLate() {
    BookingId next = lent(tent, 1, openDay(4), openDay(5));
    approve(petra, next, Side.OWNER);
    assertThat(world.visitor(anna).get("/bokningar/" + next).text()).doesNotContain("Kanske inte tillbaka i tid");
    records.pass("update inventory.hold set starts_at = now() - interval '9 days', ends_at = now() - interval '2 days' where id = "
        + records.booking(petra, id).lines().getFirst().hold());
    assertThat(world.visitor(anna).get("/bokningar/" + next).text()).contains("Kanske inte tillbaka i tid",
        "1 av 1 (Tält) är inte tillbaka från förra lånet");
    assertThat(world.visitor(anna).get("/arenden").page().select("#arende-" + next).text()).contains("inte tillbaka från förra lånet");
    Visitor owner = world.visitor(petra);
    var refused = owner.post("/bokningar/" + next + "/utlamning", "antal-" + line(next), "1");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("Det finns inget att lämna ut nu");
    assertThat(records.booking(petra, next).period()).isEqualTo(Period.ofDays(openDay(4), openDay(5)));
  }
}
