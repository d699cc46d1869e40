package se.samnytta.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Condition;
import se.samnytta.inventory.ItemDetails;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Reach;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.Scope;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.ListingOutcome.Saved;
import se.samnytta.organisation.Units;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.World;

class ListingUpkeepTest extends DatabaseTest {

  @Autowired
  World world;
  @Autowired
  Listings listings;
  @Autowired
  ListingUpkeep upkeep;
  @Autowired
  Categories categories;
  @Autowired
  Units units;
  @Autowired
  JdbcClient jdbc;

  Actor anna;

  @BeforeEach
  void world() {
    anna = world.member(world.unit(World.LUND, "Backaskolan"), "Anna");
  }

  @Test
  void takesTheNextStepWhenItIsDue() {
    Saved ad = published();
    Saved stopped = published();
    set(ad, "next_reach_at = now() - interval '1 minute'");
    set(stopped, "next_reach_at = now() - interval '1 minute', cascade_paused = true");
    run(upkeep::widen);
    Listing wider = seen(ad.id());
    assertThat(wider.visibility().reach()).isEqualTo(Reach.PARTNERS);
    assertThat(wider.visibility().nextAt()).isNotNull();
    assertThat(seen(stopped.id()).visibility().reach()).isEqualTo(Reach.MUNICIPALITY);
    assertThat(audited(ad.id())).endsWith("listing.widened by nobody");
    Actor cilla = world.member(world.unit(World.ESLOV, "Sallerupskolan"), "Cilla");
    assertThat(world.as(cilla, () -> listings.listing(ad.id())).id()).isEqualTo(ad.id());
  }

  @Test
  void takesAStepOnceThoughTwoNodesTry() {
    Saved ad = published();
    set(ad, "next_reach_at = now() - interval '1 minute'");
    ListingsTest.atOnce(6, () -> run(upkeep::widen));
    assertThat(seen(ad.id()).visibility().reach()).isEqualTo(Reach.PARTNERS);
    assertThat(audited(ad.id())).filteredOn(row -> row.startsWith("listing.widened")).hasSize(1);
  }

  @Test
  void closesAdsWhoseLastDayHasPassed() {
    Saved ad = published();
    Saved today = published();
    set(ad, "last_day = (now() at time zone 'Europe/Stockholm')::date - 1");
    set(today, "last_day = (now() at time zone 'Europe/Stockholm')::date");
    run(upkeep::expire);
    assertThat(seen(ad.id()).state()).isEqualTo(ListingState.CLOSED);
    assertThat(seen(ad.id()).closed()).extracting(Listing.Closed::reason).isEqualTo(CloseReason.EXPIRED);
    assertThat(seen(today.id()).state()).isEqualTo(ListingState.PUBLISHED);
  }

  @Test
  void asksAndThenHidesWhatNobodyConfirms() {
    Saved ad = published();
    Saved fresh = published();
    set(ad, "published_at = now() - interval '61 days'");
    set(fresh, "published_at = now() - interval '61 days', confirmed_at = now() - interval '2 days'");
    run(upkeep::ask);
    run(upkeep::pauseUnanswered);
    assertThat(seen(ad.id()).askedAt()).isNotNull();
    assertThat(seen(ad.id()).state()).isEqualTo(ListingState.PUBLISHED);
    assertThat(seen(fresh.id()).askedAt()).isNull();
    set(ad, "asked_still_here_at = now() - interval '15 days'");
    run(upkeep::pauseUnanswered);
    assertThat(seen(ad.id()).state()).isEqualTo(ListingState.PAUSED);
    world.as(anna, () -> listings.confirmStillHere(anna, ad.id()));
    assertThat(seen(ad.id()).state()).isEqualTo(ListingState.PUBLISHED);
    assertThat(seen(ad.id()).askedAt()).isNull();
  }

  @Test
  void asksNoMoreOnceTheOwnerHasAnswered() {
    Saved ad = published();
    set(ad, "published_at = now() - interval '61 days'");
    run(upkeep::ask);
    world.as(anna, () -> listings.confirmStillHere(anna, ad.id()));
    world.as(anna, () -> listings.confirmStillHere(anna, ad.id()));
    run(upkeep::ask);
    assertThat(seen(ad.id()).askedAt()).isNull();
    assertThat(audited(ad.id())).endsWith("listing.asked by nobody", "listing.confirmed by somebody");
  }

