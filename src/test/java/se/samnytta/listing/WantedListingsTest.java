package se.samnytta.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.inventory.Condition;
import se.samnytta.inventory.ItemDetails;
import se.samnytta.inventory.Measures;
import se.samnytta.inventory.OwnWords;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Reach;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.Scope;
import se.samnytta.listing.WantedOutcome.Refused;
import se.samnytta.listing.WantedOutcome.Saved;
import se.samnytta.listing.WantedOutcome.Stale;
import se.samnytta.listing.WantedOutcome.Wrong;
import se.samnytta.world.Ads;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

class WantedListingsTest extends DatabaseTest {

  @Autowired
  World world;
  @Autowired
  Ads ads;
  @Autowired
  Listings listings;
  @Autowired
  WantedListings wanted;
  @Autowired
  WantedConditions conditions;
  @Autowired
  OwnWords ownWords;
  @Autowired
  JdbcClient jdbc;

  Actor owner;
  Actor seeker;
  String mark;

  @BeforeEach
  void world() {
    owner = world.member(world.unit(World.LUND, "Biblioteket"), "Anna");
    seeker = world.member(world.unit(World.ESLOV, "Sallerupskolan"), "Cilla");
    mark = "tingest%06d".formatted(seeker.unit().value());
  }

  @Test
  void isAnsweredAtOnceByWhatIsThere() {
    ListingId there = ads.publish(owner, ads.things("Fem " + mark, "cyklar", 5), Reach.ALL);
    ListingId hidden = ads.publish(owner, ads.things("Dold " + mark, "cyklar", 5), Reach.MUNICIPALITY);
    ads.publish(seeker, ads.things("Egen " + mark, "cyklar", 5), Reach.ALL);
    WantedId id = place(details(mark, null, 3, null, null, null));
    assertThat(answers(id)).contains(there.value()).doesNotContain(hidden.value()).hasSize(1);
    assertThat(reasons(id, there)).containsExactlyInAnyOrder("WORDS", "QUANTITY");
    assertThat(told(seeker)).isEmpty();
  }

  @Test
  void tellsTheSeekerOnceWhenItTurnsUp() {
    WantedId id = place(details("Apparatur " + mark, "handverktyg", 2, LocalDate.now().plusDays(30), 1000, Money.kronor(100)));
    ListingId fits = ads.publish(owner, measured("Hyvelbänk " + mark, "handverktyg", 900, 1), Reach.ALL);
    await().untilAsserted(() -> assertThat(answers(id)).contains(fits.value()));
    assertThat(reasons(id, fits)).containsExactlyInAnyOrder("CATEGORY", "PART", "FITS", "PRICE", "IN_TIME");
    world.as(owner, () -> listings.change(owner, fits, listings.listing(fits).version(), listings.details(listings.listing(fits))));
    ListingId tooLong = ads.publish(owner, measured("Stege " + mark, "handverktyg", 2900, 1), Reach.ALL);
    ListingId tooLate = ads.publish(owner,
        measured("Borr " + mark, "handverktyg", 400, 1).with(new OnOffer(LocalDate.now().plusDays(90), null)), Reach.ALL);
    ListingId tooDear = ads.publish(owner, ListingDetails.of("Svarv " + mark, "", measured("x", "handverktyg", 400, 1).item(),
        List.of(Offer.priced(Term.SELL, new Price(Money.kronor(5000), PricePer.ITEM)))), Reach.ALL);
    ListingId last = ads.publish(owner, measured("Såg " + mark, "handverktyg", 400, 9), Reach.ALL);
    await().untilAsserted(() -> assertThat(answers(id)).contains(last.value()));
    assertThat(answers(id)).doesNotContain(tooLong.value(), tooLate.value(), tooDear.value());
    await().untilAsserted(() -> assertThat(told(seeker)).hasSize(2).allMatch(link -> link.equals("/efterlysningar/" + id)));
  }

  @Test
  void isAnsweredByWhatIsCalledSomethingElse() {
    WantedId id = place(details("Bärbar dator", null, 1, null, null, null));
    ListingId laptop = ads.publish(owner, ads.things("Laptop från 2024", "cyklar", 1), Reach.ALL);
    await().untilAsserted(() -> assertThat(answers(id)).contains(laptop.value()));
  }

