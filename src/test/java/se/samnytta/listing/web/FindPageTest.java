package se.samnytta.listing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.inventory.HoldOutcome;
import se.samnytta.inventory.Holds;
import se.samnytta.inventory.ItemDetails;
import se.samnytta.inventory.Measures;
import se.samnytta.inventory.Promise;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Reach;
import se.samnytta.listing.ListingDetails;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Listings;
import se.samnytta.listing.Offer;
import se.samnytta.listing.OnOffer;
import se.samnytta.listing.Price;
import se.samnytta.listing.PricePer;
import se.samnytta.listing.Term;
import se.samnytta.world.Ads;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

/** The list of ads. Each test's ads are seen by one unit alone, so that counts hold whatever others publish. */
class FindPageTest extends DatabaseTest {

  @Autowired
  World world;
  @Autowired
  Ads ads;
  @Autowired
  Listings listings;
  @Autowired
  Holds holds;
  @Autowired
  TransactionTemplate transaction;

  Actor anna;
  Visitor browser;
  String mark;

  @BeforeEach
  void world() {
    anna = world.member(world.unit(World.HOOR, "Letarskolan"), "Anna");
    browser = world.visitor(anna);
    mark = "Märkord" + Long.toString(anna.unit().value()).chars().mapToObj(digit -> String.valueOf((char) (digit - '0' + 'a')))
        .collect(java.util.stream.Collectors.joining("", "", "z"));
  }

  @Test
  void countsForEachBoxWhatTheOtherGroupsLeave() {
    ads.publish(anna, ads.things(mark + " skrivbord", "skrivbord", 1), Reach.UNIT);
    ads.publish(anna, lent(ads.things(mark + " stol", "kontorsstolar", 1)), Reach.UNIT);
    ads.publish(anna, lent(ads.things(mark + " cykel", "cyklar", 1)), Reach.UNIT);
    Document all = list("q", mark);
    assertThat(count(all, "satt", "lana")).isEqualTo(2);
    assertThat(count(all, "satt", "ta-over")).isEqualTo(1);
    assertThat(count(all, "kategori", "mobler")).isEqualTo(2);
    Document lent = list("q", mark, "satt", "lana");
    assertThat(count(lent, "satt", "lana")).isEqualTo(2);
    assertThat(count(lent, "satt", "ta-over")).as("what ticking it too would add").isEqualTo(1);
    assertThat(count(lent, "kategori", "mobler")).isEqualTo(1);
    assertThat(titles(lent)).containsExactlyInAnyOrder(mark + " stol", mark + " cykel");
    Document both = list("q", mark, "satt", "lana", "kategori", "mobler");
    assertThat(titles(both)).containsExactly(mark + " stol");
    assertThat(count(both, "satt", "ta-over")).isEqualTo(1);
    assertThat(both.select(".ds-chip").eachText()).hasSize(2).anyMatch(chip -> chip.startsWith("Låna"));
    assertThat(both.select(".ds-chip").first().attr("href")).contains("kategori=mobler").doesNotContain("satt=");
  }

  @ParameterizedTest(name = "{0} shows own {1}, municipality {2}, partner {3}, other municipality {4}, public {5}")
  @CsvSource({ "UNIT, 1, 0, 0, 0, 0", "MUNICIPALITY, 1, 1, 0, 0, 0", "PARTNERS, 1, 1, 1, 0, 0", "ALL, 1, 1, 1, 1, 0",
      "PUBLIC, 1, 1, 1, 1, 1" })
  void listsAndCountsAsFarAsTheAdReaches(Reach reach, int own, int municipality, int partner, int other, int anybody) {
    ListingDetails ad = ListingDetails.of(mark + " bokhylla", "",
        ItemDetails.of(ads.category("bokhyllor"), 1, se.samnytta.inventory.Condition.B),
        List.of(Offer.priced(Term.SELL, new Price(Money.kronor(450), PricePer.ITEM))));
    ListingId id = ads.publish(anna, ad, reach);
    Map<Visitor, Integer> viewers = Map.of(browser, own, visitor(World.HOOR), municipality, visitor(World.LUND), partner,
        visitor(World.KIRUNA), other,
        world.stranger(), anybody);
    viewers.forEach((viewer, seen) -> {
      Document page = page(viewer, "q", mark);
      assertThat(titles(page)).hasSize(seen);
      assertThat(count(page, "satt", "kopa")).isEqualTo(seen);
      assertThat(viewer.get("/annonser/" + id).status()).isEqualTo(seen == 1 ? 303 : 404);
      assertThat(viewer.get("/").body().contains(mark)).isEqualTo(seen == 1);
    });
  }

