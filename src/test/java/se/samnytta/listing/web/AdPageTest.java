package se.samnytta.listing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.inventory.Condition;
import se.samnytta.inventory.ItemDetails;
import se.samnytta.inventory.Measures;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Reach;
import se.samnytta.listing.ListingDetails;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Price;
import se.samnytta.listing.PricePer;
import se.samnytta.listing.Term;
import se.samnytta.world.Ads;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

class AdPageTest extends DatabaseTest {

  @Autowired
  World world;
  @Autowired
  Ads ads;

  Actor anna;
  Visitor owner;
  Visitor partner;
  Visitor stranger;

  @BeforeEach
  void world() {
    anna = world.member(world.unit(World.LUND, "Kulturhuset"), "Anna");
    owner = world.visitor(anna);
    partner = world.visitor(world.member(world.unit(World.ESLOV, "Sallerupskolan"), "Cilla"));
    stranger = world.visitor(world.member(world.unit(World.KIRUNA, "Gruvskolan"), "Karin"));
  }

  @Test
  void hasOneAddressWhateverLedThere() {
    ListingId id = ads.publish(anna, ads.things("Höj- och sänkbart skrivbord, ek, 160 × 80 cm", "hoj-sankbara-skrivbord", 14), Reach.ALL);
    String address = "/annonser/" + id + "-hoj-och-sankbart-skrivbord-ek-160-80-cm";
    assertThat(partner.get("/annonser/" + id).location()).isEqualTo(address);
    assertThat(partner.get("/annonser/" + id + "-fel").location()).isEqualTo(address);
    assertThat(partner.get("/annonser/" + id + "-").status()).isIn(303, 404);
    assertThat(partner.get(address).status()).isEqualTo(200);
    assertThat(partner.get("/annonser/" + id + "/fragor").location()).startsWith(address);
  }

  @Test
  void tellsWhatOneHasToKnow() {
    ListingId id = ads.publish(anna, ads.things("Fjorton höj- och sänkbara skrivbord", "hoj-sankbara-skrivbord", 14), Reach.ALL);
    Document page = page(partner, id);
    assertThat(page.select("h1").text()).isEqualTo("Fjorton höj- och sänkbara skrivbord");
    assertThat(page.text()).contains("Ledig nu", "14 st kvar", "Skick: Bra", "Kulturhuset", "Provgatan 1", "Så räknar vi", "antaget",
        "Källa", "Ta över", "0 kr");
    assertThat(page.select(".ds-breadcrumbs a").eachText()).startsWith("Hitta", "Möbler");
    assertThat(page.select("a[href$=/boka], form[action*=bokning]")).isNotEmpty();
    assertThat(page.select("[style]")).isEmpty();
  }

  @Test
  void showsFirstWhatIsOfTheSameKindAndAboutAsLarge() {
    Actor cilla = world.member(world.unit(World.ESLOV, "Flyinge skola"), "Cilla");
    ListingId id = ads.publish(anna, sized("Orgelpipa av tenn", 2000), Reach.ALL);
    for (String title : List.of("Dragspel", "Trumma", "Trumpet", "Tuba"))
      ads.publish(cilla, sized(title, 2000), Reach.ALL);
    ads.publish(anna, sized("Liten orgelpipa", 500), Reach.ALL);
    ads.publish(anna, sized("Orgelpipor", 2300), Reach.ALL);
    assertThat(page(partner, id).select("section.liknande h3").eachText()).startsWith("Orgelpipor", "Liten orgelpipa");
  }

  private ListingDetails sized(String title, int longestMm) {
    return ListingDetails.of(title, "",
        ItemDetails.of(ads.category("musikinstrument"), 1, Condition.B).with(new Measures(longestMm, 100, null)),
        List.of(Offer.free(Term.LEND)));
  }

  @Test
  void isNotThereForWhomItIsNotShown() {
    ListingId id = ads.publish(anna, ads.things("Ett bord", "bord", 1), Reach.PARTNERS);
    assertThat(stranger.get("/annonser/" + id + "-ett-bord").status()).isEqualTo(404);
    assertThat(stranger.get("/annonser/" + id).status()).isEqualTo(404);
    assertThat(world.stranger().get("/annonser/" + id).status()).isEqualTo(404);
    assertThat(partner.get("/annonser/999999999999-x").status()).isEqualTo(404);
    assertThat(partner.get("/annonser/9999999999999999999999-x").status()).isEqualTo(404);
  }