  @Test
  void isAnsweredByWhatItsMunicipalityComesToMeanByAWord() {
    seeker = world.newMunicipality("Vera Provare");
    WantedId id = place(details("Tittmackapär", null, 1, null, null, null));
    world.as(seeker, () -> {
      ownWords.mean(seeker, "tittmackapär", mark);
      return true;
    });
    conditions.renew();
    ListingId then = ads.publish(owner, ads.things("En " + mark, "cyklar", 1), Reach.ALL);
    await().untilAsserted(() -> assertThat(answers(id)).contains(then.value()));
  }

  @Test
  void tellsNothingThatTheSeekerMayNotSeeUntilTheyMay() {
    WantedId id = place(details(mark, null, 1, null, null, null));
    ListingId later = ads.publish(owner, ads.things("Sen " + mark, "cyklar", 1).with(new Showing(Reach.MUNICIPALITY, Reach.ALL)),
        Reach.MUNICIPALITY);
    ListingId now = ads.publish(owner, ads.things("Nu " + mark, "cyklar", 1), Reach.ALL);
    await().untilAsserted(() -> assertThat(answers(id)).contains(now.value()));
    assertThat(answers(id)).doesNotContain(later.value());
    world.as(owner, () -> listings.change(owner, later, listings.listing(later).version(),
        listings.details(listings.listing(later)).with(new Showing(Reach.MUNICIPALITY, Reach.ALL))));
    world.as(owner, () -> listings.widen(owner, later, listings.listing(later).version(), Reach.PARTNERS));
    await().untilAsserted(() -> assertThat(answers(id)).contains(later.value()));
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThat(world.as(seeker,
        () -> wanted.place(seeker, UUID.randomUUID(), new WantedDetails(" ", "", null, 0, LocalDate.now().minusDays(2), null, null))))
        .isEqualTo(new Refused(java.util.Set.of(Wrong.NO_TITLE, Wrong.QUANTITY_OUT_OF_BOUNDS, Wrong.DAY_HAS_PASSED)));
    WantedId id = place(details(mark, null, 1, null, null, null));
    assertThat(world.as(seeker, () -> wanted.change(seeker, id, 7, details(mark, null, 2, null, null, null)))).isEqualTo(new Stale(id, 1));
    assertThatThrownBy(() -> world.as(owner, () -> wanted.met(owner, id))).isInstanceOf(NotFound.class);
  }

  @Test
  void oneFormSentTwiceAsksOnce() {
    UUID key = UUID.randomUUID();
    WantedDetails details = details(mark, null, 1, null, null, null);
    WantedOutcome first = world.as(seeker, () -> wanted.place(seeker, key, details));
    assertThat(world.as(seeker, () -> wanted.place(seeker, key, details))).isEqualTo(first);
    WantedDetails two = details(mark, null, 2, null, null, null);
    WantedOutcome changed = world.as(seeker, () -> wanted.change(seeker, ((Saved) first).id(), 1, two));
    assertThat(world.as(seeker, () -> wanted.change(seeker, ((Saved) first).id(), 1, two))).isEqualTo(changed);
  }

  @Test
  void aKeyThatAnotherUnitHasUsedIsAsGoodAsNew() {
    UUID key = UUID.randomUUID();
    WantedDetails details = details(mark, null, 1, null, null, null);
    Saved theirs = (Saved) world.as(owner, () -> wanted.place(owner, key, details));
    assertThat(((Saved) world.as(seeker, () -> wanted.place(seeker, key, details))).id()).isNotEqualTo(theirs.id());
  }

  @Test
  void isSeenByOthersForAsLongAsItIsOpen() {
    WantedId id = place(details(mark, null, 1, null, null, null));
    Visitor others = world.visitor(owner);
    assertThat(others.get("/efterlysningar").text()).contains(mark);
    assertThat(others.get("/efterlysningar/" + id).text()).contains("Har din enhet det här?");
    assertThat(others.post("/efterlysningar/" + id + "/uppfyllelse").status()).isEqualTo(404);
    assertThat(others.get("/efterlysningar/" + id + "/andra").status()).isEqualTo(404);
    assertThat(world.visitor(seeker).post("/efterlysningar/" + id + "/uppfyllelse").location()).isEqualTo("/efterlysningar/" + id);
    assertThat(others.get("/efterlysningar/" + id).status()).isEqualTo(404);
    assertThat(world.visitor(seeker).get("/efterlysningar/" + id).text()).contains("Hittat");
    assertThat(world.as(seeker, () -> wanted.change(seeker, id, 2, details(mark, null, 1, null, null, null))))
        .isEqualTo(new Refused(java.util.Set.of(Wrong.CLOSED)));
  }

