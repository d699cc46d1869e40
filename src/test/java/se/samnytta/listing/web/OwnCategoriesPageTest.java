package se.samnytta.listing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Category;
import se.samnytta.inventory.Condition;
import se.samnytta.inventory.ItemDetails;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Reach;
import se.samnytta.kernel.Role;
import se.samnytta.listing.ListingDetails;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Suggestions;
import se.samnytta.listing.Term;
import se.samnytta.world.Ads;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.Visitor.Seen;
import se.samnytta.world.World;

/** Vera keeps categories and words of her municipality's own; Per administers another. */
class OwnCategoriesPageTest extends DatabaseTest {

  @Autowired
  World world;
  @Autowired
  Ads ads;
  @Autowired
  Categories categories;
  @Autowired
  Suggestions suggestions;
  @Autowired
  JdbcClient jdbc;

  Actor vera;
  Actor per;
  Visitor browser;

  @BeforeEach
  void twoAdministrators() {
    vera = world.newMunicipality("Vera Provare");
    per = world.newMunicipality("Per Provare");
    browser = world.visitor(vera);
  }

  @Test
  void aNewCategoryCanBeChosenByItsOwnMunicipalityAlone() {
    Seen added = browser.post("/admin/kategorier", "namn", "Sadelstolar", "engelska", "Saddle chairs", "under", "kontorsstolar", "nyckel",
        UUID.randomUUID().toString());
    assertThat(added.location()).isEqualTo("/admin/kategorier");
    Document list = browser.get("/admin/kategorier").page();
    assertThat(list.select(".lista.kort").text()).contains("Sadelstolar",
        "Under Möbler › Stolar och sittmöbler › Kontorsstolar · 0 annonser");
    assertThat(list.select("#historik").text()).contains("Sadelstolar lades till", "Vera Provare", "Ligger under: inget → Kontorsstolar");
    assertThat(form(browser)).contains("Sadelstolar");
    assertThat(form(world.visitor(per))).doesNotContain("Sadelstolar");
  }

  private static String form(Visitor visitor) {
    return visitor.get("/efterlysningar/ny").page().select("#kategori").text();
  }

  @Test
  void anAdInAnOwnCategoryLiesInTheOneAboveForOthers() {
    String slug = add("Sadelstolar", "kontorsstolar");
    ListingId ad = publish("Salli", slug);
    String address = browser.get("/annonser/" + ad).location();
    Visitor other = world.visitor(per);
    assertThat(browser.get(address).page().select(".brodsmulor").text()).contains("Kontorsstolar", "Sadelstolar");
    assertThat(other.get(address).page().select(".brodsmulor").text()).contains("Kontorsstolar").doesNotContain("Sadelstolar");
    String municipality = "&kommun=" + vera.municipality();
    assertThat(browser.get("/annonser?kategori=" + slug).text()).contains("Salli");
    assertThat(browser.get("/annonser?kategori=kontorsstolar").page().select("input[value=" + slug + "]")).isNotEmpty();
    assertThat(other.get("/annonser?q=salli&kategori=kontorsstolar" + municipality).text()).contains("Salli");
    assertThat(other.get("/annonser?kategori=kontorsstolar").page().select("input[value=" + slug + "]")).isEmpty();
  }