  @Test
  void showsOnlyWhatIsFreeOnTheDaysAndInTheQuantityAskedFor() {
    ListingId desks = ads.publish(anna, ads.things(mark + " skrivbord", "skrivbord", 5), Reach.UNIT);
    ads.publish(anna, ads.things(mark + " lampa", "lampor", 1), Reach.UNIT);
    ads.publish(anna, ads.things(mark + " soffa", "soffor", 5).with(new OnOffer(LocalDate.now().plusDays(60), null)), Reach.UNIT);
    LocalDate day = LocalDate.now().plusDays(10);
    hold(desks, 4, Period.ofDays(day, day.plusDays(2)));
    assertThat(titles(list("q", mark, "fran", day.toString(), "till", day.plusDays(1).toString(), "antal", "2"))).as("what comes later")
        .containsExactly(mark + " soffa");
    assertThat(titles(list("q", mark, "fran", day.toString()))).containsExactlyInAnyOrder(mark + " skrivbord", mark + " lampa");
    assertThat(titles(list("q", mark, "fran", day.plusDays(3).toString(), "antal", "5"))).containsExactly(mark + " skrivbord");
    assertThat(titles(list("q", mark, "antal", "2"))).containsExactlyInAnyOrder(mark + " skrivbord", mark + " soffa");
    assertThat(titles(list("q", mark, "ledig", "snart"))).containsExactly(mark + " soffa");
  }

  @Test
  void measuresWhatGetsThroughAnOpening() {
    ads.publish(anna, measured(mark + " byrå", 800, 400, 1200), Reach.UNIT);
    ads.publish(anna, measured(mark + " konferensbord", 3200, 1200, 730), Reach.UNIT);
    ads.publish(anna, ads.things(mark + " omätt", "bord", 1), Reach.UNIT);
    assertThat(titles(list("q", mark, "oppning", "80"))).containsExactly(mark + " byrå");
    assertThat(titles(list("q", mark, "oppning", "120 cm"))).containsExactlyInAnyOrder(mark + " byrå", mark + " konferensbord");
    assertThat(titles(list("q", mark, "langsta", "1,2 m"))).containsExactly(mark + " byrå");
  }

  @Test
  void ordersByPriceByDistanceAndByWhatIsSaved() {
    ads.publish(anna, priced(mark + " dyr", 900), Reach.UNIT);
    ads.publish(anna, priced(mark + " billig", 90), Reach.UNIT);
    ads.publish(anna, ads.things(mark + " gratis", "kontorsstolar", 1), Reach.UNIT);
    assertThat(titles(list("q", mark, "sortera", "pris"))).containsExactly(mark + " gratis", mark + " billig", mark + " dyr");
    assertThat(titles(list("q", mark, "sortera", "narmast"))).hasSize(3);
    assertThat(titles(list("q", mark, "sortera", "klimat"))).startsWith(mark + " gratis");
    assertThat(titles(list("q", mark, "sortera", "slut"))).hasSize(3);
    assertThat(titles(list("q", mark, "pris", "100"))).containsExactlyInAnyOrder(mark + " gratis", mark + " billig");
    assertThat(titles(list("sortera", "nyast")).getFirst()).isEqualTo(mark + " gratis");
  }

  @Test
  void showsEachAdOnceOverThePages() {
    for (int i = 0; i < FindPages.PAGE_SIZE + 3; i++)
      ads.publish(anna, ads.things(mark + " stol nr" + i, "stolar", 1), Reach.UNIT);
    List<String> seen = new ArrayList<>(titles(list("q", mark)));
    assertThat(seen).hasSize(FindPages.PAGE_SIZE);
    Document first = list("q", mark);
    assertThat(first.select("#mer a").text()).isEqualTo("Visa fler annonser");
    Document second = browser.get(first.select("#mer a").attr("href")).page();
    seen.addAll(titles(second));
    assertThat(seen).hasSize(FindPages.PAGE_SIZE + 3).doesNotHaveDuplicates();
    assertThat(second.select("#mer a")).isEmpty();
    assertThat(second.text()).contains("Visar 27 av 27");
    Visitor.Seen piece = browser.get(first.select("#mer a").attr("href"), "HX-Request", "true", "HX-Request-Type", "partial");
    assertThat(piece.body()).doesNotContain("<html").contains("annonser-2").contains("id=\"mer\"");
  }

  @Test
  void answersHtmxWithTheListAloneAndSaysSo() {
    Visitor.Seen piece = browser.get("/annonser?satt=lana", "HX-Request", "true", "HX-Request-Type", "partial");
    assertThat(piece.status()).isEqualTo(200);
    assertThat(piece.body()).doesNotContain("<html").contains("id=\"traffar\"").contains("aria-live=\"polite\"");
    assertThat(piece.response().headers().allValues("Vary").toString()).contains("HX-Request");
  }

