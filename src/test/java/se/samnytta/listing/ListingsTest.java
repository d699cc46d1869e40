package se.samnytta.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.Condition;
import se.samnytta.inventory.ItemDetails;
import se.samnytta.inventory.Items;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Reach;
import se.samnytta.kernel.RightMissing;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.ListingOutcome.Refused;
import se.samnytta.listing.ListingOutcome.Saved;
import se.samnytta.listing.ListingOutcome.Stale;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.World;

class ListingsTest extends DatabaseTest {

  @Autowired
  World world;
  @Autowired
  Listings listings;
  @Autowired
  Items items;
  @Autowired
  Categories categories;
  @Autowired
  JdbcClient jdbc;

  UnitId school;
  Actor anna;
  Actor neighbour;
  Actor partner;
  Actor stranger;

  @BeforeEach
  void world() {
    school = world.unit(World.LUND, "Backaskolan");
    anna = world.member(school, "Anna");
    neighbour = world.member(world.unit(World.LUND, "Fritidsgården"), "Bo");
    partner = world.member(world.unit(World.ESLOV, "Sallerupskolan"), "Cilla");
    stranger = world.member(world.unit(World.KIRUNA, "Gruvskolan"), "Karin");
  }

  @Test
  void keepsADraftToItsOwnUnit() {
    Saved draft = draft(anna, desks());
    assertThat(draft.state()).isEqualTo(ListingState.DRAFT);
    Listing listing = seen(anna, draft.id());
    assertThat(listing.title()).isEqualTo("Fjorton skrivbord");
    assertThat(listing.terms()).containsExactly(Term.GIVE, Term.LEND);
    assertThatThrownBy(() -> seen(neighbour, draft.id())).isInstanceOf(NotFound.class);
    assertThat(audited(draft.id())).containsExactly("listing.drafted");
  }

  @Test
  void keepsEverythingTheOwnerWrites() {
    ListingDetails all = ListingDetails
        .of("Partytält", "Sex meter långt.", ItemDetails.of(category("talt"), 2, Condition.A),
            List.of(Offer.priced(Term.RENT, new Price(Money.kronor(300), PricePer.DAY)), Offer.swap("Ett mindre tält")))
        .with(new OnOffer(LocalDate.now().plusDays(3), LocalDate.now().plusDays(90))).with(new LendingRules(1, 14, 2, 3))
        .with(new ApprovalRule(ApprovalRule.When.ABOVE_AMOUNT, Money.kronor(500), 5)).with(new PickUp("Ring på porten", true))
        .with(new Showing(Reach.MUNICIPALITY, Reach.PARTNERS)).withContact(anna.person());
    Saved draft = draft(anna, all);
    Listing listing = seen(anna, draft.id());
    assertThat(world.as(anna, () -> listings.details(listing))).isEqualTo(all);
  }

  @Test
  void makesOneAdOfAFormSentTwice() {
    UUID key = UUID.randomUUID();
    List<ListingOutcome> outcomes = atOnce(4, () -> world.as(anna, () -> listings.draft(anna, key, desks())));
    assertThat(outcomes).allMatch(outcome -> outcome.equals(outcomes.getFirst()));
    assertThat(world.asSystem(() -> jdbc.sql("select count(*) from inventory.item where owner_unit = :unit").param("unit", school.value())
        .query(Integer.class).single())).isEqualTo(1);
  }

  @Test
  void showsAPublishedAdAndItsThingStepByStep() {
    Saved draft = draft(anna, desks());
    Saved published = saved(
        world.as(anna, () -> listings.publish(anna, draft.id(), draft.version(), listings.details(listings.listing(draft.id())))));
    assertThat(published.state()).isEqualTo(ListingState.PUBLISHED);
    Listing listing = seen(neighbour, draft.id());
    assertThat(listing.visibility().reach()).isEqualTo(Reach.MUNICIPALITY);
    assertThat(world.as(neighbour, () -> items.item(listing.item())).details().quantity()).isEqualTo(14);
    assertThatThrownBy(() -> seen(partner, draft.id())).isInstanceOf(NotFound.class);
    Saved wider = saved(world.as(anna, () -> listings.widen(anna, draft.id(), published.version(), Reach.PARTNERS)));
    assertThat(seen(partner, draft.id()).title()).isEqualTo("Fjorton skrivbord");
    assertThatThrownBy(() -> seen(stranger, draft.id())).isInstanceOf(NotFound.class);
    saved(world.as(anna, () -> listings.widen(anna, draft.id(), wider.version(), Reach.ALL)));
    assertThat(seen(stranger, draft.id()).visibility().nextAt()).isNull();
    assertThat(audited(draft.id())).containsExactly("listing.drafted", "listing.published", "listing.widened", "listing.widened");
  }