  @Test
  void anotherNameAndPlaceHoldForTheAdsInIt() {
    String slug = add("Sadelstolar", "kontorsstolar");
    ListingId ad = publish("Salli", slug);
    String page = page(slug);
    String version = browser.get(page).page().select("input[name=version]").val();
    assertThat(browser.post(page, "namn", "Ridstolar", "engelska", "", "under", "stolar", "version", version).location())
        .isEqualTo("/admin/kategorier");
    assertThat(browser.get(browser.get("/annonser/" + ad).location()).page().select(".brodsmulor").text()).contains("Ridstolar")
        .doesNotContain("Kontorsstolar", "Sadelstolar");
    Seen stale = browser.post(page, "namn", "Ponnystolar", "engelska", "", "under", "stolar", "version", version);
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.page().select("#namn").val()).isEqualTo("Ponnystolar");
    assertThat(browser.get("/admin/kategorier").page().select("#historik").text()).contains("Namn: Sadelstolar → Ridstolar",
        "Ligger under: Kontorsstolar → Stolar och sittmöbler");
  }

  @Test
  void whatLiesInACategoryThatIsClosedGoesToTheOneAbove() {
    String slug = add("Sadelstolar", "kontorsstolar");
    ListingId ad = publish("Salli", slug);
    browser.post("/admin/kategorier/ord", "ord", "Salli", "kategori", slug);
    String page = page(slug);
    assertThat(found("sadelstolar")).contains("Salli");
    assertThat(browser.get(page).text()).contains("Det som ligger här i dag (1 annons) läggs i Kontorsstolar i stället");
    assertThat(browser.post(page + "/stangning", "version", "0").location()).isEqualTo("/admin/kategorier");
    assertThat(browser.get(browser.get("/annonser/" + ad).location()).page().select(".brodsmulor").text()).contains("Kontorsstolar")
        .doesNotContain("Sadelstolar");
    assertThat(found("kontorsstolar")).contains("Salli");
    assertThat(found("sadelstolar")).doesNotContain("Salli");
    assertThat(form(browser)).doesNotContain("Sadelstolar");
    Document list = browser.get("/admin/kategorier").page();
    assertThat(list.text()).contains("Stängda kategorier (1)", "leder till Möbler › Stolar och sittmöbler › Kontorsstolar");
    assertThat(browser.post(page + "/stangning", "version", "0").status()).isEqualTo(409);
    assertThat(browser.post(page + "/oppning", "version", "1").status()).isEqualTo(303);
    assertThat(form(browser)).contains("Sadelstolar");
  }

  /** What is found by exactly these words. */
  private String found(String words) {
    return browser.get("/annonser?ordagrant=ja&q=" + words).page().select("#traffar .annons").text();
  }

  @Test
  void keepsWhatWasTypedAndSaysWhatIsWrong() {
    Seen wrong = browser.post("/admin/kategorier", "namn", "x".repeat(61), "engelska", "y".repeat(61), "under", "rymden");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.page().select("#fel-oversikt a").eachAttr("href")).containsExactlyInAnyOrder("#namn", "#engelska", "#under");
    assertThat(wrong.page().select("#namn").val()).hasSize(61);
    String slug = add("Sadelstolar", "kontorsstolar");
    for (String taken : List.of("sadelstolar", "KONTORSSTOLAR"))
      assertThat(browser.post("/admin/kategorier", "namn", taken, "engelska", "", "under", "kontorsstolar").text())
          .contains("Det finns redan en kategori med det namnet där");
    assertThat(browser.post("/admin/kategorier", "namn", "Under egen", "engelska", "", "under", slug).page().select("#under-fel").text())
        .isEqualTo("Välj en av de gemensamma kategorierna");
    assertThat(browser.post(page(slug), "namn", "Sadelstolar", "engelska", "", "under", "tjanster", "version", "0").page()
        .select("#under-fel").text()).contains("Välj en kategori av samma slag");
  }

  @Test
  void aFormThatIsSentTwiceMakesOneCategory() {
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++)
      assertThat(browser.post("/admin/kategorier", "namn", "Sadelstolar", "engelska", "", "under", "stolar", "nyckel", key).status())
          .isEqualTo(303);
    assertThat(browser.get("/admin/kategorier").page().select("h2.sak")).hasSize(1);
  }

  @Test
  void aWordLeadsBothThePosterAndTheSeeker() {
    String slug = add("Sadelstolar", "kontorsstolar");
    publish("Salli Twin, svart", slug);
    assertThat(browser.post("/admin/kategorier/ord", "ord", "Grunka", "kategori", slug).location()).isEqualTo("/admin/kategorier");
    assertThat(world.as(vera, () -> suggestions.of("två grunkor i läder")).category()).extracting(Category::slug).isEqualTo(slug);
    assertThat(world.as(per, () -> suggestions.of("två grunkor i läder")).category()).isNull();
    assertThat(browser.get("/annonser?ordagrant=ja&q=svart+grunka").text()).contains("Salli Twin, svart");
    assertThat(world.visitor(per).get("/annonser?ordagrant=ja&q=svart+grunka").text()).doesNotContain("Salli Twin, svart");
    Document list = browser.get("/admin/kategorier").page();
    assertThat(list.select("#historik").text()).contains("Ordet grunka leder till Sadelstolar");
    browser.post(list.select("form[action$=/borttagning]").attr("action"));
    assertThat(browser.get("/annonser?ordagrant=ja&q=svart+grunka").text()).doesNotContain("Salli Twin, svart");
    assertThat(browser.get("/admin/kategorier").text()).contains("Ordet grunka leder inte längre till Sadelstolar");
  }

  @Test
  void aWordMeansTheSameAsAnother() {
    ads.publish(vera, ads.things("Mikroskop", "laborationsutrustning", 1), Reach.MUNICIPALITY);
    assertThat(browser.get("/annonser?ordagrant=ja&q=tittolina").text()).doesNotContain("Mikroskop");
    assertThat(browser.post("/admin/kategorier/ord", "ord", "Tittolina", "betyder", "mikroskop").location()).isEqualTo("/admin/kategorier");
    assertThat(browser.get("/annonser?ordagrant=ja&q=tittolina").text()).contains("Mikroskop");
    assertThat(world.visitor(per).get("/admin/kategorier").text()).doesNotContain("tittolina");
    assertThat(browser.get("/admin/kategorier").text()).contains("tittolina betyder detsamma som mikroskop",
        "Ordet tittolina betyder detsamma som mikroskop");
    String gone = browser.get("/admin/kategorier").page().select("form[action*=/betydelser/]").attr("action");
    assertThat(world.visitor(per).post(gone).status()).isEqualTo(404);
    assertThat(browser.post(gone).status()).isEqualTo(303);
    assertThat(browser.get("/annonser?ordagrant=ja&q=tittolina").text()).doesNotContain("Mikroskop");
  }

  @Test
  void aWordMeansWordsAndNotBoth() {
    for (String means : new String[] { "a = b", "x > y", "~", "grunka" })
      assertThat(browser.post("/admin/kategorier/ord", "ord", "grunka", "betyder", means).status()).as(means).isEqualTo(422);
    assertThat(
        browser.post("/admin/kategorier/ord", "ord", "grunka", "betyder", "pryl", "kategori", "bord").page().select("#betyder-fel").text())
        .contains("inte båda");
  }

  @Test
  void warnsOfAWordThatLeadsElsewhere() {
    Seen warned = browser.post("/admin/kategorier/ord", "ord", "rullstol", "kategori", "kontorsstolar");
    assertThat(warned.status()).isEqualTo(422);
    assertThat(warned.page().select("#ord-fel").text()).contains("Ordet leder redan till Rullstolar");
    assertThat(warned.page().select("#kategori option[selected]").val()).isEqualTo("kontorsstolar");
    assertThat(browser.post("/admin/kategorier/ord", "ord", "rullstol", "kategori", "kontorsstolar", "anda", "ja").status()).isEqualTo(303);
    assertThat(world.as(vera, () -> categories.suggest("rullstol"))).extracting(Category::slug).startsWith("kontorsstolar");
    assertThat(world.as(per, () -> categories.suggest("rullstol"))).extracting(Category::slug).startsWith("rullstolar");
    assertThat(browser.post("/admin/kategorier/ord", "ord", "Rullstol", "kategori", "kontorsstolar").status()).as("so already")
        .isEqualTo(303);
    assertThat(browser.post("/admin/kategorier/ord", "ord", "rullstol", "kategori", "bord").page().select("#ord-fel").text())
        .contains("Ta bort det först");
    Seen wrong = browser.post("/admin/kategorier/ord", "ord", "!!!", "kategori", "");
    assertThat(wrong.page().select("#fel-oversikt a").eachAttr("href")).containsExactly("#kategori");
    assertThat(browser.post("/admin/kategorier/ord", "ord", "?!", "kategori", "bord").page().select("#ord-fel").text())
        .contains("bokstäver eller siffror");
  }

  @Test
  void isNotThereForOthers() {
    String page = page(add("Sadelstolar", "kontorsstolar"));
    browser.post("/admin/kategorier/ord", "ord", "salli", "kategori", "kontorsstolar");
    String word = browser.get("/admin/kategorier").page().select("form[action$=/borttagning]").attr("action");
    Visitor other = world.visitor(per);
    assertThat(other.get("/admin/kategorier").text()).doesNotContain("Sadelstolar", "salli");
    assertThat(other.get(page).status()).isEqualTo(404);
    assertThat(other.post(page, "namn", "Våra", "engelska", "", "under", "stolar", "version", "0").status()).isEqualTo(404);
    for (String address : List.of(page + "/stangning", page + "/oppning"))
      assertThat(other.post(address, "version", "0").status()).as(address).isEqualTo(404);
    assertThat(other.post(word).status()).isEqualTo(404);
    Visitor head = world.visitor(world.member(world.unit(vera.municipality(), vera.unit(), "Skolan"), "Rektor", Role.ADMIN));
    for (String address : List.of("/admin/kategorier", "/admin/kategorier/ny", page))
      assertThat(head.get(address).status()).as(address).isEqualTo(403);
    assertThat(head.post("/admin/kategorier", "namn", "Skolans", "engelska", "", "under", "stolar").status()).isEqualTo(403);
  }

  private String add(String name, String under) {
    browser.post("/admin/kategorier", "namn", name, "engelska", "", "under", under, "nyckel", UUID.randomUUID().toString());
    String page = browser.get("/admin/kategorier").page().select("h2.sak a:contains(" + name + ")").attr("href");
    return "egen-" + page.replaceAll("\\D", "");
  }

  private static String page(String slug) {
    return "/admin/kategorier/" + slug.replaceAll("\\D", "");
  }

  private ListingId publish(String title, String slug) {
    ItemDetails item = ItemDetails.of(world.as(vera, () -> ads.category(slug)), 1, Condition.B);
    return ads.publish(vera, ListingDetails.of(title, "Fint skick.", item, List.of(Offer.free(Term.GIVE))), Reach.ALL);
  }
}
