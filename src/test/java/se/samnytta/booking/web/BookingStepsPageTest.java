package se.samnytta.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.BookingState;
import se.samnytta.booking.BookingTest;
import se.samnytta.booking.Side;
import se.samnytta.booking.Wish;
import se.samnytta.kernel.Actor;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

/** Each step of a booking when the form is old, sent twice, somebody else's, or not one of ours. */
class BookingStepsPageTest extends BookingTest {

  private BookingId gift() {
    return booked(anna, Wish.keep(shelf.offer(petra, "Skrivbord", 14, Offer.free(Term.GIVE)), Term.GIVE, 8, null));
  }

  private BookingId loan() {
    ListingId tents = shelf.offer(petra, shelf.details("Tält", 6, Offer.free(Term.LEND)).with(new LendingRules(null, 90, 0, 0)));
    BookingId id = lent(tents, 4, openDay(1), openDay(3));
    approve(petra, id, Side.OWNER);
    return id;
  }

  private Visitor visitor(String who) {
    return world.visitor(who.equals("owner") ? petra : anna);
  }

  /** Fields as the table writes them: a=b c=d; LINE, DAY and KEY stand for what only the test knows. */
  private String[] form(BookingId id, String typed) {
    return Stream.of(typed.split(" ")).flatMap(pair -> Stream.of(pair.split("=", 2)))
        .map(text -> text.replace("LINE", line(id).toString()).replace("DAY", openDay(5).toString()).replace("_", " "))
        .toArray(String[]::new);
  }

  private static String[] and(String[] fields, String... more) {
    return Stream.concat(Stream.of(fields), Stream.of(more)).toArray(String[]::new);
  }

  private String version(Visitor visitor, BookingId id) {
    return visitor.get("/bokningar/" + id).page().select("input[name=version]").attr("value");
  }

