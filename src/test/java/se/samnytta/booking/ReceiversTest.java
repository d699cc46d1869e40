package se.samnytta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.collaboration.Subject;
import se.samnytta.collaboration.Threads;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;
import se.samnytta.start.database.Broken;
import se.samnytta.world.World;

/** A booking goes on to another unit of the same municipality. */
class ReceiversTest extends BookingTest {

  @Autowired
  Receivers receivers;
  @Autowired
  Threads threads;

  private Actor head = petra;
  private Actor elin = petra;
  private Actor gun = petra;

  @BeforeEach
  void aSchoolOfficeAboveTwoSchools() {
    UnitId office = world.unit(World.ESLOV, "Skolkontoret");
    head = world.member(office, "Hanna");
    elin = world.member(world.unit(World.ESLOV, office, "Norra skolan"), "Elin");
    gun = world.member(world.unit(World.ESLOV, office, "Södra skolan"), "Gun");
  }

  private StepOutcome passOn(Actor actor, BookingId id, UnitId to) {
    return with(actor, id, version -> receivers.passOn(actor, id, version, to));
  }

  private BookingId desks() {
    return booked(elin, Wish.keep(shelf.offer(petra, "Skrivbord", 3, Offer.free(Term.GIVE)), Term.GIVE, 2, null));
  }

  @Test
  void everythingInItGoesToTheOtherUnit() {
    BookingId id = desks();
    approve(petra, id, Side.OWNER);
    assertThat(passOn(head, id, gun.unit())).isEqualTo(done(id, BookingState.APPROVED));
    assertThat(records.booking(gun, id).receiver()).isEqualTo(gun.unit());
    assertThat(records.sees(elin, id)).isFalse();
    assertThat(world.as(gun, () -> threads.find(new Subject("booking", id.value())))).as("the conversation, too").isPresent();
    assertThat(world.as(elin, () -> threads.find(new Subject("booking", id.value())))).isEmpty();
    assertThat(handOver(gun, id, 2)).isEqualTo(done(id, BookingState.CLOSED));
    assertThat(records.ownedBy(gun.unit())).containsExactly(2);
    assertThat(records.toldOf(gun, id, 1)).contains("booking.receiverNow");
    assertThat(records.toldOf(petra, id, 2)).contains("booking.receiver");
    assertThat(records.happened(id)).contains("booking.changed");
    assertThat(Broken.rows().stream().filter(row -> row.contains("1g-")).toList()).isEmpty();
  }

  @Test
  void theHistorySaysWhoHadItBefore() {
    BookingId id = desks();
    passOn(head, id, gun.unit());
    assertThat(world.visitor(gun).get("/bokningar/" + id).text()).contains("Ny mottagare",
        "Mottagare: Södra skolan i stället för Norra skolan");
  }

  @Test
  void onlyToAUnitThatTheGiverActsForAndNeverToTheOwnerOrAcrossABorder() {
    BookingId id = desks();
    assertThat(passOn(elin, id, gun.unit())).isEqualTo(new StepOutcome.NotThatUnit());
    assertThat(passOn(head, id, petra.unit())).isEqualTo(new StepOutcome.NotThatUnit());
    assertThat(passOn(petra, id, gun.unit())).isEqualTo(new StepOutcome.NotYours());
    assertThat(records.booking(elin, id).receiver()).isEqualTo(elin.unit());
    assertThat(world.visitor(elin).get("/bokningar/" + id).page().select("form[action$=mottagare]")).isEmpty();
    assertThat(world.visitor(head).get("/bokningar/" + id).page().select("form[action$=mottagare] option").eachText())
        .contains("Södra skolan").doesNotContain("Norra skolan");
  }

  @Test
  void notOnceSomethingHasChangedHandsAndNotForMoneyThatIsNotTheGiversToSpend() {
    BookingId half = desks();
    approve(petra, half, Side.OWNER);
    handOver(petra, half, 1);
    assertThat(passOn(head, half, gun.unit())).isEqualTo(new StepOutcome.NotNow(BookingState.HANDED_OVER));
    Actor boss = world.member(elin.unit(), "Bo", Role.MEMBER, Role.APPROVER);
    BookingId sold = booked(boss, Wish.keep(shelf.offer(petra, "Skrivbord", 3, Shelf.sale(100)), Term.SELL, 1, null));
    assertThat(passOn(head, sold, gun.unit())).isInstanceOf(StepOutcome.CostsMore.class);
  }

  @Test
  void nobodyAnswersTheirOwnRequestForTheOwner() {
    Actor both = world.member(world.unit(World.LUND, "Förvaltningen"), "Hanna");
    Actor lender = world.member(world.unit(World.LUND, both.unit(), "Verkstaden"), "Vera");
    BookingId id = booked(both, Wish.keep(shelf.offer(lender, "Staffli", 4, Offer.free(Term.GIVE)), Term.GIVE, 2, null));
    assertThat(approve(both, id, Side.OWNER)).isEqualTo(new StepOutcome.OwnRequest());
    assertThat(with(both, id, version -> bookings.approveBoth(both, id, version))).isEqualTo(new StepOutcome.OwnRequest());
    assertThat(world.visitor(both).get("/bokningar/" + id).page().select("form[action$=godkannande]")).isEmpty();
    assertThat(approve(lender, id, Side.OWNER)).isEqualTo(done(id, BookingState.APPROVED));
  }

  @Test
  void aSubstituteDoesNotApproveTheCostOfTheirOwnRequest() {
    Actor boss = world.member(elin.unit(), "Bo", Role.MEMBER, Role.APPROVER);
    records.pass("insert into organisation.assignment (person_id, unit, role, substitutes_for, valid_from, valid_to) values ("
        + elin.person() + ", " + elin.unit() + ", 'APPROVER', " + boss.person() + ", current_date - 1, current_date + 9)");
    BookingId id = booked(elin, Wish.keep(shelf.offer(petra, "Skrivbord", 9, Shelf.sale(500)), Term.SELL, 1, null));
    assertThat(records.booking(elin, id).approval(Side.RECEIVER)).hasValueSatisfying(each -> assertThat(each.isOpen()).isTrue());
    assertThat(approve(elin, id, Side.RECEIVER)).isEqualTo(new StepOutcome.OwnRequest());
    BookingId anothers = booked(world.member(elin.unit(), "Olle"),
        Wish.keep(shelf.offer(petra, "Stol", 9, Shelf.sale(500)), Term.SELL, 1, null));
    assertThat(approve(elin, anothers, Side.RECEIVER)).as("in the boss's place, somebody else's")
        .isEqualTo(done(anothers, BookingState.REQUESTED));
    assertThat(approve(boss, id, Side.RECEIVER)).isEqualTo(done(id, BookingState.REQUESTED));
  }
}
