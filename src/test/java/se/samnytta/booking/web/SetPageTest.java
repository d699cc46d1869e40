package se.samnytta.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samnytta.booking.BookingTest;
import se.samnytta.booking.Shelf;
import se.samnytta.booking.Wish;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Role;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

/** From a list in which nobody has enough, to a set of several owners' things. */
class SetPageTest extends BookingTest {

  Visitor browser;
  Actor maja;
  String word;

  @BeforeEach
  void chairsInLundAndHoor() {
    browser = world.visitor(anna);
    word = "pallstol" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
    maja = world.member(world.unit(World.HOOR, "Kulturskolan"), "Maja");
  }

  private ListingId lend(Actor owner, int quantity) {
    return shelf.offer(owner, shelf.details(word, quantity, Offer.free(Term.LEND)).with(Shelf.AT_ONCE));
  }

  private String query(int quantity) {
    return "q=" + word + "&fran=" + openDay(3) + "&till=" + openDay(4) + "&antal=" + quantity;
  }

  private Document together(int quantity) {
    return browser.get("/annonser/tillsammans?" + query(quantity)).page();
  }

  private Visitor.Seen send(Document page, String... more) {
    Element form = page.select("#forslag-1 form").getFirst();
    List<String> fields = new ArrayList<>();
    form.select("input[type=hidden]").stream().filter(each -> !each.attr("name").equals("_csrf"))
        .forEach(each -> fields.addAll(List.of(each.attr("name"), each.attr("value"))));
    fields.addAll(Arrays.asList(more));
    return browser.post(form.attr("action"), fields.toArray(String[]::new));
  }

  @Test
  void theListLeadsToItWhenNobodyHasEnough() {
    lend(petra, 6);
    lend(maja, 5);
    Document list = browser.get("/annonser?" + query(10)).page();
    Element way = list.select("a.ds-button[href^=/annonser/tillsammans]").getFirst();
    assertThat(way.text()).isEqualTo("Pussla ihop 10 st från flera");
    Document page = browser.get(way.attr("href")).page();
    assertThat(page.select("h1").text()).isEqualTo("10 st " + word);
    assertThat(page.select("#forslag-1").text()).contains("Lika", "2 ägare", "Kulturhuset", "Kulturskolan",
        "Hämta och lämna hos 2 ägare");
    assertThat(browser.get("/annonser?" + query(5)).page().select("a[href^=/annonser/tillsammans]").text()).contains("Pussla ihop 5 st");
    assertThat(world.stranger().get("/annonser?" + query(10)).body()).doesNotContain("tillsammans?");
  }

  @Test
  void booksAllAndShowsHowEachPartStands() {
    lend(petra, 6);
    lend(maja, 5);
    Visitor.Seen seen = send(together(10), "helt", "ja");
    assertThat(seen.status()).isEqualTo(303);
    assertThat(seen.location()).contains("/uppsattningar/");
    Document set = browser.get(path(seen.location())).page();
    assertThat(set.text()).contains("10 av 10", "Kulturskolan", "Bokad", "Inget avbokas av sig självt");
    String booking = set.select("a[href^=/bokningar/]").attr("href");
    assertThat(browser.get(booking).page().select("a[href^=/uppsattningar/]").text()).isEqualTo("Se allt som bokades tillsammans");
    assertThat(world.visitor(petra).get(path(seen.location())).status()).isEqualTo(404);
  }

  private static String path(String location) {
    return location.replaceAll("^https?://[^/]+", "").replaceAll("\\?.*", "");
  }

  @Test
  void saysWhatWasMissingWithAFreshAnswer() {
    ListingId lund = lend(petra, 6);
    lend(maja, 5);
    Document page = together(10);
    var _ = booked(maja, Wish.loan(lund, Term.LEND, 4, openDay(3), openDay(4)));
    Visitor.Seen seen = send(page, "helt", "ja");
    assertThat(seen.status()).isEqualTo(409);
    assertThat(seen.text()).contains("Inget är bokat.", "2 är lediga", "Det finns 7 lediga tillsammans");
    Visitor.Seen some = send(page, "helt", "nej");
    assertThat(some.status()).isEqualTo(303);
    assertThat(browser.get(path(some.location())).text()).contains("6 av 6");
  }

  @Test
  void putsAllOnTheList() {
    lend(petra, 6);
    lend(maja, 5);
    Document page = together(10);
    List<String> fields = new ArrayList<>(List.of("hur", "lana"));
    page.select("#forslag-1 input[name=rad]").forEach(each -> fields.addAll(List.of("rad", each.attr("value"))));
    String action = page.select("#forslag-1 button[formaction]").attr("formaction");
    assertThat(browser.post(action, fields.toArray(String[]::new)).location()).contains("/listan");
    assertThat(browser.get("/listan").text()).contains(word, "Kulturhuset", "Kulturskolan");
  }

  @Test
  void asksForWhatIsMissingInTheQuestion() {
    assertThat(browser.get("/annonser/tillsammans").text()).contains("Skriv vad du behöver");
    assertThat(browser.get("/annonser/tillsammans?q=" + word).text()).contains("Skriv hur många");
    assertThat(browser.get("/annonser/tillsammans?q=" + word + "&antal=3&hur=lana").text()).contains("Skriv vilka dagar");
    assertThat(browser.get("/annonser/tillsammans?q=" + word + "&antal=501").text()).contains("högst 500");
    assertThat(browser.get("/annonser/tillsammans?q=" + word + "&antal=3").text()).contains("Ingen har det ledigt.");
    assertThat(browser.get("/annonser/tillsammans?antal=tio&fran=i+forrgar&avstand=x&hur=%00&rad=1:2").status()).isEqualTo(200);
    assertThat(browser.post("/annonser/tillsammans?" + query(3), "rad", "x", "rad", "0:1:1").status()).isEqualTo(422);
  }

  @Test
  void isForThoseWhoMayBook() {
    Actor reader = world.member(anna.unit(), "Lotta", Role.READER);
    assertThat(world.visitor(reader).get("/annonser/tillsammans?" + query(3)).status()).isEqualTo(403);
    assertThat(world.visitor(reader).get("/annonser?" + query(3)).body()).doesNotContain("tillsammans?");
  }

  @Test
  void isFoundWithinAnyDistance() {
    lend(petra, 6);
    assertThat(browser.get("/annonser/tillsammans?" + query(6) + "&avstand=40").page().select("#avstand").val()).isEqualTo("40");
    assertThat(browser.get("/annonser?" + query(6) + "&avstand=40").page().select("select[name=avstand] option[selected]").val())
        .isEqualTo("40");
  }
}