  @ParameterizedTest(name = "{2} by the {1}")
  @CsvSource(delimiter = '|', textBlock = """
      gift | owner    | godkannande | sida=agare
      gift | owner    | avslag      | sida=agare skal=Behövs_här
      gift | receiver | avbokning   | skal=Fel
      gift | receiver | antal       | antal-LINE=3
      loan | owner    | klar        | var=Lastkajen
      loan | receiver | sista-dag   | till=DAY
      """)
  void anOldFormIsShownTheBookingAsItIsNowAndASecondPressIsTheSameAnswer(String kind, String who, String step, String typed) {
    BookingId id = kind.equals("gift") ? gift() : loan();
    String here = "/bokningar/" + id + "/" + step;
    Visitor visitor = visitor(who);
    String[] form = form(id, typed);
    var stale = visitor.post(here, and(form, "version", "0"));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.text()).contains("Någon annan hann före", kind.equals("gift") ? "Väntar på svar" : "Bokad");
    String[] current = and(form, "version", version(visitor, id));
    var first = visitor.post(here, current);
    assertThat(first.status()).isEqualTo(303);
    var happened = records.happened(id);
    var second = visitor.post(here, current);
    assertThat(second.status()).isEqualTo(303);
    assertThat(second.location()).isEqualTo(first.location());
    assertThat(records.happened(id)).as("once").isEqualTo(happened);
  }

  @Test
  void whatIsOutWithSomebodyElseCannotBeHandedOutAndThePageSaysSo() {
    ListingId tents = shelf.offer(petra, shelf.loans("Tält", 1, LendingRules.NONE));
    BookingId first = lent(tents, 1, openDay(1), openDay(2));
    BookingId second = lent(tents, 1, openDay(4), openDay(5));
    Visitor owner = world.visitor(petra);
    String form = "form[action$=/utlamning]";
    assertThat(owner.get("/bokningar/" + first).page().select(form)).hasSize(1);
    handOver(petra, first, 1);
    assertThat(owner.get("/bokningar/" + second).page().select(form)).isEmpty();
    assertThat(owner.get("/bokningar/" + second).text()).contains("Det finns inget att lämna ut nu.");
    takeBack(petra, first, 1);
    assertThat(owner.get("/bokningar/" + second).page().select(form)).hasSize(1);
  }

  @Test
  void whatChangesHandsIsCountedOnceForEachPress() {
    BookingId id = loan();
    Visitor owner = world.visitor(petra);
    String here = "/bokningar/" + id;
    String[] out = { "antal-" + line(id), "3", "nyckel", UUID.randomUUID().toString() };
    assertThat(owner.post(here + "/utlamning", out).status()).isEqualTo(303);
    assertThat(owner.post(here + "/utlamning", out).status()).isEqualTo(303);
    assertThat(records.booking(petra, id).lines().getFirst().handedOver()).isEqualTo(3);
    String[] back = { "antal-" + line(id), "2", "fel-rad", line(id).toString(), "fel-slag", "DAMAGED", "fel-antal", "1", "fel-text",
        "En reva", "nyckel", UUID.randomUUID().toString() };
    assertThat(owner.upload(here + "/aterlamning", List.of(), back).status()).isEqualTo(303);
    assertThat(owner.upload(here + "/aterlamning", List.of(), back).status()).isEqualTo(303);
    assertThat(records.booking(petra, id).lines().getFirst().returned()).isEqualTo(2);
    String decide = owner.get(here).page().select("form[action$=beslut]").attr("action");
    assertThat(owner.post(decide, "beslut", "REPAIR").status()).isEqualTo(303);
    assertThat(owner.post(decide, "beslut", "REPAIR").status()).isEqualTo(303);
    assertThat(owner.post(decide, "beslut", "NOTHING").status()).isEqualTo(409);
    assertThat(records.happened(id)).containsOnlyOnce("booking.incident_reported").containsOnlyOnce("booking.incident_settled");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      godkannande        | sida=agare
      angrat-godkannande | sida=agare
      avslag             | sida=agare skal=Nej
      avbokning          | skal=Nej
      klar               | var=Lastkajen
      utlamning          | antal-LINE=1
      mottagande         | version=1
      aterlamning        | antal-LINE=1
      ej-hamtad          | skal=Ingen
      handelse           | fel-rad=LINE fel-slag=DAMAGED fel-antal=1 fel-text=Trasig
      handelse/1/beslut  | beslut=REPAIR
      antal              | antal-LINE=1
      sista-dag          | till=DAY
      forlangning        | till=DAY svar=ja
      svar               | svar=ja
      """)
  void isNotThereForAThirdUnitAndKnowsItsFields(String step, String typed) {
    BookingId id = gift();
    Visitor stranger = world.visitor(world.member(world.unit(World.LUND, "Biblioteket"), "Olle"));
    String here = "/bokningar/" + id + "/" + step;
    assertThat(stranger.post(here, form(id, typed)).status()).isEqualTo(404);
    assertThat(world.visitor(anna).post("/bokningar/999999999999/" + step, form(id, typed)).status()).isEqualTo(404);
    assertThat(world.visitor(anna).post(here, and(form(id, typed), "owner_unit", "1")).status()).isEqualTo(400);
    assertThat(world.visitor(petra).post(here, "skal", "a\u0000b", "var", "a\u0000b").status()).isIn(400, 404, 409, 422);
    assertThat(state(id)).isEqualTo(BookingState.REQUESTED);
    assertThat(records.happened(id)).containsExactly("booking.requested");
  }

  @Test
  void whatIsWrongElsewhereIsNotDecidedHere() {
    BookingId mine = loan();
    handOver(petra, mine, 1);
    Visitor borrower = world.visitor(anna);
    assertThat(borrower.post("/bokningar/" + mine + "/handelse", "fel-rad", line(mine).toString(), "fel-slag", "DAMAGED", "fel-antal", "1",
        "fel-text", "En reva").status()).isEqualTo(303);
    Actor olle = world.member(world.unit(World.LUND, "Biblioteket"), "Olle");
    BookingId his = booked(anna, Wish.keep(shelf.offer(olle, "Hylla", 1, Offer.free(Term.GIVE)), Term.GIVE, 1, null));
    String incident = records.incident(mine).toString();
    assertThat(world.visitor(olle).post("/bokningar/" + his + "/handelse/" + incident + "/beslut", "beslut", "NOTHING").status())
        .isEqualTo(404);
    assertThat(world.visitor(petra).post("/bokningar/" + mine + "/handelse/" + incident + "/beslut", "beslut", "NOTHING").status())
        .isEqualTo(303);
  }
}
