package se.samnytta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Reach;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.ListingState;
import se.samnytta.listing.Listings;
import se.samnytta.listing.Term;
import se.samnytta.organisation.Change;
import se.samnytta.organisation.Closing;
import se.samnytta.organisation.Leaving;
import se.samnytta.organisation.Staff;
import se.samnytta.organisation.Tree;
import se.samnytta.world.Ads;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.World;

/** Vera closes the old school, whose desks the library has asked for; Anna, who answers for them, leaves. */
class FollowingTest extends DatabaseTest {

  @Autowired
  World world;
  @Autowired
  Ads ads;
  @Autowired
  Listings listings;
  @Autowired
  Bookings bookings;
  @Autowired
  HandOvers handOvers;
  @Autowired
  Tree tree;
  @Autowired
  Staff staff;
  @Autowired
  Records records;
  @Autowired
  JdbcClient jdbc;

  Actor vera;
  Actor anna;
  Actor bo;
  UnitId heir;
  ListingId desks;
  BookingId asked;

  @BeforeEach
  void somethingIsShared() {
    vera = world.newMunicipality("Vera Provare");
    anna = world.member(world.unit(vera.municipality(), vera.unit(), "Gamla skolan"), "Anna Provare");
    heir = world.unit(vera.municipality(), vera.unit(), "Nya skolan");
    bo = world.member(world.unit(vera.municipality(), vera.unit(), "Biblioteket"), "Bo Provare");
    desks = ads.publish(anna, ads.things("Skrivbord", "skrivbord", 4), Reach.MUNICIPALITY);
    var request = new BookingRequest(UUID.randomUUID(), List.of(Wish.keep(desks, Term.GIVE, 2, null)), "Hej");
    asked = ((RequestOutcome.Placed) world.as(bo, () -> bookings.request(bo, request))).bookings().getFirst();
  }

  @Test
  void adsThingsAndRunningBookingsFollowToTheUnitThatTakesOver() {
    close(Closing.merger(heir));
    Actor eva = world.member(heir, "Eva Provare");
    assertThat(world.as(eva, () -> listings.listing(desks)).owner()).isEqualTo(heir);
    assertThat(world.as(bo, () -> listings.listing(desks)).state()).isEqualTo(ListingState.PUBLISHED);
    assertThat(records.booking(eva, asked).owner()).isEqualTo(heir);
    assertThat(left("inventory.item", "owner_unit")).isZero();
    assertThat(left("collaboration.thread", "owner_unit")).isZero();
    assertThat(left("booking.line", "owner_unit") + left("booking.line", "place_unit") + left("booking.step", "owner_unit")).isZero();
    assertThat(left("search.entry", "owner_unit") + left("listing.card", "owner_unit")).isZero();
    var line = records.booking(eva, asked).lines().getFirst().id();
    assertThat(world.as(eva, () -> bookings.approve(eva, asked, Side.OWNER, records.booking(eva, asked).version())))
        .isInstanceOf(StepOutcome.Done.class);
    assertThat(world.as(eva, () -> handOvers.handOver(eva, asked, UUID.randomUUID(), Map.of(line, 2), "")))
        .isInstanceOf(StepOutcome.Done.class);
  }

  @Test
  void adsAreClosedWhereTheClosingSaysSoButTheBookingGoesOn() {
    close(new Closing(heir, false, false));
    Actor eva = world.member(heir, "Eva Provare");
    assertThat(world.as(eva, () -> listings.listing(desks)).state()).isEqualTo(ListingState.CLOSED);
    assertThat(records.booking(eva, asked).owner()).isEqualTo(heir);
    assertThat(world.as(eva, () -> bookings.approve(eva, asked, Side.OWNER, records.booking(eva, asked).version())))
        .isInstanceOf(StepOutcome.Done.class);
  }

  @Test
  void whatIsAskedForFollowsTooWhenTheAskingUnitCloses() {
    UnitId library = bo.unit();
    assertThat(world.as(vera, () -> tree.close(vera, library, 0, Closing.merger(heir)))).isInstanceOf(Change.Done.class);
    assertThat(records.booking(world.actor(bo.person(), heir), asked).receiver()).isEqualTo(heir);
  }

  @Test
  void aBookingBetweenTheUnitAndItsHeirStaysBetweenTheTwo() {
    UnitId library = bo.unit();
    assertThat(world.as(vera, () -> tree.close(vera, anna.unit(), 0, Closing.merger(library)))).isInstanceOf(Change.Done.class);
    assertThat(records.booking(bo, asked).owner()).isEqualTo(anna.unit());
  }

  @Test
  void anotherAnswersForTheAdsOfWhoeverLeaves() {
    PersonId eva = world.person(anna.unit(), "Eva Provare");
    assertThat(world.as(vera, () -> staff.leave(vera, anna.person(), 0, new Leaving(null, eva)))).isInstanceOf(Change.Done.class);
    assertThat(world.as(vera, () -> listings.listing(desks)).contact()).isEqualTo(eva);
  }

  private void close(Closing closing) {
    assertThat(world.as(vera, () -> tree.close(vera, anna.unit(), 0, closing))).isInstanceOf(Change.Done.class);
  }

  private long left(String table, String column) {
    return world.asSystem(() -> jdbc.sql("select count(*) from " + table + " where " + column + " = :unit")
        .param("unit", anna.unit().value()).query(Long.class).single());
  }
}
