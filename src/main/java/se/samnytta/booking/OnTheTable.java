package se.samnytta.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.HoldChange;
import se.samnytta.inventory.HoldId;
import se.samnytta.inventory.HoldOutcome;
import se.samnytta.inventory.Holds;
import se.samnytta.inventory.ItemId;
import se.samnytta.inventory.Kind;
import se.samnytta.inventory.Promise;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;
import se.samnytta.listing.Availability;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offered;
import se.samnytta.organisation.Agreements;
import se.samnytta.organisation.Premises;

/** What lies on the table in a swap that is haggled about: puts there what is offered instead, and keeps it so. */
@Component
class OnTheTable {

  private final OfferStore offers;
  private final LineStore lines;
  private final ApprovalStore history;
  private final ChangeStore versions;
  private final Requests requests;
  private final Agreements agreements;
  private final Premises premises;
  private final Availability ads;
  private final Holds holds;
  private final Clock clock;

  OnTheTable(OfferStore offers, LineStore lines, ApprovalStore history, ChangeStore versions, Requests requests, Agreements agreements,
      Premises premises, Availability ads, Holds holds, Clock clock) {
    this.offers = offers;
    this.lines = lines;
    this.history = history;
    this.versions = versions;
    this.requests = requests;
    this.agreements = agreements;
    this.premises = premises;
    this.ads = ads;
    this.holds = holds;
    this.clock = clock;
  }

  /** Things of the receiver's that are not there yet, as whoever asks sees them. */
  List<Offered> others(Booking booking, Side side) {
    return offers.find(offers.own(booking.receiver())).values().stream().filter(each -> mayCome(booking, side, each)).toList();
  }

  /** Lays it there and lets the other things go, or says what stands in the way and leaves everything as it was. */
  Optional<StepOutcome> lay(Booking booking, By by, CounterOffer offer) {
    Offered added = offer.added() == null ? null : offers.find(offer.added()).orElse(null);
    Optional<StepOutcome> refused = refusal(booking, by.side(), offer, added);
    if (refused.isPresent())
      return refused;
    lock(booking, added);
    List<Line> others = booking.lines().stream().filter(line -> stays(offer, line) && offer.quantity(line) != line.quantity()).toList();
    List<HoldChange> changes = others.stream().map(line -> new HoldChange(line.hold(), offer.quantity(line))).toList();
    if (change(changes, false) instanceof HoldOutcome.NotFree none) {
      int least = none.scarcest();
      return Optional.of(new StepOutcome.NotFree(others.get(least).id(), Math.max(0, none.free().get(least))));
    }
    HoldId hold = null;
    if (added != null)
      switch (holds.place(List.of(promise(booking, offer, added)))) {
        case HoldOutcome.Held(var kept) -> hold = kept.getFirst();
        case HoldOutcome.NotFree(var free) -> {
          return Optional.of(new StepOutcome.AddedNotFree(Math.max(0, free.getFirst())));
        }
      }
    change(changes, true);
    write(booking, by, offer, added, hold);
    return Optional.empty();
  }

  private Optional<StepOutcome> refusal(Booking booking, Side side, CounterOffer offer, @Nullable Offered added) {
    if (booking.lines().stream().noneMatch(line -> line.direction() == Direction.BACK && stays(offer, line)) && offer.added() == null)
      return Optional.of(new StepOutcome.NothingInReturn());
    for (Line line : booking.lines()) {
      int quantity = offer.quantity(line);
      if (quantity < 0 || quantity == 0 && line.direction() == Direction.OUT)
        return Optional.of(new StepOutcome.TooFew(line.id(), line.direction() == Direction.OUT ? 1 : 0));
    }
    var suspended = premises.suspension(booking.receiver(), LocalDate.ofInstant(clock.instant(), Period.SWEDEN));
    if (suspended.isPresent())
      return Optional.of(new StepOutcome.NoMore(new Refusal.Suspended(suspended.get().until(), suspended.get().reason())));
    if (offer.added() == null)
      return Optional.empty();
    if (added == null || !mayCome(booking, side, added))
      return Optional.of(new StepOutcome.NotTheirs());
    if (offer.addedQuantity() < 1 || offer.addedQuantity() > added.exist())
      return Optional.of(new StepOutcome.AddedNotFree(added.exist()));
    boolean agreed = !booking.crossesABorder() || agreements
        .between(booking.receiverMunicipality(), booking.ownerMunicipality(), requests.topCategory(added)).isPresent();
    return agreed ? Optional.empty() : Optional.of(new StepOutcome.AgreementOver());
  }

  /** A thing of the receiver's that does not lie there; the owner takes only what is shown to them. */
  private static boolean mayCome(Booking booking, Side side, Offered thing) {
    return thing.owner().equals(booking.receiver()) && thing.kind() == Kind.GOODS && (side == Side.RECEIVER || thing.state().isShown())
        && booking.lines().stream().noneMatch(line -> line.item().equals(thing.item()));
  }

  private static boolean stays(CounterOffer offer, Line line) {
    return offer.quantity(line) > 0;
  }

  /** All that lies there and all that is to, in the order in which everybody takes locks. */
  private void lock(Booking booking, @Nullable Offered added) {
    Stream<ListingId> listings = booking.lines().stream().map(Line::listing);
    Stream<ItemId> items = booking.lines().stream().map(Line::item);
    ads.lock((added == null ? listings : Stream.concat(listings, Stream.of(added.id()))).toList());
    holds.lock((added == null ? items : Stream.concat(items, Stream.of(added.item()))).toList());
  }

  private HoldOutcome change(List<HoldChange> changes, boolean keep) {
    return changes.isEmpty() ? new HoldOutcome.Held(List.of()) : holds.change(changes, null, null, keep);
  }

  private Promise promise(Booking booking, CounterOffer offer, Offered added) {
    return new Promise(added.item(), offer.addedQuantity(), clock.instant(), null,
        "booking/" + booking.id() + "/offer/" + booking.version() + "/" + added.id());
  }

  private void write(Booking booking, By by, CounterOffer offer, @Nullable Offered added, @Nullable HoldId hold) {
    Instant now = clock.instant();
    versions.waiting(booking.id()).ifPresent(each -> versions.end(each.id(), by.side() == Side.OWNER ? "WITHDRAWN" : "REFUSED"));
    long version = versions.insertOffer(booking, by, offer.differenceOre(), now);
    for (Line line : booking.lines()) {
      int quantity = offer.quantity(line);
      if (quantity == line.quantity())
        continue;
      versions.insertLine(version, booking, quantity == 0 ? null : line.id(), line.title(), line.quantity(), quantity);
      if (quantity > 0)
        lines.quantity(line.id(), quantity, Money.ZERO);
      else {
        lines.remove(line.id());
        holds.release(line.hold());
      }
    }
    if (added != null) {
      var piece = new BookingDraft.Piece(0, Direction.BACK, added, offer.addedQuantity(), null, Money.ZERO, hold);
      LineId line = lines.insert(booking.id(), booking.owner(), booking.receiver(), piece);
      versions.insertLine(version, booking, line, added.title(), 0, offer.addedQuantity());
    }
    history.step(booking, "COUNTER_OFFERED", by, by.side(), offer.words(), version, now);
  }
}
