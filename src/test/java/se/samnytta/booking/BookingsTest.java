package se.samnytta.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.ApprovalRule;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.ListingState;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;
import se.samnytta.world.World;

/** Asking and agreeing. */
class BookingsTest extends BookingTest {

  @Test
  void keepsWhatIsAskedForUntilTheOwnerAnswers() {
    ListingId desks = shelf.offer(petra, "Skrivbord", 14, Offer.free(Term.GIVE));
    BookingId id = booked(anna, Wish.keep(desks, Term.GIVE, 8, null));
    Booking booking = records.booking(anna, id);
    assertThat(booking.state()).isEqualTo(BookingState.REQUESTED);
    assertThat(booking.approval(Side.OWNER)).map(Approval::isOpen).contains(true);
    assertThat(booking.approval(Side.RECEIVER)).isEmpty();
    assertThat(booking.answerBy()).isAfter(Instant.now().plus(Duration.ofDays(2)));
    assertThat(records.free(shelf.item(petra, desks))).isEqualTo(6);
    assertThat(request(anna, Wish.keep(desks, Term.GIVE, 7, null)))
        .isEqualTo(new RequestOutcome.NotFree(List.of(new RequestOutcome.NotFree.Short(0, desks, 6))));
  }

  @Test
  void placesAllOrNothing() {
    ListingId desks = shelf.offer(petra, "Skrivbord", 4, Offer.free(Term.GIVE));
    ListingId chairs = shelf.offer(petra, "Stol", 2, Offer.free(Term.GIVE));
    booked(anna, Wish.keep(chairs, Term.GIVE, 2, null));
    assertThat(request(anna, Wish.keep(desks, Term.GIVE, 4, null), Wish.keep(chairs, Term.GIVE, 1, null)))
        .isEqualTo(new RequestOutcome.NotFree(List.of(new RequestOutcome.NotFree.Short(1, chairs, 0))));
    assertThat(records.free(shelf.item(petra, desks))).isEqualTo(4);
  }

  @Test
  void splitsTheListByOwnerTermAndTime() {
    Actor olle = world.member(world.unit(World.HOOR, "Biblioteket"), "Olle");
    ListingId desks = shelf.offer(petra, "Skrivbord", 4, Offer.free(Term.GIVE));
    ListingId lamps = shelf.offer(petra, "Lampa", 4, Offer.free(Term.GIVE));
    ListingId tents = shelf.offer(petra, shelf.loans("Tält", 3, se.samnytta.listing.LendingRules.NONE));
    ListingId shelves = shelf.offer(olle, "Hylla", 1, Offer.free(Term.GIVE));
    RequestOutcome outcome = request(anna, Wish.keep(desks, Term.GIVE, 1, null), Wish.keep(shelves, Term.GIVE, 1, null),
        Wish.keep(lamps, Term.GIVE, 2, null), Wish.loan(tents, Term.LEND, 1, openDay(2), openDay(3)),
        Wish.loan(tents, Term.LEND, 1, openDay(5), openDay(6)));
    List<BookingId> placed = ((RequestOutcome.Placed) outcome).bookings();
    assertThat(placed.stream().map(id -> records.booking(anna, id).lines().size())).containsExactly(2, 1, 1, 1);
    assertThat(placed.stream().map(id -> records.booking(anna, id).owner()).distinct()).containsExactly(petra.unit(), olle.unit());
    assertThat(records.sees(olle, placed.getFirst())).isFalse();
  }

  @Test
  void doesNothingTwiceForTheSamePressOfTheButton() {
    ListingId desks = shelf.offer(petra, "Skrivbord", 14, Offer.free(Term.GIVE));
    BookingRequest request = new BookingRequest(UUID.randomUUID(), List.of(Wish.keep(desks, Term.GIVE, 8, null)), "");
    RequestOutcome first = world.as(anna, () -> bookings.request(anna, request));
    assertThat(world.as(anna, () -> bookings.request(anna, request))).isEqualTo(first);
    assertThat(records.free(shelf.item(petra, desks))).isEqualTo(6);
  }

