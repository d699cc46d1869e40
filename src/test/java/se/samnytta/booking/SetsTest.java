package se.samnytta.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.inventory.Condition;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Reach;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.ListingDetails;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Listings;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Showing;
import se.samnytta.listing.Term;
import se.samnytta.world.World;

/** Anna in Eslöv needs twenty-four chairs; Petra, Olle and Maja each have some. */
class SetsTest extends BookingTest {

  @Autowired
  SetOffers offers;
  @Autowired
  Sets sets;
  @Autowired
  Cart cart;
  @Autowired
  Listings listings;

  private Actor olle;
  private Actor maja;
  private String word;

  @BeforeEach
  void olleInEslovAndMajaInHoor() {
    olle = world.member(world.unit(World.ESLOV, "Biblioteket"), "Olle");
    maja = world.member(world.unit(World.HOOR, "Kulturskolan"), "Maja");
    word = "Stapelstol" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
  }

  private ListingDetails chairs(int quantity, Offer... ways) {
    return shelf.details(word, quantity, ways).with(Shelf.AT_ONCE);
  }

  private ListingId lend(Actor owner, int quantity) {
    return shelf.offer(owner, chairs(quantity, Offer.free(Term.LEND)));
  }

  private SetWish wish(int quantity, LocalDate first, LocalDate last) {
    Map<String, String[]> address = Map.of("q", new String[] { word }, "antal", new String[] { String.valueOf(quantity) }, "fran",
        new String[] { first.toString() }, "till", new String[] { last.toString() });
    return new SetWish(address, SetWish.LOAN, quantity, first, last);
  }

  private List<SetOffer> found(Actor seeker, int quantity) {
    return found(seeker, wish(quantity, openDay(3), openDay(5)));
  }

  private List<SetOffer> found(Actor seeker, SetWish wish) {
    return world.as(seeker, () -> offers.find(seeker, wish)).offers();
  }

  private static Map<ListingId, Integer> pieces(SetOffer offer) {
    return offer.owners().stream().flatMap(owner -> owner.parts().stream())
        .collect(Collectors.toMap(part -> part.ad().id(), SetOffer.Part::quantity));
  }

  private Wish loan(ListingId ad, int quantity) {
    return Wish.loan(ad, Term.LEND, quantity, openDay(3), openDay(5));
  }

  private SetOutcome book(Actor seeker, boolean whole, Wish... wishes) {
    return world.as(seeker, () -> sets.book(seeker, new SetRequest(UUID.randomUUID(), "stolar", whole, Arrays.asList(wishes), "")));
  }

  private BookedSet booked(boolean whole, Wish... wishes) {
    SetOutcome outcome = book(anna, whole, wishes);
    assertThat(outcome).isInstanceOf(SetOutcome.Booked.class);
    return set(anna, ((SetOutcome.Booked) outcome).set());
  }

  private BookedSet set(Actor viewer, SetId id) {
    return world.as(viewer, () -> sets.set(id));
  }

  private int freeThen(Actor owner, ListingId ad) {
    return records.freeOnDays(shelf.item(owner, ad), openDay(3), 1).getFirst();
  }

  @Test
  void putsTogetherWhatIsFreeOnTheDaysFromThreeOwners() {
    ListingId lund = lend(petra, 10);
    ListingId eslov = lend(olle, 8);
    ListingId hoor = lend(maja, 9);
    SetOffer best = found(anna, 24).getFirst();
    assertThat(best.sameness()).isEqualTo(Sameness.EQUAL);
    assertThat(pieces(best).values().stream().mapToInt(each -> each).sum()).isEqualTo(24);
    assertThat(pieces(best).keySet()).containsExactlyInAnyOrder(lund, eslov, hoor);
    assertThat(best.trips()).isEqualTo(6);
    assertThat(best.metres()).isPositive();
    booked(anna, loan(lund, 4));
    assertThat(found(anna, 24)).isEmpty();
    assertThat(pieces(found(anna, 23).getFirst())).containsEntry(lund, 6);
    assertThat(found(anna, wish(24, openDay(8), openDay(9)))).isNotEmpty();
  }