  @Test
  void saysWhomToAskWhereThereIsNoAgreement() {
    ListingId id = ads.publish(anna, ads.things("Ett bord", "bord", 1), Reach.ALL);
    Document page = page(stranger, id);
    assertThat(page.text()).contains("Avtal saknas").contains("Lund");
    assertThat(page.select("a[href$=/boka]")).isEmpty();
    assertThat(page(partner, id).text()).doesNotContain("Avtal saknas");
  }

  @Test
  void showsTheOwnerWhoSeesItAndWhatCanBeDone() {
    ListingId id = ads.publish(anna, ads.things("Ett bord", "bord", 1), Reach.MUNICIPALITY);
    Document page = page(owner, id);
    assertThat(page.text()).contains("Din enhets annons", "Den syns i hela din kommun");
    assertThat(page.select(".erbjudanden").text()).as("its own terms").isNotEmpty();
    assertThat(page.select("a[href=/annonser/" + id + "/redigera]")).isNotEmpty();
    assertThat(page.select("a[href$=/boka]")).isEmpty();
  }

  @Test
  void asksForAServiceOnItsPage() {
    ListingId id = ads.publish(anna,
        ListingDetails.of("Teckenspråkstolk", "Halvdagar.", ItemDetails.of(ads.category("it-support"), 1, null),
            List.of(Offer.priced(Term.HIRE, new Price(Money.kronor(520), PricePer.HOUR)))),
        Reach.ALL);
    Document page = page(partner, id);
    assertThat(page.text()).contains("520 kr per timme");
    assertThat(page.select("form[action^=/annonser/" + id + "][action$=/uppdrag]")).isNotEmpty();
    assertThat(page.select(".tjanstbild")).isNotEmpty();
  }

  @Test
  void asksSomebodyUnknownToSignInFirst() {
    ListingId id = ads.publish(anna,
        ListingDetails.of("Ett bord", "", ItemDetails.of(ads.category("bord"), 1, se.samnytta.inventory.Condition.B),
            List.of(Offer.priced(Term.SELL, new Price(Money.kronor(100), PricePer.ITEM)))),
        Reach.PUBLIC);
    Document page = page(world.stranger(), id);
    assertThat(page.select("aside a[href^=/logga-in?vidare=]")).isNotEmpty();
    assertThat(page.select("a[href^=mailto], a[href^=tel], .spara")).isEmpty();
  }

  @Test
  void savesAndTakesAwayWithAndWithoutHtmx() {
    ListingId id = ads.publish(anna, ads.things("Sparbart bord", "bord", 1), Reach.ALL);
    Visitor.Seen saved = partner.post("/annonser/" + id + "/sparad", "sparad", "true");
    assertThat(saved.status()).isEqualTo(303);
    assertThat(saved.location()).startsWith("/annonser/" + id);
    assertThat(partner.get("/sparade").text()).contains("Sparbart bord");
    Visitor.Seen again = partner.postPartial("/annonser/" + id + "/sparad", "sparad", "true");
    assertThat(again.page().select("button").attr("aria-pressed")).isEqualTo("true");
    Visitor.Seen gone = partner.postPartial("/annonser/" + id + "/sparad", "sparad", "false");
    assertThat(gone.page().select("button").attr("aria-pressed")).isEqualTo("false");
    assertThat(partner.get("/sparade").text()).doesNotContain("Sparbart bord");
    assertThat(partner.post("/annonser/" + id + "/sparad", "sparad", "true", "annat", "1").status()).isEqualTo(400);
  }

  @Test
  void savesNothingThatIsNotShown() {
    ListingId id = ads.publish(anna, ads.things("Dolt bord", "bord", 1), Reach.UNIT);
    assertThat(partner.post("/annonser/" + id + "/sparad", "sparad", "true").status()).isEqualTo(404);
  }

  private static Document page(Visitor visitor, ListingId id) {
    Visitor.Seen seen = visitor.get(visitor.get("/annonser/" + id).location());
    assertThat(seen.status()).isEqualTo(200);
    return seen.page();
  }
}