  @Test
  void closingIsTakenBackForTenMinutes() {
    WantedId id = place(details(mark, null, 1, null, null, null));
    String page = "/efterlysningar/" + id;
    Visitor browser = world.visitor(seeker);
    browser.post(page + "/tillbakadragande");
    ListingId meanwhile = ads.publish(owner, ads.things("Sen " + mark, "cyklar", 1), Reach.ALL);
    var form = browser.get(page).page().select("form[action$=angrat-avslut]");
    assertThat(form.select("button").text()).isEqualTo("Ångra avslutet");
    String version = form.select("input[name=version]").val();
    assertThat(world.visitor(owner).post(page + "/angrat-avslut", "version", version).status()).isEqualTo(404);
    assertThat(browser.post(page + "/angrat-avslut", "version", version).location()).isEqualTo(page);
    assertThat(browser.get(page).text()).contains("Efterlysningen är ute igen", "Efterlyst");
    assertThat(answers(id)).as("what has come since").contains(meanwhile.value());
    assertThat(world.visitor(owner).get(page).status()).isEqualTo(200);
    assertThat(told(id)).containsExactly("wanted.placed", "wanted.withdrawn", "wanted.reopened");
    browser.post(page + "/uppfyllelse");
    assertThat(browser.post(page + "/angrat-avslut", "version", version).text()).contains("Någon annan har ändrat efterlysningen");
    world.asSystem(() -> jdbc.sql("update listing.wanted set closed_at = closed_at - interval '11 minutes' where id = :id")
        .param("id", id.value()).update());
    assertThat(browser.get(page).page().select("form[action$=angrat-avslut]")).isEmpty();
    Visitor.Seen late = browser.post(page + "/angrat-avslut", "version", String.valueOf(Integer.parseInt(version) + 2));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("Det har gått mer än tio minuter", "Hittat");
  }

  private List<String> told(WantedId id) {
    return world.asSystem(() -> jdbc.sql("select action from audit.entry where subject_kind = 'wanted' and subject_id = :id order by id")
        .param("id", id.toString()).query(String.class).list());
  }

  @Test
  void theListIsSearchedByWhatWhoAndWhere() {
    place(details("Hyllor " + mark, "cyklar", 1, null, null, null));
    place(details("Bänkar " + mark, "kontorsstolar", 1, null, null, null));
    Visitor browser = world.visitor(owner);
    assertThat(titles(browser, "q=" + mark)).containsExactly("Bänkar " + mark, "Hyllor " + mark);
    assertThat(titles(browser, "q=hylla+" + mark)).as("by another form of the word").containsExactly("Hyllor " + mark);
    assertThat(titles(browser, "q=" + mark + "+esl%C3%B6v")).hasSize(2);
    assertThat(titles(browser, "q=" + mark + "+lund")).isEmpty();
    assertThat(titles(browser, "q=" + mark + "+cyklar")).containsExactly("Hyllor " + mark);
    assertThat(titles(browser, "q=" + mark + "&kategori=mobler")).containsExactly("Bänkar " + mark);
    assertThat(browser.get("/efterlysningar?q=" + mark + "+lund").text()).contains("Ingen efterlysning stämmer", "Visa alla");
  }

  @Test
  void theListHasPages() {
    for (int i = 0; i < 26; i++)
      place(details("Nr " + i + " " + mark, null, 1, null, null, null));
    Visitor browser = world.visitor(owner);
    assertThat(titles(browser, "q=" + mark)).hasSize(25);
    assertThat(titles(browser, "q=" + mark + "&sida=2")).containsExactly("Nr 0 " + mark);
    assertThat(browser.get("/efterlysningar?q=" + mark).page().select(".ds-pagination a[rel=next]").attr("href"))
        .isEqualTo("/efterlysningar?q=" + mark + "&sida=2");
  }

  @Test
  void whoeverMayNotPostIsNotToldTo() {
    WantedId id = place(details(mark, null, 1, null, null, null));
    Visitor supplier = world.visitor(world.member(world.unit(World.LUND, "Möbelfabriken"), "Leo", Role.SUPPLIER));
    assertThat(supplier.get("/efterlysningar").text()).contains("Det här letar enheterna efter").doesNotContain("Lägg upp");
    assertThat(supplier.get("/efterlysningar/" + id).text()).doesNotContain("Lägg upp");
    assertThat(world.visitor(owner).get("/efterlysningar/" + id).text()).contains("Lägg upp det som en annons");
  }

