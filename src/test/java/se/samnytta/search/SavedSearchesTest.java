package se.samnytta.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Reach;
import se.samnytta.kernel.Scope;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Listings;
import se.samnytta.world.Ads;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

class SavedSearchesTest extends DatabaseTest {

  @Autowired
  World world;
  @Autowired
  Ads ads;
  @Autowired
  Listings listings;
  @Autowired
  SavedSearches searches;
  @Autowired
  SavedSearchComparison comparison;
  @Autowired
  JdbcClient jdbc;

  Actor owner;
  Actor seeker;
  Visitor browser;
  String word;

  @BeforeEach
  void world() {
    owner = world.member(world.unit(World.LUND, "Biblioteket"), "Anna");
    seeker = world.member(world.unit(World.ESLOV, "Sallerupskolan"), "Cilla");
    browser = world.visitor(seeker);
    word = "podium" + Long.toString(seeker.unit().value(), 36);
  }

  @Test
  void tellsOnceOfWhatTurnsUpAndNothingOfWhatWasThere() {
    ads.publish(owner, ads.things("Gammalt " + word, "bord", 1), Reach.ALL);
    save("q=" + word, Cadence.AT_ONCE);
    compare();
    assertThat(told()).isEmpty();
    ListingId fresh = ads.publish(owner, ads.things("Nytt " + word, "bord", 1), Reach.ALL);
    ads.publish(owner, ads.things("Något helt annat", "bord", 1), Reach.ALL);
    compare();
    compare();
    assertThat(told()).containsExactly("/annonser/" + fresh + "-nytt-" + word);
  }

  @Test
  void tellsNothingThatTheSeekerMayNotSeeUntilTheyMay() {
    save("q=" + word, Cadence.AT_ONCE);
    ListingId hidden = ads.publish(owner, ads.things("Hemligt " + word, "bord", 1).with(
        new se.samnytta.listing.Showing(Reach.MUNICIPALITY, Reach.ALL)), Reach.MUNICIPALITY);
    compare();
    assertThat(told()).isEmpty();
    world.as(owner, () -> listings.change(owner, hidden, listings.listing(hidden).version(),
        listings.details(listings.listing(hidden)).with(new se.samnytta.listing.Showing(Reach.MUNICIPALITY, Reach.ALL))));
    world.as(owner, () -> listings.widen(owner, hidden, listings.listing(hidden).version(), Reach.PARTNERS));
    compare();
    assertThat(told()).hasSize(1);
  }

  @Test
  void gathersForThoseWhoWantToKnowOnceADay() {
    save("q=" + word, Cadence.DAILY);
    ads.publish(owner, ads.things("Ett " + word, "bord", 1), Reach.ALL);
    ads.publish(owner, ads.things("Två " + word, "bord", 1), Reach.ALL);
    compare();
    assertThat(told()).isEmpty();
    Scope.asSystem(() -> comparison.tellAll(Cadence.DAILY));
    Scope.asSystem(() -> comparison.tellAll(Cadence.DAILY));
    assertThat(told()).containsExactly("/annonser?q=" + word);
  }

  @Test
  void isSavedFromTheListChangedAndTakenAway() {
    Visitor.Seen saved = browser.post("/bevakningar", "slag", "LISTING", "sokning", "q=" + word + "&satt=lana", "namn", word + ", Låna");
    assertThat(saved.location()).isEqualTo("/bevakningar");
    browser.post("/bevakningar", "slag", "LISTING", "sokning", "q=" + word + "&satt=lana", "namn", word + ", Låna");
    var page = browser.get("/bevakningar").page();
    assertThat(page.select("h2 a").eachText()).containsExactly(word + ", Låna");
    assertThat(page.select("h2 a").attr("href")).isEqualTo("/annonser?q=" + word + "&satt=lana");
    String address = page.select("form[action^=/bevakningar/]").first().attr("action");
    assertThat(browser.post(address, "hur", "WEEKLY").status()).isEqualTo(303);
    assertThat(browser.get("/bevakningar").page().select("option[selected]").attr("value")).isEqualTo("WEEKLY");
    assertThat(browser.post(address, "hur", "ALDRIG").status()).isEqualTo(400);
    assertThat(world.visitor(owner).post(address + "/borttagning").status()).isEqualTo(404);
    assertThat(browser.post(address + "/borttagning").status()).isEqualTo(303);
    assertThat(browser.get("/bevakningar").text()).contains("Du bevakar inget än");
    assertThat(browser.post("/bevakningar", "slag", "OKÄND", "sokning", "", "namn", "x").status()).isEqualTo(400);
    assertThat(browser.post("/bevakningar", "slag", "LISTING", "sokning", "\u0000", "namn", "x").status()).isEqualTo(400);
  }

  @Test
  void isNobodyElses() {
    SavedSearchId id = save("q=" + word, Cadence.AT_ONCE);
    assertThatThrownBy(() -> world.as(owner, () -> {
      searches.remove(owner, id);
      return true;
    })).isInstanceOf(NotFound.class);
    assertThat(world.visitor(owner).get("/bevakningar").text()).doesNotContain(word);
  }

  private SavedSearchId save(String query, Cadence cadence) {
    return world.as(seeker, () -> searches.save(seeker, "LISTING", word, query, cadence));
  }

  private void compare() {
    Scope.asSystem(comparison::compareAll);
  }

  /** Where the notices about saved searches lead. */
  private List<String> told() {
    return world
        .asSystem(() -> jdbc.sql("select link from notification.notice where person_id = :person and key like 'search.found%' order by id")
            .param("person", seeker.person().value()).query(String.class).list());
  }
}