  @Test
  void showsAThirdUnitNothing() {
    Actor olle = world.member(world.unit(World.LUND, "Stadsparken"), "Olle");
    BookingId id = booked(anna, Wish.keep(shelf.offer(petra, "Skrivbord", 1, Offer.free(Term.GIVE)), Term.GIVE, 1, null));
    assertThat(records.sees(anna, id)).isTrue();
    assertThat(records.sees(petra, id)).isTrue();
    assertThat(records.sees(olle, id)).isFalse();
    assertThatThrownBy(() -> world.as(olle, () -> bookings.approve(olle, id, Side.OWNER, 1))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> world.as(olle, () -> bookings.cancel(olle, id, 1, "Nej"))).isInstanceOf(NotFound.class);
  }

  @Test
  void cannotBookWhatTheActorCannotSee() {
    ListingId desks = shelf.offer(petra, "Skrivbord", 1, Offer.free(Term.GIVE));
    Actor kiruna = world.member(world.unit(World.KIRUNA, "Gruvskolan"), "Isa");
    assertThatThrownBy(() -> request(anna, Wish.keep(new ListingId(Long.MAX_VALUE), Term.GIVE, 1, null))).isInstanceOf(NotFound.class);
    assertThat(request(kiruna, Wish.keep(desks, Term.GIVE, 1, null))).isEqualTo(new RequestOutcome.NoAgreement(List.of(World.LUND)));
  }

  @Test
  void saysWhyTheOwnersTermsAreNotMet() {
    ListingId desks = shelf.offer(petra, "Skrivbord", 2, Offer.free(Term.GIVE));
    assertThat(request(anna, Wish.keep(desks, Term.GIVE, 3, null))).isEqualTo(new RequestOutcome.TermsNotMet(
        List.of(new RequestOutcome.TermsNotMet.Refused(0, desks, new Refusal.MoreThanExist(2)))));
    assertThat(request(petra, Wish.keep(desks, Term.GIVE, 1, null))).isEqualTo(new RequestOutcome.TermsNotMet(
        List.of(new RequestOutcome.TermsNotMet.Refused(0, desks, new Refusal.OwnThing()))));
  }

  @Test
  void needsNobodysYesWhereTheAdLetsItThrough() {
    ListingId desks = shelf.offer(petra, shelf.details("Skrivbord", 2, Offer.free(Term.GIVE)).with(Shelf.AT_ONCE));
    BookingId id = booked(anna, Wish.keep(desks, Term.GIVE, 1, null));
    assertThat(state(id)).isEqualTo(BookingState.APPROVED);
    assertThat(records.happened(id)).containsExactly("booking.requested", "booking.approved");
  }

  @Test
  void asksTheOwnerOnlyAcrossTheBorderWhereTheAdSaysSo() {
    Actor neighbour = world.member(world.unit(World.LUND, "Norra skolan"), "Nils");
    var rule = new ApprovalRule(ApprovalRule.When.OTHER_MUNICIPALITY, null, 3);
    ListingId desks = shelf.offer(petra, shelf.details("Skrivbord", 4, Offer.free(Term.GIVE)).with(rule));
    assertThat(state(booked(neighbour, Wish.keep(desks, Term.GIVE, 1, null)))).isEqualTo(BookingState.APPROVED);
    assertThat(state(booked(anna, Wish.keep(desks, Term.GIVE, 1, null)))).isEqualTo(BookingState.REQUESTED);
  }