  @Test
  void refusesToPublishWhatLacksTheEssential() {
    ListingDetails empty = ListingDetails.of("", "", ItemDetails.of(category("skrivbord"), 0, Condition.B), List.of());
    Saved draft = draft(anna, empty);
    assertThat(world.as(anna, () -> listings.publish(anna, draft.id(), draft.version(), listings.details(listings.listing(draft.id())))))
        .isEqualTo(new Refused(List.of(Refusal.TITLE_MISSING, Refusal.QUANTITY_MISSING, Refusal.NO_TERMS)));
    assertThat(seen(anna, draft.id()).version()).isEqualTo(draft.version());
  }

  @Test
  void letsAPublisherReviewWhereTheUnitAsksForIt() {
    UnitId strict = world.unit(World.LUND, "Strängskolan");
    world.asSystem(
        () -> jdbc.sql("update organisation.unit set reviews_listings = true where id = :id").param("id", strict.value()).update());
    Actor member = world.member(strict, "Mia");
    Actor publisher = world.member(strict, "Per", Role.PUBLISHER);
    Saved draft = draft(member, desks());
    Saved review = saved(
        world.as(member, () -> listings.publish(member, draft.id(), draft.version(), listings.details(listings.listing(draft.id())))));
    assertThat(review.state()).isEqualTo(ListingState.REVIEW);
    assertThatThrownBy(() -> seen(neighbour, draft.id())).isInstanceOf(NotFound.class);
    assertThat(
        world.as(member, () -> listings.publish(member, draft.id(), review.version(), listings.details(listings.listing(draft.id())))))
        .isEqualTo(review);
    Saved published = saved(world.as(publisher,
        () -> listings.publish(publisher, draft.id(), review.version(), listings.details(listings.listing(draft.id())))));
    assertThat(published.state()).isEqualTo(ListingState.PUBLISHED);
    Saved changed = saved(world.as(member, () -> listings.change(member, draft.id(), published.version(), desks())));
    assertThat(changed.state()).isEqualTo(ListingState.REVIEW);
    assertThat(audited(draft.id())).containsExactly("listing.drafted", "listing.sent-to-review", "listing.published", "listing.changed",
        "listing.sent-to-review");
  }

  @Test
  void refusesAFormThatIsOlderThanTheAd() {
    Saved draft = draft(anna, desks());
    ListingDetails first = desks().with(new PickUp("Lastkajen", true));
    Saved changed = saved(world.as(anna, () -> listings.change(anna, draft.id(), draft.version(), first)));
    assertThat(world.as(anna, () -> listings.change(anna, draft.id(), draft.version(), first))).isEqualTo(changed);
    assertThat(world.as(anna, () -> listings.change(anna, draft.id(), draft.version(), desks())))
        .isEqualTo(new Stale(draft.id(), changed.version()));
    assertThat(world.as(anna, () -> listings.publish(anna, draft.id(), draft.version(), desks()))).isInstanceOf(Stale.class);
    assertThat(audited(draft.id())).containsExactly("listing.drafted", "listing.changed");
  }