  @Test
  void keepsTheWordsWhenNothingIsFound() {
    Document page = list("q", mark + " cirkelsåg", "ordagrant", "ja");
    assertThat(page.text()).contains("Ingen delar ”" + mark + " cirkelsåg” just nu");
    assertThat(page.select("a[href^=/efterlysningar/ny]").attr("href"))
        .contains(URLEncoder.encode(mark + " cirkelsåg", StandardCharsets.UTF_8));
    assertThat(page.select("form[action=/bevakningar] input[name=sokning]").attr("value")).startsWith("q=");
    assertThat(list("q", mark, "kommun", "lund").select("a:contains(Sök i alla kommuner)").attr("href")).contains("q=")
        .doesNotContain("kommun");
  }

  @Test
  void keepsALongSearchToo() {
    Document page = list("q", mark + "å".repeat(150));
    String[] form = page.select("form[action=/bevakningar] input:not([name=_csrf])").stream()
        .flatMap(field -> Stream.of(field.attr("name"), field.attr("value"))).toArray(String[]::new);
    assertThat(browser.post("/bevakningar", form).location()).isEqualTo("/bevakningar");
    assertThat(browser.post("/bevakningar", form).location()).isEqualTo("/bevakningar");
    assertThat(browser.get("/bevakningar").page().select("a:contains(" + mark + ")")).hasSize(1);
  }

  @Test
  void saysWhatItSearchedForInstead() {
    ads.publish(anna, ads.things("Xylofon" + mark.toLowerCase(), "bord", 1), Reach.UNIT);
    Document page = await().atMost(Duration.ofSeconds(60)).until(() -> list("q", "xylofno" + mark.toLowerCase()),
        each -> !titles(each).isEmpty());
    assertThat(page.text()).contains("Visar träffar för ”xylofon" + mark.toLowerCase() + "”");
    assertThat(titles(page)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = { "satt=finns-inte", "kommun=../..", "kategori=%00", "skick=", "sortera=slump", "sida=-1",
      "sida=99999999999999999999", "sida=50",
      "fran=i+forrgar", "fran=2026-13-45&till=x", "till=2026-01-01&fran=2026-02-01", "antal=-5", "antal=99999999999999", "antal=tio",
      "avstand=7",
      "langsta=0", "langsta=1e9", "oppning=%F0%9F%AA%91", "pris=-1", "pris=999999999999", "q=%00%01%1F", "q=%22%3Cscript%3E",
      "okand=1&okand=2", "sida=100000", "sida=50&efter=9-9999999999999999-999999999999999999", "sida=2&efter=x",
      "sida=2&efter=1-0-0&sortera=pris",
      "kategori=999999999", "kategori=borttagen&q=stol", "avstand=25&latitud=200&longitud=-999", "q=och+i+p%C3%A5",
      "q=%22stol%22+%26+%7C+%21%28%29%3A*",
      "q=%F0%9F%AA%91+%F0%9F%8F%AB", "q=stol%00", "q=%D1%81%D1%82%D1%83%D0%BB+stol+%E6%A4%85%E5%AD%90", "q=%5C%5C%27%27%27%3A%3A*",

      "q=@3+%40u1+%5Estol+~kontor", "q=%E2%80%AEstol%E2%80%8B", "q=skrivbordsskrivbordsskrivbordsskrivbordsbord",
      "q=" + "a%20b%20c%20d%20e%20f%20g%20h%20i%20j%20k", "satt=lana&satt=lana&satt=lana", "ledig=nu&ledig=snart&transport=ja&skick=bra" })
  void bearsAnyAddress(String query) {
    Visitor.Seen seen = browser.get("/annonser?" + query);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.body()).doesNotContain("<script>").doesNotContain("\u0000");
    assertThat(world.stranger().get("/annonser?" + query).status()).isEqualTo(200);
  }

  @Test
  void bearsTenThousandLetters() {
    for (String letters : List.of("a".repeat(6000), "skrivbord ".repeat(600), "sänk-".repeat(900)))
      assertThat(titles(list("q", letters))).hasSizeLessThanOrEqualTo(FindPages.PAGE_SIZE);
  }

  @Test
  void beginsAnewWherePagesEnd() {
    ads.publish(anna, ads.things(mark + " stol", "stolar", 1), Reach.UNIT);
    Document page = list("q", mark, "sida", "100000");
    assertThat(titles(page)).containsExactly(mark + " stol");
    assertThat(page.select("#traffar-rubrik").text()).startsWith("1 träff ");
  }

