package se.samnytta.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.BookingState;
import se.samnytta.booking.BookingTest;
import se.samnytta.booking.Change;
import se.samnytta.booking.Shelf;
import se.samnytta.booking.Side;
import se.samnytta.booking.Wish;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Role;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

/** A booking from its two sides. */
class BookingPageTest extends BookingTest {

  private BookingId desksForAnna() {
    return booked(anna, Wish.keep(shelf.offer(petra, "Skrivbord", 14, Offer.free(Term.GIVE)), Term.GIVE, 8, null));
  }

  private static String version(Visitor visitor, BookingId id) {
    return visitor.get("/bokningar/" + id).page().select("input[name=version]").attr("value");
  }

  @Test
  void goesFromRequestToReceiptByOrdinaryForms() {
    BookingId id = desksForAnna();
    Visitor owner = world.visitor(petra);
    Visitor receiver = world.visitor(anna);
    String here = "/bokningar/" + id;
    assertThat(owner.get("/arenden").page().select("#arende-" + id).text()).contains("8 st Skrivbord", "Svara senast",
        "Anna, Östra skolan Eslöv, vill ta över", "Godkänn");
    assertThat(receiver.get("/arenden").page().select("#arende-" + id).text()).contains("Väntar på svar");
    assertThat(owner.post(here + "/godkannande", "version", version(owner, id), "sida", "agare", "tillbaka", "/arenden").location())
        .isEqualTo("/arenden");
    assertThat(owner.get(here).text()).contains("Ångra ditt ja", "Ställ i ordning");
    assertThat(owner.post(here + "/klar", "version", version(owner, id), "var", "Lastkajen, 9–15").status()).isEqualTo(303);
    assertThat(receiver.get(here).text()).contains("Klar att hämta", "Lastkajen, 9–15", "Provgatan 1", "kl. 8–16");
    String line = records.booking(anna, id).lines().getFirst().id().toString();
    assertThat(owner.post(here + "/utlamning", "antal-" + line, "5", "nyckel", UUID.randomUUID().toString()).status()).isEqualTo(303);
    assertThat(owner.post(here + "/utlamning", "antal-" + line, "5", "nyckel", UUID.randomUUID().toString()).text())
        .contains("Det finns bara 3 kvar");
    owner.post(here + "/utlamning", "antal-" + line, "3", "nyckel", UUID.randomUUID().toString());
    assertThat(receiver.get("/arenden").page().select("#arende-" + id).text()).contains("Bekräfta mottagandet", "Ja, allt stämmer");
    assertThat(receiver.post(here + "/mottagande", "version", version(receiver, id)).status()).isEqualTo(303);
    assertThat(receiver.get(here).text()).contains("Avslutad", "Hade ni köpt nytt annars?");
    assertThat(receiver.post(here + "/svar", "svar", "ja").status()).isEqualTo(303);
    assertThat(receiver.get(here).text()).doesNotContain("Hade ni köpt nytt annars?");
    assertThat(receiver.get("/arenden?visa=avslutade").text()).contains("8 st Skrivbord", "Avslutad");
    assertThat(owner.get(here + "/foljesedel").text()).contains("Följesedel F-" + id, "Kulturhuset", "Östra skolan");
    assertThat(owner.get("/arenden/" + id).location()).isEqualTo(here);
    assertThat(owner.get(here + "/avslag").location()).as("where a refused form leaves the browser").isEqualTo(here);
    assertThat(owner.get("/bokningar").location()).isEqualTo("/arenden");
  }