  @Test
  void asksTheReceiversApproverWhenItCosts() {
    UnitId department = world.unit(World.ESLOV, "Barn och utbildning");
    UnitId school = world.unit(World.ESLOV, department, "Västra skolan");
    Actor elin = world.member(school, "Elin");
    Actor boss = world.member(department, "Bo", Role.APPROVER);
    ListingId desks = shelf.offer(petra, shelf.details("Skrivbord", 40, Shelf.sale(500)).with(Shelf.AT_ONCE));
    BookingId id = booked(elin, Wish.keep(desks, Term.SELL, 4, null));
    assertThat(records.booking(elin, id).amount()).isEqualTo(se.samnytta.kernel.Money.kronor(2000));
    assertThat(state(id)).isEqualTo(BookingState.REQUESTED);
    assertThat(approve(elin, id, Side.RECEIVER)).isEqualTo(new StepOutcome.NotYours());
    assertThat(approve(petra, id, Side.RECEIVER)).isEqualTo(new StepOutcome.NotYours());
    assertThat(approve(boss, id, Side.RECEIVER)).isEqualTo(done(id, BookingState.APPROVED));
    BookingId dear = booked(elin, Wish.keep(desks, Term.SELL, 24, null));
    assertThat(approve(boss, dear, Side.RECEIVER)).as("12 000 kr is above the usual limit").isEqualTo(new StepOutcome.NotYours());
  }

  @Test
  void anApproverSpendsWithinTheirLimitWithoutAsking() {
    Actor boss = world.member(world.unit(World.ESLOV, "Södra skolan"), "Bo", Role.MEMBER, Role.APPROVER);
    world.limit(boss.person(), boss.unit(), 1000);
    ListingId desks = shelf.offer(petra, shelf.details("Skrivbord", 4, Shelf.sale(500)).with(Shelf.AT_ONCE));
    assertThat(state(booked(boss, Wish.keep(desks, Term.SELL, 2, null)))).isEqualTo(BookingState.APPROVED);
    assertThat(state(booked(boss, Wish.keep(desks, Term.SELL, 2, null)))).isEqualTo(BookingState.APPROVED);
  }

  @Test
  void bothSidesHaveToSayYes() {
    Actor boss = world.member(world.unit(World.ESLOV, "Södra skolan"), "Bo", Role.MEMBER, Role.APPROVER);
    Actor elin = world.member(boss.unit(), "Elin");
    BookingId id = booked(elin, Wish.keep(shelf.offer(petra, "Skrivbord", 4, Shelf.sale(500)), Term.SELL, 1, null));
    assertThat(approve(petra, id, Side.OWNER)).isEqualTo(done(id, BookingState.REQUESTED));
    assertThat(approve(boss, id, Side.RECEIVER)).isEqualTo(done(id, BookingState.APPROVED));
  }

  @Test
  void whoeverMayAnswerForBothSidesIsAskedOnceAndSeesTheCost() {
    Actor head = world.member(world.unit(World.LUND, "Förvaltningen"), "Hanna", Role.MEMBER, Role.APPROVER);
    Actor lender = world.member(world.unit(World.LUND, head.unit(), "Verkstaden"), "Vera");
    Actor seeker = world.member(world.unit(World.LUND, head.unit(), "Gården"), "Gun");
    BookingId id = booked(seeker, Wish.keep(shelf.offer(lender, "Staffli", 4, Shelf.sale(450)), Term.SELL, 2, null));
    var form = world.visitor(head).get("/bokningar/" + id).page().select("form[action$=/godkannande]");
    assertThat(form.text()).contains("Godkänn, även kostnaden 900 kr");
    assertThat(form.select("[name=sida]").attr("value")).isEqualTo("bada");
    int old = records.booking(head, id).version();
    assertThat(approveBoth(head, id, old)).isEqualTo(done(id, BookingState.APPROVED));
    assertThat(approveBoth(head, id, old)).as("the same press twice").isEqualTo(done(id, BookingState.APPROVED));
    assertThat(records.happened(id)).containsExactly("booking.requested", "booking.approved", "booking.approved");
    assertThat(records.toldOf(lender, id, 2)).contains("booking.agreedThere");
    assertThat(records.toldOf(seeker, id, 1)).as("not of half a yes").containsExactly("booking.approved");
  }