  @Test
  void countsTheDaysBetweenLoansAsTaken() {
    ListingId lund = shelf.offer(petra,
        chairs(5, Offer.free(Term.LEND)).with(new LendingRules(null, null, 3, 0)));
    lend(olle, 5);
    booked(anna, Wish.loan(lund, Term.LEND, 5, openDay(7), openDay(8)));
    assertThat(found(anna, 10)).isEmpty();
  }

  @Test
  void leavesOutTheOwnUnitsWhatIsNotSharedSoFarAndWhatNoAgreementCovers() {
    lend(anna, 10);
    lend(olle, 5);
    shelf.offer(world.member(world.unit(World.KIRUNA, "Skola"), "Nils"), chairs(10, Offer.free(Term.LEND)));
    lend(maja, 1);
    assertThat(found(anna, 7)).isEmpty();
    assertThat(found(anna, 6)).hasSize(1);
  }

  @Test
  void doesNotFindWhatOthersDoNotSee() {
    ListingId hidden = shelf.offer(olle, chairs(4, Offer.free(Term.LEND)));
    lend(petra, 4);
    assertThat(pieces(found(anna, 8).getFirst())).containsKey(hidden);
    int version = shelf.listing(olle, hidden).version();
    world.as(olle, () -> listings.pause(olle, hidden, version));
    assertThat(found(anna, 8)).isEmpty();
  }

  @Test
  void respectsTheOwnersRules() {
    shelf.offer(petra, chairs(5, Offer.free(Term.LEND)).with(new LendingRules(null, 2, 0, 0)));
    lend(olle, 5);
    assertThat(found(anna, wish(10, openDay(3), openDay(8)))).isEmpty();
  }

  @Test
  void asksForNothingBackOfWhatIsKeptAndSumsThePrices() {
    shelf.offer(petra, chairs(6, Shelf.sale(50)));
    shelf.offer(maja, chairs(6, Offer.free(Term.GIVE)));
    SetWish wish = new SetWish(Map.of("q", new String[] { word }, "antal", new String[] { "10" }), SetWish.KEEP, 10, null, null);
    SetOffer best = found(anna, wish).getFirst();
    assertThat(best.price()).isEqualTo(Money.kronor(200));
    assertThat(best.trips()).isEqualTo(2);
  }

  @Test
  void marksWhereTheyDiffer() {
    lend(petra, 6);
    shelf.offer(olle, new ListingDetails(word, "", chairs(6).item().in(Condition.C), List.of(Offer.free(Term.LEND)),
        chairs(6).onOffer(), LendingRules.NONE, Shelf.AT_ONCE, chairs(6).pickUp(), new Showing(Reach.ALL, Reach.ALL), chairs(6).contact()));
    SetOffer best = found(anna, 12).getFirst();
    assertThat(best.sameness()).isEqualTo(Sameness.SAME_KIND);
    assertThat(best.differing()).containsExactly(SetAspect.CONDITION);
  }