  private static List<String> titles(Visitor browser, String query) {
    return browser.get("/efterlysningar?" + query).page().select("main h3").eachText();
  }

  @Test
  void closesWhenItsDayHasPassed() {
    WantedId id = place(details(mark, null, 1, LocalDate.now().plusDays(1), null, null));
    world.asSystem(() -> jdbc.sql("update listing.wanted set needed_by = needed_by - 5 where id = :id").param("id", id.value()).update());
    Scope.asSystem(() -> wanted.expire());
    assertThat(world.as(seeker, () -> wanted.wanted(id)).state()).isEqualTo(WantedState.EXPIRED);
  }

  @Test
  void theFormKeepsEverythingAndSaysWhatIsWrong() {
    Visitor browser = world.visitor(seeker);
    var form = browser.get("/efterlysningar/ny?q=tre+" + mark).page();
    assertThat(form.select("input[name=vad]").attr("value")).isEqualTo("tre " + mark);
    String key = form.select("input[name=nyckel]").attr("value");
    Visitor.Seen wrong = browser.post("/efterlysningar", "nyckel", key, "vad", "", "beskrivning", "Brådskar.", "antal", "några", "senast",
        "nån gång", "langsta",
        "160 cm", "pris", "", "kategori", "");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("Det är tre saker som behöver rättas", "Skriv vad du letar efter");
    assertThat(wrong.page().select("textarea").text()).isEqualTo("Brådskar.");
    assertThat(wrong.page().select("input[name=antal]").attr("value")).isEqualTo("några");
    String[] right = { "nyckel", key, "vad", "Tre " + mark, "beskrivning", "Brådskar.", "antal", "3", "senast", "", "langsta", "160 cm",
        "pris", "0", "kategori", "cyklar" };
    String address = browser.post("/efterlysningar", right).location();
    assertThat(address).matches("/efterlysningar/[0-9]+");
    assertThat(browser.post("/efterlysningar", right).location()).isEqualTo(address);
    assertThat(browser.get(address).text()).contains("Tre " + mark, "Cyklar", "160 cm", "0 kr");
    assertThat(browser.post("/efterlysningar", "nyckel", key, "vad", "a\u0000b", "antal", "1").status()).isEqualTo(422);
    assertThat(browser.post("/efterlysningar", "nyckel", key, "vad", "x", "antal", "1", "okant", "1").status()).isEqualTo(400);
    String version = browser.get(address + "/andra").page().select("input[name=version]").attr("value");
    assertThat(browser.post(address, "version", version, "vad", "Fyra " + mark, "antal", "4", "pris", "12,50").status()).isEqualTo(303);
    assertThat(browser.get(address + "/andra").page().select("input[name=pris]").attr("value")).isEqualTo("12,5");
    assertThat(browser.post(address, "version", version, "vad", "Fem " + mark, "antal", "5").status()).isEqualTo(409);
  }

  private ListingDetails measured(String title, String category, int longest, int quantity) {
    return ListingDetails.of(title, "", ItemDetails.of(ads.category(category), quantity, Condition.B).with(new Measures(longest, 300, 200)),
        List.of(Offer.free(Term.GIVE)));
  }

  private WantedDetails details(String title, @Nullable String category, int quantity, @Nullable LocalDate by, @Nullable Integer longest,
      @Nullable Money price) {
    return new WantedDetails(title, "", category == null ? null : ads.category(category), quantity, by, longest, price);
  }

  private WantedId place(WantedDetails details) {
    WantedOutcome outcome = world.as(seeker, () -> wanted.place(seeker, UUID.randomUUID(), details));
    assertThat(outcome).isInstanceOf(Saved.class);
    return ((Saved) outcome).id();
  }

  private List<Long> answers(WantedId id) {
    return world.asSystem(
        () -> jdbc.sql("select listing_id from listing.wanted_match where wanted_id = :id order by listing_id").param("id", id.value())
            .query(Long.class).list());
  }

  private List<String> reasons(WantedId id, ListingId listing) {
    return world.asSystem(() -> jdbc.sql("select unnest(reasons) from listing.wanted_match where wanted_id = :id and listing_id = :listing")
        .param("id", id.value()).param("listing", listing.value()).query(String.class).list());
  }

  private List<String> told(Actor actor) {
    return world
        .asSystem(() -> jdbc.sql("select link from notification.notice where person_id = :person and key = 'wanted.match' order by id")
            .param("person", actor.person().value()).query(String.class).list());
  }
}