  @Test
  void goesOnAfterTheLastAdWhateverIsPublishedMeanwhile() {
    for (int i = 0; i < 2 * FindPages.PAGE_SIZE + 3; i++)
      ads.publish(anna, ads.things(i % 2 == 0 ? mark + " stol" : "Stol " + mark.toLowerCase() + "bord", "stolar", 1), Reach.UNIT);
    for (String order : List.of("bast", "nyast")) {
      Document page = list("q", mark, "sortera", order);
      List<String> seen = new ArrayList<>(addresses(page));
      while (!page.select("#mer a").isEmpty()) {
        ads.publish(anna, ads.things(mark + " stol", "stolar", 1), Reach.UNIT);
        String next = page.select("#mer a").attr("href");
        assertThat(next).contains("sida=").contains("efter=");
        page = browser.get(next).page();
        seen.addAll(addresses(page));
      }
      assertThat(seen).as(order).doesNotHaveDuplicates().hasSizeGreaterThan(FindPages.PAGE_SIZE);
    }
  }

  @Test
  void goesOnWithWhatItSearchedForInstead() {
    for (int i = 0; i < FindPages.PAGE_SIZE + 2; i++)
      ads.publish(anna, ads.things("Xylofon" + mark.toLowerCase(), "bord", 1), Reach.UNIT);
    Document first = await().atMost(Duration.ofSeconds(60)).until(() -> list("q", "xylofno" + mark.toLowerCase()),
        page -> !page.select("#mer a").isEmpty());
    assertThat(titles(browser.get(first.select("#mer a").attr("href")).page())).hasSize(2);
  }

  @Test
  void countsWhatIsElsewhereWhenNothingIsHere() {
    ads.publish(anna, ads.things(mark + " stol", "stolar", 1), Reach.UNIT);
    Document page = list("q", mark, "kommun", "lund");
    assertThat(page.text()).contains("Inget finns här: Lund.").contains("Visar 1 av 1");
    assertThat(titles(page)).containsExactly(mark + " stol");
  }

  @Test
  void saysWhatIsWrongWithADayAndKeepsIt() {
    Document page = list("q", mark, "fran", "nån gång");
    assertThat(page.select("#filter input[name=fran]").attr("value")).isEqualTo("nån gång");
    assertThat(page.select("#filter-fran-fel").text()).contains("10 december");
  }

  @Test
  void theStartPageHasItsParts() {
    ads.publish(anna, ads.things(mark + " skrivbord", "skrivbord", 1), Reach.UNIT);
    Document page = browser.get("/").page();
    assertThat(page.select("h1").text()).isEqualTo("Det finns nog redan.");
    assertThat(page.select(".kategorier a")).hasSizeGreaterThan(8);
    assertThat(page.select("nav.huvudnav a[aria-current=page]").text()).isEqualTo("Hitta");
    assertThat(titles(page)).startsWith(mark + " skrivbord");
    assertThat(world.stranger().get("/").page().select("a[href^=/logga-in]")).isNotEmpty();
  }

  private Visitor visitor(se.samnytta.kernel.Municipality municipality) {
    return world.visitor(world.member(world.unit(municipality, "Grannen"), "Bo"));
  }

  private void hold(ListingId id, int quantity, Period period) {
    HoldOutcome outcome = world.as(anna,
        () -> transaction.execute(_ -> holds.place(List.of(new Promise(listings.listing(id).item(), quantity,
            period.from(), period.until(), "prov:" + java.util.UUID.randomUUID())))));
    assertThat(outcome).isInstanceOf(HoldOutcome.Held.class);
  }

  private ListingDetails lent(ListingDetails ad) {
    return ListingDetails.of(ad.title(), ad.body(), ad.item(), List.of(Offer.free(Term.LEND)));
  }

  private ListingDetails priced(String title, long kronor) {
    ListingDetails ad = ads.things(title, "ovrigt", 1);
    return ListingDetails.of(ad.title(), "", ad.item(), List.of(Offer.priced(Term.SELL, new Price(Money.kronor(kronor), PricePer.ITEM))));
  }

  private ListingDetails measured(String title, int length, int width, int height) {
    ListingDetails ad = ads.things(title, "bord", 1);
    return ListingDetails.of(ad.title(), "", ad.item().with(new Measures(length, width, height)), ad.offers());
  }

  private Document list(String... parameters) {
    return page(browser, parameters);
  }

  private static Document page(Visitor visitor, String... parameters) {
    StringBuilder query = new StringBuilder();
    for (int i = 0; i < parameters.length; i += 2)
      query.append(i == 0 ? "?" : "&").append(parameters[i]).append('=')
          .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
    Visitor.Seen seen = visitor.get("/annonser" + query);
    assertThat(seen.status()).isEqualTo(200);
    return seen.page();
  }

  private static List<String> titles(Document page) {
    return page.select(".annonser .annons h3").eachText();
  }

  private static List<String> addresses(Document page) {
    return page.select(".annonser .annons h3 a").eachAttr("href");
  }

  private static int count(Document page, String name, String value) {
    String count = page.select("#filter input[name=" + name + "][value=" + value + "] ~ .antal").text().replaceAll("[^0-9]", "");
    return count.isEmpty() ? 0 : Integer.parseInt(count);
  }
}
