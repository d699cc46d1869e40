package se.samnytta.listing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Reach;
import se.samnytta.listing.ListingDetails;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Listings;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Price;
import se.samnytta.listing.PricePer;
import se.samnytta.listing.Term;
import se.samnytta.world.Ads;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

/** What is offered while somebody types. Each test's ads have a word of their own. */
class CompletionPageTest extends DatabaseTest {

  @Autowired
  World world;
  @Autowired
  Ads ads;
  @Autowired
  Listings listings;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  TransactionTemplate transaction;

  Actor anna;
  Visitor browser;
  String mark;

  @BeforeEach
  void world() {
    anna = world.member(world.unit(World.HOOR, "Förslagsskolan"), "Anna");
    browser = world.visitor(anna);
    mark = "zq" + Long.toString(anna.unit().value()).chars().mapToObj(digit -> String.valueOf((char) (digit - '0' + 'a')))
        .collect(java.util.stream.Collectors.joining()) + "x";
  }

  @Test
  void offersWhatTitlesCallThingsWithHowMany() {
    publish("Giraffstolar, svarta", Reach.UNIT);
    publish("Sex giraffstolar", Reach.UNIT);
    publish("Röda giraffstolar i ek", Reach.UNIT);
    Document found = offered(browser, "gir");
    assertThat(found.select("[role=group]").eachAttr("aria-label")).startsWith("Saker");
    assertThat(found.select("[role=option]").first().text()).startsWith("giraffstol").endsWith("3 annonser");
    assertThat(found.select("[role=option]").first().attr("href")).isEqualTo("/annonser?q=giraffstol");
    assertThat(says(offered(browser, "RÖDA   gir"))).containsExactly("röda giraffstolar");
    assertThat(says(offered(browser, "giraffstolarna"))).as("as it is in its first form").startsWith("giraffstol");
  }

  @ParameterizedTest(name = "{0} is offered to own {1}, municipality {2}, partner {3}, other municipality {4}, anybody {5}")
  @CsvSource({ "UNIT, 1, 0, 0, 0, 0", "MUNICIPALITY, 1, 1, 0, 0, 0", "PARTNERS, 1, 1, 1, 0, 0", "ALL, 1, 1, 1, 1, 0",
      "PUBLIC, 1, 1, 1, 1, 1" })
  void offersNoWordOfATitleToWhoeverMayNotSeeIt(Reach reach, int own, int municipality, int partner, int other, int anybody) {
    publish(mark + "skåp", reach);
    Map<Visitor, Integer> viewers = Map.of(browser, own, visitor(World.HOOR), municipality, visitor(World.LUND), partner,
        visitor(World.KIRUNA), other, world.stranger(), anybody);
    viewers.forEach((viewer, seen) -> {
      assertThat(says(offered(viewer, mark))).hasSize(seen);
      if (seen == 0)
        assertThat(offered(viewer, mark + "skpå").text()).as("not by a slip either").doesNotContain(mark);
    });
  }

  @Test
  void forgetsAWordWithTheLastAdThatHasIt() {
    ListingId first = publish(mark + "hylla", Reach.ALL);
    ListingId second = publish(mark + "hylla", Reach.UNIT);
    assertThat(offered(browser, mark).text()).contains("2 annonser");
    assertThat(offered(visitor(World.KIRUNA), mark).text()).contains("1 annons");
    close(first);
    assertThat(offered(browser, mark).text()).contains("1 annons");
    assertThat(says(offered(visitor(World.KIRUNA), mark))).isEmpty();
    sumUp();
    assertThat(offered(browser, mark).text()).contains("1 annons");
    close(second);
    assertThat(says(offered(browser, mark))).isEmpty();
    sumUp();
    assertThat(says(offered(browser, mark))).isEmpty();
  }

  @Test
  void offersCategoriesByTheirNamesAndByOtherWordsForThemWithTheirPath() {
    publish(mark + "bord", Reach.UNIT);
    Document found = offered(browser, "kontorsst");
    assertThat(found.select("[role=group][aria-label=Kategorier] [role=option]").first().text()).startsWith("Kontorsstolar")
        .contains("Möbler")
        .contains("annons");
    assertThat(found.select("[role=group][aria-label=Kategorier] [role=option]").first().attr("href"))
        .isEqualTo("/annonser?kategori=kontorsstolar");
  }

  @Test
  void offersWhatOneWatchesAndNobodyElseDoes() {
    browser.post("/bevakningar", "slag", "LISTING", "sokning", "q=" + mark, "namn", mark + " i Höör");
    assertThat(says(offered(browser, mark))).containsExactly(mark + " i Höör");
    assertThat(offered(visitor(World.HOOR), mark).text()).isBlank();
  }

  @Test
  void offersWhatWasProbablyMeant() {
    publish("Xylofon" + mark, Reach.UNIT);
    await().atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(says(offered(browser, "xylofno" + mark))).containsExactly("xylofon" + mark));
  }

  @ParameterizedTest
  @ValueSource(strings = { "", "st", "+++", "och", "%00%01", "%F0%9F%AA%91%F0%9F%AA%91%F0%9F%AA%91", "'''%5C", "%25%25%25", "___",
      "a%7Cb%26c%21",
      "%D1%81%D1%82%D1%83%D0%BB", "%E6%A4%85%E5%AD%90%E6%A4%85", "%3Cscript%3E", "=@c1", "%EF%BF%BF%EF%BF%BF%EF%BF%BF" })
  void bearsAnything(String typed) {
    Visitor.Seen seen = browser.get("/annonser/sokforslag?q=" + typed);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.body()).doesNotContain("<html").doesNotContain("<script>");
    assertThat(world.stranger().get("/annonser/sokforslag?q=" + typed).status()).isEqualTo(200);
  }

  @Test
  void bearsTenThousandLettersAndNoParameter() {
    assertThat(browser.get("/annonser/sokforslag").status()).isEqualTo(200);
    assertThat(browser.get("/annonser/sokforslag?q=" + "skrivbordsstol".repeat(400)).status()).isEqualTo(200);
  }

  private ListingId publish(String title, Reach reach) {
    ListingDetails ad = ads.things(title, "kontorsstolar", 1);
    Offer sale = Offer.priced(Term.SELL, new Price(Money.kronor(450), PricePer.ITEM));
    return ads.publish(anna, ListingDetails.of(title, "", ad.item(), List.of(sale)), reach);
  }

  private void close(ListingId id) {
    world.as(anna, () -> listings.close(anna, id, listings.listing(id).version(), se.samnytta.listing.CloseReason.WITHDRAWN));
  }

  private void sumUp() {
    world.asSystem(() -> transaction.execute(_ -> jdbc.sql("select search.sum_uses()").query((_, _) -> true).list()));
  }

  private Visitor visitor(Municipality municipality) {
    return world.visitor(world.member(world.unit(municipality, "Grannen"), "Bo"));
  }

  private static Document offered(Visitor viewer, String typed) {
    Visitor.Seen seen = viewer.get("/annonser/sokforslag?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8), Visitor.PARTIAL);
    assertThat(seen.status()).isEqualTo(200);
    return seen.page();
  }

  private static List<String> says(Document offered) {
    return offered.select("[role=option] .ord").eachText();
  }
}