  @Test
  void aNoNeedsAReasonAndAnOldPageIsShownAnew() {
    BookingId id = desksForAnna();
    Visitor owner = world.visitor(petra);
    String here = "/bokningar/" + id;
    String old = version(owner, id);
    var silent = owner.post(here + "/avslag", "version", old, "sida", "agare", "skal", "");
    assertThat(silent.status()).isEqualTo(422);
    assertThat(silent.text()).contains("Skriv ett skäl");
    with(anna, id, version -> changes.change(anna, id, version, Change.quantities(quantities(anna, id, 5))));
    var stale = owner.post(here + "/avslag", "version", old, "sida", "agare", "skal", "Vi behöver dem själva");
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.page().select("textarea[name=skal]").first()).isNotNull();
    assertThat(stale.text()).contains("Någon annan hann före", "Vi behöver dem själva");
    assertThat(owner.post(here + "/avslag", "version", version(owner, id), "sida", "agare", "skal", "Vi behöver dem själva").status())
        .isEqualTo(303);
    var refused = world.visitor(anna).get(here);
    assertThat(refused.text()).contains("Nekad", "Vi behöver dem själva");
    assertThat(refused.page().select("#nu a").eachAttr("href")).as("a way on").containsExactly("/annonser?q=Skrivbord");
    assertThat(owner.post(here + "/godkannande", "version", version(owner, id), "sida", "agare").status()).isEqualTo(409);
  }

  @Test
  void showsAThirdUnitNothingAndLetsNobodyTakeTheOthersStep() {
    BookingId id = desksForAnna();
    Visitor olle = world.visitor(world.member(world.unit(World.LUND, "Biblioteket"), "Olle"));
    String here = "/bokningar/" + id;
    assertThat(olle.get(here).status()).isEqualTo(404);
    assertThat(olle.get(here + "/foljesedel").status()).isEqualTo(404);
    assertThat(olle.get("/arenden").text()).doesNotContain("Skrivbord");
    for (String step : List.of("godkannande", "angrat-godkannande", "avbokning", "klar", "mottagande", "ej-hamtad"))
      assertThat(olle.post(here + "/" + step, "version", "1").status()).as(step).isEqualTo(404);
    assertThat(olle.post(here + "/utlamning", "antal-1", "1").status()).isEqualTo(404);
    assertThat(olle.post(here + "/svar", "svar", "ja").status()).isEqualTo(404);
    assertThat(world.visitor(anna).post(here + "/godkannande", "version", "1", "sida", "agare").status()).isEqualTo(403);
    assertThat(world.visitor(anna).post(here + "/klar", "version", "1").status()).isEqualTo(403);
    assertThat(world.visitor(anna).get("/bokningar/999999999").status()).isEqualTo(404);
    assertThat(state(id)).isEqualTo(BookingState.REQUESTED);
  }

  @Test
  void bearsWhateverIsSent() {
    BookingId id = desksForAnna();
    approve(petra, id, Side.OWNER);
    Visitor owner = world.visitor(petra);
    String here = "/bokningar/" + id;
    assertThat(owner.post(here + "/utlamning", "antal-x", "1").status()).isEqualTo(422);
    assertThat(owner.post(here + "/utlamning", "antal-" + Long.MAX_VALUE, "1").status()).isEqualTo(422);
    assertThat(owner.post(here + "/utlamning", "antal-1", "-1").status()).isEqualTo(422);
    assertThat(owner.post(here + "/utlamning").status()).isEqualTo(422);
    assertThat(owner.post(here + "/klar", "version", "x", "var", "a\u0000").status()).isEqualTo(422);
    assertThat(owner.post(here + "/klar", "var", "utan version").status()).isEqualTo(409);
    assertThat(owner.post(here + "/klar", "ovantat", "1").status()).isEqualTo(400);
    assertThat(owner.post(here + "/sista-dag", "till", "igår").status()).isEqualTo(422);
    assertThat(owner.post(here + "/svar", "svar", "kanske").status()).isEqualTo(422);
    assertThat(owner.post(here + "/handelse", "fel-rad", "1", "fel-slag", "DAMAGED", "fel-antal", "1", "fel-text", "Sprucket").status())
        .isIn(409, 404);
    assertThat(owner.get("/arenden?visa=annat&sida=-1").status()).isEqualTo(200);
  }

  @Test
  void aLoanComesBackWithWhatIsWrongAndAPhotoOfIt() throws Exception {
    ListingId tent = shelf.offer(petra, shelf.loans("Tält", 3, LendingRules.NONE));
    BookingId id = lent(tent, 2, openDay(1), openDay(3));
    handOver(petra, id, 2);
    Visitor receiver = world.visitor(anna);
    Visitor owner = world.visitor(petra);
    String here = "/bokningar/" + id;
    String line = line(id).toString();
    assertThat(receiver.get("/arenden").page().select("#arende-" + id).text()).contains("Lämna tillbaka");
    var photo = new Visitor.Upload("foto", "stang.jpg", "image/jpeg", jpeg());
    var missing = receiver.upload(here + "/aterlamning", List.of(photo), "antal-" + line, "2", "fel-rad", line, "fel-slag", "DAMAGED",
        "fel-antal", "1",
        "fel-text", "", "nyckel", UUID.randomUUID().toString());
    assertThat(missing.status()).isEqualTo(422);
    assertThat(missing.text()).contains("Beskriv vad som hänt.");
    var svg = new Visitor.Upload("foto", "stang.svg", "image/svg+xml",
        "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(
        receiver.upload(here + "/aterlamning", List.of(svg), "antal-" + line, "2", "fel-rad", line, "fel-slag", "DAMAGED", "fel-antal", "1",
            "fel-text", "En stång är av", "nyckel", UUID.randomUUID().toString()).status())
        .isEqualTo(422);
    assertThat(receiver
        .upload(here + "/aterlamning", List.of(photo), "antal-" + line, "2", "fel-rad", line, "fel-slag", "DAMAGED", "fel-antal", "1",
            "fel-text", "En stång är av", "nyckel", UUID.randomUUID().toString())
        .status()).isEqualTo(303);
    assertThat(state(id)).isEqualTo(BookingState.RETURNED);
    var seen = owner.get(here).page();
    assertThat(seen.text()).contains("En stång är av", "Vad ska hända?");
    assertThat(owner.get(seen.select("#fel img").attr("src")).status()).as("the owner sees the photo").isEqualTo(200);
    String decide = seen.select("form[action$=beslut]").attr("action");
    assertThat(owner.post(decide, "beslut", "CHARGE").status()).isEqualTo(422);
    assertThat(owner.post(decide, "beslut", "CHARGE", "belopp", "250,50 kr", "anteckning", "Ny stång").status()).isEqualTo(303);
    assertThat(receiver.get(here).text()).contains("Att betala: 250,50 kr", "Avslutad");
  }

  private static byte[] jpeg() throws java.io.IOException {
    var image = new java.awt.image.BufferedImage(640, 480, java.awt.image.BufferedImage.TYPE_INT_RGB);
    var out = new java.io.ByteArrayOutputStream();
    javax.imageio.ImageIO.write(image, "jpg", out);
    return out.toByteArray();
  }

  @Test
  void theApproverIsAskedForTheCost() {
    Actor boss = world.member(world.unit(World.ESLOV, "Södra skolan"), "Bo Berg", Role.MEMBER, Role.APPROVER);
    Actor elin = world.member(boss.unit(), "Elin");
    BookingId id = booked(elin, Wish.keep(shelf.offer(petra, "Skrivbord", 4, Shelf.sale(500)), Term.SELL, 2, null));
    assertThat(world.visitor(elin).get("/bokningar/" + id).text()).contains("Frågan har gått till Bo Berg");
    Visitor bo = world.visitor(boss);
    assertThat(bo.get("/arenden").page().select("#arende-" + id).text()).contains("Godkänn senast");
    assertThat(bo.post("/bokningar/" + id + "/godkannande", "version", version(bo, id), "sida", "mottagare").status()).isEqualTo(303);
    assertThat(bo.get("/bokningar/" + id).text()).contains("Ångra ditt ja");
    assertThat(bo.post("/bokningar/" + id + "/angrat-godkannande", "version", version(bo, id), "sida", "mottagare").status())
        .isEqualTo(303);
    assertThat(records.booking(elin, id).approval(Side.RECEIVER)).map(each -> each.decision() == null).contains(true);
  }

  @Test
  void whoeverSaysTheLastYesTheOwnerIsWhomOneWaitsFor() {
    Actor boss = world.member(world.unit(World.ESLOV, "Södra skolan"), "Bo Berg", Role.MEMBER, Role.APPROVER);
    Actor elin = world.member(boss.unit(), "Elin");
    BookingId id = booked(elin, Wish.keep(shelf.offer(petra, "Skrivbord", 4, Shelf.sale(500)), Term.SELL, 2, null));
    approve(petra, id, Side.OWNER);
    approve(boss, id, Side.RECEIVER);
    assertThat(records.toldOf(elin, id, 2)).contains("booking.approved");
    assertThat(world.visitor(elin).get("/notiser").text()).contains("Kulturhuset Lund hör av sig när det står klart");
    assertThat(world.visitor(elin).get("/bokningar/" + id).text()).contains("Kulturhuset ställer i ordning", "Kostnaden godkänd")
        .doesNotContain("Det står klart");
  }

  @Test
  void aSwapSaysWhatIsPaidBetween() {
    Actor boss = world.member(world.unit(World.ESLOV, "Södra skolan"), "Bo Berg", Role.MEMBER, Role.APPROVER);
    Actor elin = world.member(boss.unit(), "Elin");
    ListingId computers = shelf.offer(elin, "Dator", 6, Offer.free(Term.GIVE));
    BookingId id = booked(elin,
        Wish.swap(shelf.offer(petra, "Piano", 1, Offer.swap("Datorer")), 1, new Wish.InReturn(computers, 4, 30_000)));
    assertThat(world.visitor(boss).get("/bokningar/" + id).text()).contains("Godkänn 300 kr", "Att betala 300 kr");
    assertThat(world.visitor(petra).get("/bokningar/" + id).page().select(".ingress").text()).contains("De betalar 300 kr emellan.");
  }

  @Test
  void somebodyOnBothSidesReadsWhomEachStepIsAbout() {
    Actor head = world.member(world.unit(World.LUND, "Förvaltningen"), "Hanna", Role.MEMBER);
    Actor pal = world.member(world.unit(World.LUND, head.unit(), "Skolan"), "Pål");
    BookingId id = booked(pal, Wish.keep(shelf.offer(head, "Skrivbord", 4, Offer.free(Term.GIVE)), Term.GIVE, 2, null));
    approve(head, id, Side.OWNER);
    handOver(head, id, 2);
    Visitor both = world.visitor(head);
    assertThat(both.get("/arenden").page().select("#arende-" + id).text()).contains("Förvaltningen säger att det är överlämnat");
    assertThat(both.get("/bokningar/" + id).page().select(".ingress").text()).startsWith("Förvaltningen säger att ni har fått det");
  }

  @Test
  void speaksEnglishToThoseWhoAskForIt() {
    BookingId id = desksForAnna();
    Visitor receiver = world.visitor(anna);
    receiver.post("/installningar/sprak", "sprak", "en", "tillbaka", "/arenden");
    assertThat(receiver.get("/bokningar/" + id).text()).contains("Waiting for an answer", "What has happened");
    assertThat(receiver.get("/arenden").text()).contains("My cases");
  }
}