  @Test
  void throwsOldDraftsAway() {
    Saved old = draft();
    Saved recent = draft();
    set(old, "changed_at = now() - interval '61 days'");
    run(upkeep::dropDrafts);
    assertThat(world.asSystem(() -> jdbc.sql("select count(*) from listing.listing where id in (:ids)")
        .param("ids", List.of(old.id().value(), recent.id().value())).query(Integer.class).single())).isEqualTo(1);
    assertThat(audited(old.id())).endsWith("listing.dropped by nobody");
  }

  @Test
  void tellsWhoeverAnswersForTheAdOnce() {
    Saved ad = published();
    set(ad, "published_at = now() - interval '61 days'");
    run(upkeep::ask);
    run(upkeep::ask);
    assertThat(told(anna)).containsExactly("listing.asked /annonser/" + ad.id() + "/kvar");
    set(ad, "asked_still_here_at = now() - interval '15 days'");
    run(upkeep::pauseUnanswered);
    assertThat(told(anna)).containsExactly("listing.asked /annonser/" + ad.id() + "/kvar",
        "listing.pausedUnanswered /annonser/" + ad.id() + "/kvar");
  }

  @Test
  void tellsThePublisherWhatToReviewAndTheWriterThatItIsDone() {
    UnitId strict = world.unit(World.LUND, "Strängskolan");
    world.asSystem(
        () -> jdbc.sql("update organisation.unit set reviews_listings = true where id = :id").param("id", strict.value()).update());
    units.reload();
    Actor publisher = world.member(strict, "Per", Role.PUBLISHER);
    anna = world.member(strict, "Mia");
    Saved review = published();
    assertThat(told(publisher)).containsExactly("listing.review /annonser/" + review.id() + "/granska");
    assertThat(told(anna)).isEmpty();
    world.as(publisher, () -> listings.publish(publisher, review.id(), review.version(), listings.details(listings.listing(review.id()))));
    assertThat(told(anna)).containsExactly("listing.published /annonser/" + review.id());
    assertThat(asked(publisher)).as("whose turn it is").isEmpty();
  }

  @Test
  void nobodyIsAskedAnyMoreOnceAnybodyHasAnswered() {
    Saved ad = published();
    set(ad, "published_at = now() - interval '61 days'");
    run(upkeep::ask);
    assertThat(asked(anna)).containsExactly("listing.asked");
    Actor boss = world.member(anna.unit(), "Berit");
    world.as(boss, () -> listings.confirmStillHere(boss, ad.id()));
    assertThat(asked(anna)).isEmpty();
  }

  private List<String> asked(Actor actor) {
    return world.asSystem(() -> jdbc.sql("""
        select key
        from notification.notice n
        where person_id = :person and importance <> 'NEWS'
          and (read_at is null or exists (select 1 from notification.mail m where m.notice_id = n.id and m.state = 'QUEUED'))
        """).param("person", actor.person().value()).query(String.class).list());
  }

  @Test
  void tellsOnceOfManyAdsHandedOver() {
    published();
    published();
    Actor boss = world.member(anna.unit(), "Berit");
    Actor erik = world.member(anna.unit(), "Erik");
    world.as(boss, () -> listings.handOverTo(boss, anna.person(), erik.person()));
    assertThat(told(erik)).containsExactly("listing.handedOver /annonser/mina");
  }

  private List<String> told(Actor actor) {
    return world.asSystem(() -> jdbc.sql("select key || ' ' || link from notification.notice where person_id = :person order by id")
        .param("person", actor.person().value()).query(String.class).list());
  }

  private Saved draft() {
    ListingDetails ad = ListingDetails.of("Ett skrivbord", "",
        ItemDetails.of(categories.bySlug("skrivbord").orElseThrow().id(), 1, Condition.B),
        List.of(Offer.free(Term.GIVE)));
    return (Saved) world.as(anna, () -> listings.draft(anna, UUID.randomUUID(), ad));
  }

  private Saved published() {
    Saved draft = draft();
    return (Saved) world.as(anna,
        () -> listings.publish(anna, draft.id(), draft.version(), listings.details(listings.listing(draft.id()))));
  }

  private void set(Saved ad, String columns) {
    world.asSystem(() -> jdbc.sql("update listing.listing set " + columns + " where id = :id").param("id", ad.id().value()).update());
  }

  private static int run(IntSupplier batch) {
    return Scope.asSystem(batch::getAsInt);
  }

  private Listing seen(ListingId id) {
    return world.as(anna, () -> listings.listing(id));
  }

  private List<String> audited(ListingId id) {
    return world.asSystem(() -> jdbc.sql("""
        select action || case when person_id is null then ' by nobody' else ' by somebody' end
        from audit.entry where subject_kind = 'listing' and subject_id = :id order by id
        """).param("id", id.toString()).query(String.class).list());
  }
}