  @Test
  void isNotThereForAnotherUnit() {
    Saved ad = published(anna, desks());
    assertThatThrownBy(() -> world.as(neighbour, () -> listings.change(neighbour, ad.id(), ad.version(), desks())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> world.as(neighbour, () -> listings.close(neighbour, ad.id(), ad.version(), CloseReason.GONE)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> world.as(neighbour, () -> listings.duplicate(neighbour, ad.id(), UUID.randomUUID())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> world.as(neighbour, () -> listings.confirmStillHere(neighbour, ad.id()))).isInstanceOf(NotFound.class);
  }

  @Test
  void isForThoseWithARoleThatMayWrite() {
    Actor driver = world.member(school, "Dan", Role.DRIVER);
    assertThatThrownBy(() -> world.as(driver, () -> listings.draft(driver, UUID.randomUUID(), desks()))).isInstanceOf(RightMissing.class);
    Saved ad = published(anna, desks());
    assertThatThrownBy(() -> world.as(driver, () -> listings.pause(driver, ad.id(), ad.version()))).isInstanceOf(RightMissing.class);
    assertThatThrownBy(() -> world.as(driver, () -> listings.handOverTo(driver, anna.person(), driver.person())))
        .isInstanceOf(RightMissing.class);
  }

  @Test
  void hidesAndShowsAgain() {
    Saved ad = published(anna, desks());
    Saved paused = saved(world.as(anna, () -> listings.pause(anna, ad.id(), ad.version())));
    assertThat(paused.state()).isEqualTo(ListingState.PAUSED);
    assertThatThrownBy(() -> seen(neighbour, ad.id())).isInstanceOf(NotFound.class);
    Saved resumed = saved(world.as(anna, () -> listings.resume(anna, ad.id(), paused.version())));
    assertThat(resumed.state()).isEqualTo(ListingState.PUBLISHED);
    assertThat(seen(neighbour, ad.id()).visibility().reach()).isEqualTo(Reach.MUNICIPALITY);
  }

  @Test
  void opensNoClosedAdAgainButCopiesIt() {
    Saved ad = published(anna, desks());
    Saved closed = saved(world.as(anna, () -> listings.close(anna, ad.id(), ad.version(), CloseReason.GONE)));
    assertThat(closed.state()).isEqualTo(ListingState.CLOSED);
    assertThat(world.as(anna, () -> listings.resume(anna, ad.id(), closed.version())))
        .isEqualTo(new Refused(List.of(Refusal.NOT_IN_THIS_STATE)));
    assertThat(world.as(anna, () -> listings.publish(anna, ad.id(), closed.version(), listings.details(listings.listing(ad.id())))))
        .isEqualTo(new Refused(List.of(Refusal.NOT_IN_THIS_STATE)));
    Saved copy = saved(world.as(anna, () -> listings.duplicate(anna, ad.id(), UUID.randomUUID())));
    assertThat(copy.state()).isEqualTo(ListingState.DRAFT);
    Listing again = seen(anna, copy.id());
    assertThat(again.title()).isEqualTo("Fjorton skrivbord");
    assertThat(again.item()).isNotEqualTo(seen(anna, ad.id()).item());
  }

  @Test
  void countsOnceWhatTwoDoAtOnce() {
    Saved draft = draft(anna, desks());
    Actor erik = world.member(school, "Erik");
    List<ListingOutcome> published = atOnce(6, () -> world.as(erik, () -> listings.publish(erik, draft.id(), draft.version(), desks())));
    assertThat(published).filteredOn(Saved.class::isInstance).hasSize(1);
    assertThat(published).filteredOn(Stale.class::isInstance).hasSize(5);
    int version = seen(anna, draft.id()).version();
    List<ListingOutcome> closed = atOnce(6, () -> world.as(anna, () -> listings.close(anna, draft.id(), version, CloseReason.WITHDRAWN)));
    assertThat(closed).filteredOn(Saved.class::isInstance).hasSize(1);
    assertThat(audited(draft.id())).containsExactly("listing.drafted", "listing.published", "listing.closed");
  }

  @Test
  void handsOverWhatAColleagueAnswersFor() {
    Saved one = published(anna, desks());
    Saved two = draft(anna, desks());
    Actor erik = world.member(school, "Erik");
    assertThat(world.as(erik, () -> listings.handOverTo(erik, anna.person(), erik.person()))).isEqualTo(new HandOverOutcome.HandedOver(2));
    assertThat(seen(erik, one.id()).contact()).isEqualTo(erik.person());
    assertThat(seen(erik, two.id()).contact()).isEqualTo(erik.person());
    assertThat(world.as(erik, () -> listings.handOverTo(erik, anna.person(), erik.person()))).isEqualTo(new HandOverOutcome.HandedOver(0));
    assertThat(world.as(erik, () -> listings.handOverTo(erik, erik.person(), neighbour.person())))
        .isEqualTo(new HandOverOutcome.NotAColleague());
  }

  @Test
  void givesNothingToPrivatePersons() {
    Saved gift = published(anna, desks());
    assertThat(world.as(anna, () -> listings.widen(anna, gift.id(), gift.version(), Reach.PUBLIC)))
        .isEqualTo(new Refused(List.of(Refusal.PUBLIC_ONLY_FOR_SALE)));
    Saved sale = published(anna, ListingDetails.of("Soffa", "", ItemDetails.of(category("soffor"), 1, Condition.B),
        List.of(Offer.priced(Term.SELL, new Price(Money.kronor(400), PricePer.ITEM)))));
    assertThat(world.as(anna, () -> listings.widen(anna, sale.id(), sale.version(), Reach.PUBLIC))).isInstanceOf(Saved.class);
  }

  @Test
  void refusesContactsAndPlacesOfOthers() {
    ListingDetails ad = desks().withContact(neighbour.person());
    assertThat(world.as(anna, () -> listings.draft(anna, UUID.randomUUID(), ad)))
        .isEqualTo(new Refused(List.of(Refusal.CONTACT_UNKNOWN)));
    ListingDetails elsewhere = ListingDetails.of("Skrivbord", "",
        ItemDetails.of(category("skrivbord"), 1, Condition.B).at(partner.unit(), ""), List.of(Offer.free(Term.GIVE)));
    assertThat(world.as(anna, () -> listings.draft(anna, UUID.randomUUID(), elsewhere)))
        .isEqualTo(new Refused(List.of(Refusal.PLACE_UNKNOWN)));
  }

  @Test
  void stopsItsStepsAndGoesOn() {
    Saved ad = published(anna, desks());
    Saved stopped = saved(world.as(anna, () -> listings.stopSteps(anna, ad.id(), ad.version())));
    assertThat(seen(anna, ad.id()).visibility().paused()).isTrue();
    saved(world.as(anna, () -> listings.resumeSteps(anna, ad.id(), stopped.version())));
    assertThat(seen(anna, ad.id()).visibility()).isEqualTo(
        new Visibility(Reach.MUNICIPALITY, Reach.ALL, seen(anna, ad.id()).visibility().nextAt(), false));
    assertThat(audited(ad.id())).endsWith("listing.steps-stopped", "listing.steps-resumed");
  }

  private ListingDetails desks() {
    return ListingDetails.of("Fjorton skrivbord", "Står i aulan.", ItemDetails.of(category("skrivbord"), 14, Condition.B),
        List.of(Offer.free(Term.GIVE), Offer.free(Term.LEND)));
  }

  private Saved draft(Actor actor, ListingDetails ad) {
    return saved(world.as(actor, () -> listings.draft(actor, UUID.randomUUID(), ad)));
  }

  private Saved published(Actor actor, ListingDetails ad) {
    Saved draft = draft(actor, ad);
    return saved(
        world.as(actor, () -> listings.publish(actor, draft.id(), draft.version(), listings.details(listings.listing(draft.id())))));
  }

  private static Saved saved(ListingOutcome outcome) {
    assertThat(outcome).isInstanceOf(Saved.class);
    return (Saved) outcome;
  }

  private Listing seen(Actor actor, ListingId id) {
    return world.as(actor, () -> listings.listing(id));
  }

  private List<String> audited(ListingId id) {
    return world.asSystem(() -> jdbc.sql("select action from audit.entry where subject_kind = 'listing' and subject_id = :id order by id")
        .param("id", id.toString()).query(String.class).list());
  }

  private CategoryId category(String slug) {
    return categories.bySlug(slug).orElseThrow().id();
  }

  /** Everybody at once, each on a thread of its own. */
  static <T> List<T> atOnce(int people, Callable<T> what) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> futures = IntStream.range(0, people).mapToObj(_ -> threads.submit(what)).toList();
      return futures.stream().map(ListingsTest::result).toList();
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