  @Test
  void booksAllAsOne() {
    BookedSet set = booked(true, loan(lend(petra, 10), 10), loan(lend(olle, 8), 8), loan(lend(maja, 6), 6));
    assertThat(set.quantity()).isEqualTo(24);
    assertThat(set.parts()).hasSize(3).allSatisfy(part -> assertThat(part.state()).isEqualTo(BookingState.APPROVED));
    assertThat(set.asks()).isFalse();
    assertThat(world.as(anna, () -> sets.of(set.parts().getFirst().booking()))).contains(set.id());
    assertThat(world.as(petra, () -> sets.of(set.parts().getFirst().booking()))).as("whom else the seeker asks is the seeker's").isEmpty();
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> set(petra, set.id()));
  }

  @Test
  void booksNothingWhenOneIsMissingOfWhatIsToBeWhole() {
    ListingId lund = lend(petra, 10);
    ListingId eslov = lend(olle, 8);
    booked(maja, loan(eslov, 3));
    SetOutcome outcome = book(anna, true, loan(lund, 10), loan(eslov, 8));
    assertThat(outcome).isEqualTo(new SetOutcome.NotBooked(List.of(new SetOutcome.Missing(eslov, word, 8, 5, null))));
    assertThat(freeThen(petra, lund)).isEqualTo(10);
  }

  @Test
  void takesWhatThereIsOtherwise() {
    ListingId lund = lend(petra, 10);
    ListingId eslov = lend(olle, 8);
    ListingId hoor = lend(maja, 4);
    booked(maja, loan(eslov, 3));
    booked(petra, loan(hoor, 4));
    SetOutcome outcome = book(anna, false, loan(lund, 10), loan(eslov, 8), loan(hoor, 4));
    assertThat(outcome).isInstanceOf(SetOutcome.Booked.class);
    assertThat(((SetOutcome.Booked) outcome).pieces()).isEqualTo(15);
    assertThat(((SetOutcome.Booked) outcome).missing()).extracting(SetOutcome.Missing::free).containsExactly(5, 0);
    assertThat(freeThen(olle, eslov)).isZero();
  }

  @Test
  void theSamePressIsTheSameSet() {
    SetRequest request = new SetRequest(UUID.randomUUID(), "stolar", true, List.of(loan(lend(petra, 10), 5)), "");
    assertThat(world.as(anna, () -> sets.book(anna, request))).isEqualTo(world.as(anna, () -> sets.book(anna, request)));
  }

  private ListingId asked(Actor owner, int quantity) {
    return shelf.offer(owner, shelf.details(word, quantity, Offer.free(Term.LEND)));
  }

  @Test
  void asksTheSeekerWhatBecomesOfTheRestWhenAnOwnerSaysNo() {
    ListingId lund = lend(petra, 10);
    BookedSet set = booked(true, loan(lund, 10), loan(asked(olle, 8), 8), loan(lend(maja, 6), 6));
    declineOlles(set);
    BookedSet broken = set(anna, set.id());
    assertThat(broken.asks()).isTrue();
    assertThat(List.of(broken.left(), broken.missing())).isEqualTo(List.of(16, 8));
    assertThat(freeThen(petra, lund)).as("nothing is cancelled by itself").isZero();
    assertThat(told(set)).containsExactly("booking.setBroken");
    BookedSet after = world.as(anna, () -> sets.cancelRest(anna, set.id()));
    assertThat(after.answer()).isEqualTo(BookedSet.Answer.CANCELLED);
    assertThat(after.parts()).extracting(BookedSet.Part::state).containsExactly(BookingState.CANCELLED, BookingState.DECLINED,
        BookingState.CANCELLED);
    assertThat(freeThen(petra, lund)).isEqualTo(10);
  }

  @Test
  void keepsTheRestWhenTheSeekerSaysSo() {
    BookedSet set = booked(true, loan(lend(petra, 10), 10), loan(asked(olle, 8), 8));
    declineOlles(set);
    BookedSet kept = world.as(anna, () -> sets.keepRest(anna, set.id()));
    assertThat(kept.asks()).isFalse();
    assertThat(kept.left()).isEqualTo(10);
    assertThat(audited(set)).containsExactly("booking.set_booked", "booking.set_kept");
  }

  private void declineOlles(BookedSet set) {
    BookingId olles = set.parts().stream().filter(part -> part.owner().equals(olle.unit())).findFirst().orElseThrow().booking();
    int version = records.booking(olle, olles).version();
    world.as(olle, () -> bookings.decline(olle, olles, Side.OWNER, version, "Vi behöver dem"));
  }

  private List<String> told(BookedSet set) {
    return records.toldAbout(anna, "booking-set:" + set.id(), 1);
  }

  private List<String> audited(BookedSet set) {
    return records.audited("bookingSet", set.id().toString());
  }

  @Test
  void putsAllOnTheListOrNothing() {
    List<Wish> wishes = List.of(loan(lend(petra, 10), 10), loan(lend(olle, 8), 8));
    assertThat(world.as(anna, () -> cart.addAll(anna, wishes))).isTrue();
    assertThat(world.as(anna, () -> cart.gathered(anna))).extracting(Cart.Gathered::quantity).containsExactly(10, 8);
  }
}