  private StepOutcome approveBoth(Actor actor, BookingId id, int version) {
    return world.as(actor, () -> bookings.approveBoth(actor, id, version));
  }

  @Test
  void whoeverMayAnswerForOneSideDoesNotAnswerForBoth() {
    BookingId id = booked(anna, Wish.keep(shelf.offer(petra, "Staffli", 4, Shelf.sale(450)), Term.SELL, 2, null));
    assertThat(with(petra, id, version -> bookings.approveBoth(petra, id, version))).isEqualTo(new StepOutcome.NotYours());
    assertThat(with(anna, id, version -> bookings.approveBoth(anna, id, version))).isEqualTo(new StepOutcome.NotYours());
    assertThat(state(id)).isEqualTo(BookingState.REQUESTED);
  }

  @Test
  void twoApprovalsAreOneAndAnOldPageIsRefused() {
    BookingId id = booked(anna, Wish.keep(shelf.offer(petra, "Skrivbord", 4, Offer.free(Term.GIVE)), Term.GIVE, 2, null));
    int version = records.booking(petra, id).version();
    assertThat(with(anna, id, now -> changes.change(anna, id, now, Change.quantities(quantities(anna, id, 1)))))
        .isEqualTo(done(id, BookingState.REQUESTED));
    assertThat(world.as(petra, () -> bookings.approve(petra, id, Side.OWNER, version)))
        .isEqualTo(new StepOutcome.Stale(BookingState.REQUESTED));
    assertThat(approve(petra, id, Side.OWNER)).isEqualTo(done(id, BookingState.APPROVED));
    assertThat(world.as(petra, () -> bookings.approve(petra, id, Side.OWNER, version))).isEqualTo(done(id, BookingState.APPROVED));
    assertThat(records.happened(id)).containsExactly("booking.requested", "booking.changed", "booking.approved");
  }

  @Test
  void aYesCanBeTakenBackForTenMinutes() {
    BookingId id = booked(anna, Wish.keep(shelf.offer(petra, "Skrivbord", 4, Offer.free(Term.GIVE)), Term.GIVE, 2, null));
    approve(petra, id, Side.OWNER);
    assertThat(with(petra, id, version -> bookings.withdrawApproval(petra, id, Side.OWNER, version)))
        .isEqualTo(done(id, BookingState.REQUESTED));
    approve(petra, id, Side.OWNER);
    records.pass("update booking.approval set decided_at = decided_at - interval '11 minutes' where booking_id = " + id);
    assertThat(with(petra, id, version -> bookings.withdrawApproval(petra, id, Side.OWNER, version)))
        .isEqualTo(new StepOutcome.NotNow(BookingState.APPROVED));
  }

  @Test
  void aNoHasItsReasonAndFreesTheThings() {
    ListingId desks = shelf.offer(petra, "Skrivbord", 4, Offer.free(Term.GIVE));
    BookingId id = booked(anna, Wish.keep(desks, Term.GIVE, 4, null));
    assertThat(shelf.listing(petra, desks).state()).isEqualTo(ListingState.RESERVED_OUT);
    assertThat(with(petra, id, version -> bookings.decline(petra, id, Side.OWNER, version, "Vi behöver dem själva")))
        .isEqualTo(done(id, BookingState.DECLINED));
    assertThat(records.free(shelf.item(petra, desks))).isEqualTo(4);
    assertThat(shelf.listing(petra, desks).state()).isEqualTo(ListingState.PUBLISHED);
    assertThat(approve(petra, id, Side.OWNER)).isEqualTo(new StepOutcome.NotNow(BookingState.DECLINED));
  }

