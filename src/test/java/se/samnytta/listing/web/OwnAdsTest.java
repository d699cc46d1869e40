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
import se.samnytta.inventory.Condition;
import se.samnytta.inventory.ItemDetails;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Reach;
import se.samnytta.listing.Listing;
import se.samnytta.listing.ListingDetails;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.ListingOutcome.Saved;
import se.samnytta.listing.ListingState;
import se.samnytta.listing.Listings;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.Visitor.Seen;
import se.samnytta.world.World;

class OwnAdsTest extends DatabaseTest {

  @Autowired
  World world;
  @Autowired
  Listings listings;
  @Autowired
  Categories categories;
  @Autowired
  JdbcClient jdbc;

  Actor anna;
  Visitor browser;

  @BeforeEach
  void signIn() {
    anna = world.member(world.unit(World.LUND, "Backaskolan"), "Anna");
    browser = world.visitor(anna);
  }

  @Test
  void showsWhereEachAdStandsAndWhoSeesItWhen() {
    published("Ett skrivbord");
    draft("En halv soffa");
    Document shown = browser.get("/annonser/mina").page();
    assertThat(shown.text()).contains("Ett skrivbord").contains("Upplagd").contains("Syns för hela kommunen.")
        .contains("också för samarbetskommunerna")
        .contains("kontakt Anna").contains("allmänheten: nej").doesNotContain("En halv soffa");
    assertThat(shown.select(".flikar a[aria-current]").text()).isEqualTo("Upplagda 1");
    assertThat(browser.get("/annonser/mina?visa=utkast").text()).contains("En halv soffa").doesNotContain("Ett skrivbord");
    assertThat(browser.get("/annonser/mina?visa=pausade").text()).contains("Inget är pausat");
  }

  @Test
  void pausesShowsAndClosesByItsButtons() {
    Saved ad = published("Ett skrivbord");
    Seen paused = press(ad.id(), "/paus");
    assertThat(paused.location()).isEqualTo("/annonser/mina?visa=pausade#annons-rad-" + ad.id());
    assertThat(seen(ad.id()).state()).isEqualTo(ListingState.PAUSED);
    assertThat(browser.get("/annonser/mina?visa=pausade").text()).contains("Annonsen är pausad");
    press(ad.id(), "/visning");
    assertThat(seen(ad.id()).state()).isEqualTo(ListingState.PUBLISHED);
    press(ad.id(), "/avslut", "skal", "borta");
    assertThat(seen(ad.id()).state()).isEqualTo(ListingState.CLOSED);
    assertThat(browser.get("/annonser/mina?visa=avslutade").text()).contains("Avslutad, borta");
  }

  @Test
  void whatWasClosedByMistakeIsBackAsItWas() {
    Saved ad = published("Ett skrivbord");
    Listing before = seen(ad.id());
    press(ad.id(), "/avslut", "skal", "borta");
    Document closed = browser.get("/annonser/mina?visa=avslutade").page();
    assertThat(closed.text()).contains("Du kan ångra dig i tio minuter", "avslutet kan ångras till kl.");
    assertThat(closed.select("form[action$=angrat-avslut] button").text()).startsWith("Ångra avslutet");
    Seen back = press(ad.id(), "/angrat-avslut");
    assertThat(back.location()).isEqualTo("/annonser/mina?visa=upplagda#annons-rad-" + ad.id());
    Listing after = seen(ad.id());
    assertThat(after.state()).isEqualTo(ListingState.PUBLISHED);
    assertThat(after.closed()).isNull();
    assertThat(after.visibility()).as("who sees it, and who next").isEqualTo(before.visibility());
    assertThat(browser.get("/annonser?q=skrivbord").text()).as("found again").contains("Ett skrivbord");
    assertThat(told(ad)).containsExactly("listing.drafted", "listing.published", "listing.closed", "listing.reopened");
    assertThat(press(ad.id(), "/angrat-avslut").status()).as("pressed twice").isEqualTo(303);
    assertThat(told(ad)).hasSize(4);
  }

  @Test
  void aDraftThatWasClosedIsADraftAgain() {
    Saved ad = draft("En halv soffa");
    press(ad.id(), "/avslut", "skal", "tillbaka");
    press(ad.id(), "/angrat-avslut");
    assertThat(seen(ad.id()).state()).isEqualTo(ListingState.DRAFT);
  }

  @Test
  void closingIsNotTakenBackAfterTenMinutesNorOverWhatSomebodyElseDid() {
    Saved ad = published("Ett skrivbord");
    press(ad.id(), "/avslut", "skal", "borta");
    String version = String.valueOf(seen(ad.id()).version());
    press(ad.id(), "/angrat-avslut");
    press(ad.id(), "/avslut", "skal", "tillbaka");
    Seen stale = browser.post("/annonser/" + ad.id() + "/angrat-avslut", "version", version);
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.text()).contains("Någon annan har ändrat annonsen");
    world.asSystem(() -> jdbc.sql("update listing.listing set closed_at = closed_at - interval '11 minutes' where id = :id")
        .param("id", ad.id().value()).update());
    assertThat(browser.get("/annonser/mina?visa=avslutade").page().select("form[action$=angrat-avslut]")).isEmpty();
    Seen late = press(ad.id(), "/angrat-avslut");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("Det har gått mer än tio minuter");
    assertThat(seen(ad.id()).state()).isEqualTo(ListingState.CLOSED);
  }

  private List<String> told(Saved ad) {
    return world.asSystem(() -> jdbc
        .sql("select action from audit.entry where subject_kind = 'listing' and subject_id = :id and municipality = '1281' order by id")
        .param("id", ad.id().toString()).query(String.class).list());
  }

  @Test
  void answersHtmxWithTheRowAlone() {
    Saved ad = published("Ett skrivbord");
    Seen row = browser.postPartial("/annonser/" + ad.id() + "/paus", "version", String.valueOf(seen(ad.id()).version()));
    assertThat(row.status()).isEqualTo(200);
    assertThat(row.body()).doesNotContain("<html").contains("annons-rad-" + ad.id()).contains("Pausad");
  }

  @Test
  void showsToMoreAtOnceAndStopsTheSteps() {
    Saved ad = published("Ett skrivbord");
    press(ad.id(), "/stegstopp", "stopp", "ja");
    assertThat(browser.get("/annonser/mina").text()).contains("Stegen är stoppade.");
    press(ad.id(), "/stegstopp", "stopp", "nej");
    press(ad.id(), "/rackvidd", "till", "PARTNERS");
    assertThat(seen(ad.id()).visibility().reach()).isEqualTo(Reach.PARTNERS);
    Seen refused = press(ad.id(), "/rackvidd", "till", "PUBLIC");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("Allmänheten får bara köpa");
    assertThat(seen(ad.id()).visibility().reach()).isEqualTo(Reach.PARTNERS);
  }

  @Test
  void refusesAButtonThatIsOlderThanTheAd() {
    Saved ad = published("Ett skrivbord");
    String old = String.valueOf(ad.version());
    press(ad.id(), "/paus");
    Seen stale = browser.post("/annonser/" + ad.id() + "/avslut", "version", old, "skal", "borta");
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.text()).contains("Någon annan har ändrat annonsen");
    assertThat(seen(ad.id()).state()).isEqualTo(ListingState.PAUSED);
  }

  @Test
  void copiesOnceForEachForm() {
    Saved ad = published("Ett skrivbord");
    String key = UUID.randomUUID().toString();
    Seen one = browser.post("/annonser/" + ad.id() + "/kopia", "nyckel", key);
    Seen two = browser.post("/annonser/" + ad.id() + "/kopia", "nyckel", key);
    assertThat(one.location()).isEqualTo(two.location()).endsWith("/redigera").isNotEqualTo("/annonser/" + ad.id() + "/redigera");
    assertThat(browser.get(one.location()).page().select("#rubrik").val()).isEqualTo("Ett skrivbord");
  }

  @Test
  void takesTheAnswerThatItIsStillThereInOneClick() {
    Saved ad = published("Ett skrivbord");
    world.asSystem(() -> jdbc.sql("update listing.listing set asked_still_here_at = now() - interval '1 day' where id = :id")
        .param("id", ad.id().value()).update());
    assertThat(browser.get("/annonser/mina").text()).contains("Finns den kvar?");
    assertThat(browser.get("/annonser/" + ad.id() + "/kvar").page().select("main form button").text()).isEqualTo("Ja, den finns kvar");
    assertThat(browser.post("/annonser/" + ad.id() + "/kvar").status()).isEqualTo(303);
    assertThat(browser.post("/annonser/" + ad.id() + "/kvar").status()).isEqualTo(303);
    assertThat(seen(ad.id()).askedAt()).isNull();
  }

  @Test
  void changesAPublishedAdOnOnePage() {
    Saved ad = published("Ett skrivbord");
    Document form = browser.get("/annonser/" + ad.id() + "/redigera").page();
    assertThat(form.select("#beskrivning")).hasSize(1);
    assertThat(form.select("input[name=visas]")).isEmpty();
    Seen changed = browser.post("/annonser/" + ad.id(), "version", form.select("input[name=version]").val(), "rubrik", "Två skrivbord",
        "kategori", "skrivbord", "satt", "LEND", "antal", "2", "skick", "A", "beskrivning", "Fina.", "godkannande", "NEVER", "svarsdagar",
        "5",
        "kortast", "1", "langst", "30");
    assertThat(changed.location()).isEqualTo("/annonser/" + ad.id());
    Listing now = seen(ad.id());
    assertThat(now.title()).isEqualTo("Två skrivbord");
    assertThat(now.lending().longestDays()).isEqualTo(30);
    assertThat(now.visibility().reach()).isEqualTo(Reach.MUNICIPALITY);
  }

  @Test
  void handsOverWhatALeavingColleagueAnswersFor() {
    Saved ad = published("Ett skrivbord");
    Actor erik = world.member(anna.unit(), "Erik");
    Document form = browser.get("/annonser/mina/overlat").page();
    assertThat(form.select("#fran").text()).contains("Anna, 1 annonser");
    assertThat(browser.post("/annonser/mina/overlat", "fran", anna.person().toString(), "till", anna.person().toString()).status())
        .isEqualTo(422);
    assertThat(browser.post("/annonser/mina/overlat", "fran", "1", "till", "abc").status()).isEqualTo(422);
    assertThat(browser.post("/annonser/mina/overlat", "fran", anna.person().toString(), "till", erik.person().toString()).status())
        .isEqualTo(303);
    assertThat(seen(ad.id()).contact()).isEqualTo(erik.person());
  }

  @Test
  void isNotThereForOthersAndRefusesNonsense() {
    Saved ad = published("Ett skrivbord");
    Visitor neighbour = world.visitor(world.member(world.unit(World.LUND, "Fritidsgården"), "Bo"));
    for (String action : List.of("/paus", "/visning", "/kvar"))
      assertThat(neighbour.post("/annonser/" + ad.id() + action).status()).as(action).isEqualTo(404);
    assertThat(neighbour.post("/annonser/" + ad.id() + "/avslut", "skal", "borta").status()).isEqualTo(404);
    assertThat(neighbour.post("/annonser/" + ad.id() + "/kopia", "nyckel", UUID.randomUUID().toString()).status()).isEqualTo(404);
    assertThat(neighbour.get("/annonser/" + ad.id() + "/kvar").status()).isEqualTo(404);
    assertThat(neighbour.get("/annonser/mina").text()).doesNotContain("Ett skrivbord");
    assertThat(press(ad.id(), "/avslut", "skal", "stulen").status()).isEqualTo(400);
    assertThat(press(ad.id(), "/rackvidd", "till", "MARS").status()).isEqualTo(400);
    assertThat(press(ad.id(), "/paus", "agare", "7").status()).isEqualTo(400);
    assertThat(browser.get("/annonser/mina?visa=allt&sida=-1").status()).isEqualTo(200);
    assertThat(browser.get("/annonser/mina?sida=9999").status()).isEqualTo(200);
    assertThat(browser.get("/annonser/mina?agare=7").status()).isEqualTo(400);
  }

  private Seen press(ListingId id, String action, String... fields) {
    String[] all = new String[fields.length + 2];
    all[0] = "version";
    all[1] = String.valueOf(seen(id).version());
    System.arraycopy(fields, 0, all, 2, fields.length);
    return browser.post("/annonser/" + id + action, all);
  }

  private Saved draft(String title) {
    ListingDetails ad = ListingDetails.of(title, "", ItemDetails.of(categories.bySlug("skrivbord").orElseThrow().id(), 1, Condition.B),
        List.of(Offer.free(Term.GIVE)));
    return (Saved) world.as(anna, () -> listings.draft(anna, UUID.randomUUID(), ad));
  }

  private Saved published(String title) {
    Saved draft = draft(title);
    return (Saved) world.as(anna,
        () -> listings.publish(anna, draft.id(), draft.version(), listings.details(listings.listing(draft.id()))));
  }

  private Listing seen(ListingId id) {
    return world.as(anna, () -> listings.listing(id));
  }
}