  @Test
  void eitherSideCancelsBeforeAnythingHasChangedHands() {
    ListingId desks = shelf.offer(petra, "Skrivbord", 4, Offer.free(Term.GIVE));
    BookingId id = booked(anna, Wish.keep(desks, Term.GIVE, 4, null));
    assertThat(with(anna, id, version -> bookings.cancel(anna, id, version, ""))).isEqualTo(done(id, BookingState.CANCELLED));
    BookingId second = booked(anna, Wish.keep(desks, Term.GIVE, 4, null));
    approve(petra, second, Side.OWNER);
    assertThat(with(petra, second, version -> bookings.cancel(petra, second, version, "Vattenskada")))
        .isEqualTo(done(second, BookingState.CANCELLED));
    BookingId third = booked(anna, Wish.keep(desks, Term.GIVE, 4, null));
    approve(petra, third, Side.OWNER);
    handOver(petra, third, 1);
    assertThat(with(anna, third, version -> bookings.cancel(anna, third, version, "")))
        .isEqualTo(new StepOutcome.NotNow(BookingState.HANDED_OVER));
  }

  @Test
  void onlyTheOwnerSaysThatItIsReady() {
    BookingId id = booked(anna, Wish.keep(shelf.offer(petra, "Skrivbord", 4, Offer.free(Term.GIVE)), Term.GIVE, 2, null));
    assertThat(with(petra, id, version -> bookings.ready(petra, id, version, "")))
        .isEqualTo(new StepOutcome.NotNow(BookingState.REQUESTED));
    approve(petra, id, Side.OWNER);
    assertThat(with(anna, id, version -> bookings.ready(anna, id, version, ""))).isEqualTo(new StepOutcome.NotYours());
    assertThat(with(petra, id, version -> bookings.ready(petra, id, version, "Lastkajen, kl. 9–15")))
        .isEqualTo(done(id, BookingState.READY));
  }

  @Test
  void whoeverOnlyLooksOnDecidesNothing() {
    Actor auditor = world.member(petra.unit(), "Rut", Role.AUDITOR);
    BookingId id = booked(anna, Wish.keep(shelf.offer(petra, "Skrivbord", 4, Offer.free(Term.GIVE)), Term.GIVE, 2, null));
    assertThat(approve(auditor, id, Side.OWNER)).isEqualTo(new StepOutcome.NotYours());
  }

  @Test
  void itIsNobodysTurnOnceAnybodyHasAnswered() {
    Actor paul = world.member(petra.unit(), "Paul");
    BookingId id = booked(anna, Wish.keep(shelf.offer(petra, "Skrivbord", 1, Offer.free(Term.GIVE)), Term.GIVE, 1, null));
    assertThat(records.toldOf(petra, id, 1)).containsExactly("booking.requested.GIVE");
    assertThat(records.askedOf(petra, id, 1)).hasSize(1);
    approve(paul, id, Side.OWNER);
    assertThat(records.askedOf(petra, id, 0)).isEmpty();
    assertThat(records.askedOf(paul, id, 0)).isEmpty();
    assertThat(records.toldOf(petra, id, 1)).contains("booking.requested.GIVE");
  }

  @Test
  void itIsTheReceiversTurnFromReadyUntilAllIsWell() {
    BookingId id = booked(anna, Wish.keep(shelf.offer(petra, "Skrivbord", 2, Offer.free(Term.GIVE)), Term.GIVE, 2, null));
    approve(petra, id, Side.OWNER);
    with(petra, id, version -> bookings.ready(petra, id, version, ""));
    assertThat(records.toldOf(anna, id, 2)).contains("booking.ready");
    assertThat(records.askedOf(anna, id, 1)).containsExactly("booking.ready");
    handOver(petra, id, 2);
    assertThat(records.toldOf(anna, id, 3)).contains("booking.handedOver");
    assertThat(records.askedOf(anna, id, 1)).containsExactly("booking.handedOver");
    with(anna, id, version -> receipts.confirmReceipt(anna, id, version));
    assertThat(records.askedOf(anna, id, 0)).isEmpty();
  }
}
