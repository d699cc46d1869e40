package se.samnytta.start.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.booking.Approvers;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.BookingRequest;
import se.samnytta.booking.Bookings;
import se.samnytta.booking.Direction;
import se.samnytta.booking.HandOvers;
import se.samnytta.booking.LineId;
import se.samnytta.booking.Receipts;
import se.samnytta.booking.RequestOutcome;
import se.samnytta.booking.Side;
import se.samnytta.booking.StepOutcome;
import se.samnytta.booking.Wish;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.listing.CloseReason;
import se.samnytta.listing.Listing;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Listings;
import se.samnytta.listing.Term;
import se.samnytta.organisation.OpenDays;
import se.samnytta.organisation.Premises;
import se.samnytta.start.demo.Deal.Until;

/** Takes a deal from the request as far as it has come, each step on its day and in a transaction of its own. */
@Component
@Profile("demo")
class DealSteps {

  private static final int POSTED_BEFORE = 9;
  private static final int ANSWERED_AFTER = 1;
  private static final int READY_AFTER = 2;
  private static final int FETCHED_AFTER = 4;

  private record Deed(Deal deal, LocalDate asked, Actor owner, Actor asker, ListingId ad, BookingId booking) {}

  private final DemoWorld world;
  private final DemoListings ads;
  private final Listings listings;
  private final Bookings bookings;
  private final HandOvers handOvers;
  private final Receipts receipts;
  private final Approvers approvers;
  private final Premises premises;
  private final JdbcClient jdbc;
  private final TransactionTemplate each;

  DealSteps(DemoWorld world, DemoListings ads, Listings listings, Bookings bookings, HandOvers handOvers, Receipts receipts,
      Approvers approvers,
      Premises premises, JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.world = world;
    this.ads = ads;
    this.listings = listings;
    this.bookings = bookings;
    this.handOvers = handOvers;
    this.receipts = receipts;
    this.approvers = approvers;
    this.premises = premises;
    this.jdbc = jdbc;
    this.each = new TransactionTemplate(transactions);
    this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  void take(Deal deal, LocalDate today) {
    Deed deed = ask(deal, today.minusDays(deal.ago()));
    if (deal.until() == Until.DECLINED)
      decline(deed);
    if (deal.until() == Until.REQUESTED || deal.until() == Until.DECLINED)
      return;
    agree(deed);
    if (deal.until() == Until.CANCELLED)
      cancel(deed);
    if (deal.until().isBefore(Until.READY))
      return;
    fetch(deed);
    if (!deal.until().isBefore(Until.RETURNED))
      conclude(deed);
  }

  private Deed ask(Deal deal, LocalDate asked) {
    ListingId ad = on(asked.minusDays(POSTED_BEFORE), LocalTime.of(10, 40), () -> ads.of(deal, asked));
    Wish wish = on(asked.minusDays(POSTED_BEFORE), LocalTime.of(10, 40), () -> wish(deal, asked, listings.listing(ad)));
    return on(asked, LocalTime.of(9, 20), () -> ask(deal, asked, listings.listing(ad), wish));
  }

  private Deed ask(Deal deal, LocalDate asked, Listing listing, Wish wish) {
    Actor asker = world.actor(deal.to());
    RequestOutcome outcome = bookings.request(asker, new BookingRequest(deal.key("request"), List.of(wish), deal.words()));
    if (!(outcome instanceof RequestOutcome.Placed placed))
      throw new IllegalStateException(deal.id() + ": " + outcome);
    return new Deed(deal, asked, world.other(listing.owner(), asker.person()), asker, listing.id(), placed.bookings().getFirst());
  }

  private Wish wish(Deal deal, LocalDate asked, Listing ad) {
    if (deal.term() == Term.SWAP)
      return Wish.swap(ad.id(), deal.quantity(), new Wish.InReturn(ads.inReturn(deal, asked), deal.quantity(), 0));
    if (!deal.term().isLoan())
      return Wish.keep(ad.id(), deal.term(), deal.quantity(), null);
    OpenDays open = premises.openDays(ad.owner());
    LocalDate first = open.openFrom(asked.plusDays(deal.lead()));
    return Wish.loan(ad.id(), deal.term(), deal.quantity(), first, open.openFrom(first.plusDays(deal.days())));
  }

  private void decline(Deed deed) {
    done(deed, ANSWERED_AFTER, LocalTime.of(13, 5),
        () -> bookings.decline(deed.owner, deed.booking, Side.OWNER, version(deed), deed.deal.why()));
  }

  private void agree(Deed deed) {
    done(deed, ANSWERED_AFTER, LocalTime.of(8, 45), () -> bookings.approve(deed.owner, deed.booking, Side.OWNER, version(deed)));
    if (deed.deal.until() != Until.COST && now(() -> isAsked(deed, Side.RECEIVER)))
      done(deed, ANSWERED_AFTER, LocalTime.of(14, 30),
          () -> bookings.approve(payer(deed), deed.booking, Side.RECEIVER, version(deed)));
  }

  /** Whoever answers for the receiver's money. */
  private Actor payer(Deed deed) {
    Money amount = new Money(jdbc.sql("select amount_ore from booking.booking where id = :id").param("id", deed.booking.value())
        .query(Long.class).single());
    return world.actor(approvers.asked(deed.asker.unit(), amount).people().getFirst(), deed.asker.unit());
  }

  private void cancel(Deed deed) {
    done(deed, READY_AFTER, LocalTime.of(11, 10), () -> bookings.cancel(deed.asker, deed.booking, version(deed), deed.deal.why()));
  }

  private void fetch(Deed deed) {
    Deal deal = deed.deal;
    done(deed, READY_AFTER, LocalTime.of(15, 15), () -> bookings.ready(deed.owner, deed.booking, version(deed), ""));
    if (deal.until() == Until.READY)
      return;
    LocalDate day = now(() -> day(deed, "starts_at", deed.asked.plusDays(FETCHED_AFTER)));
    Actor teller = deal.term() == Term.SWAP ? deed.asker : deed.owner;
    done(deed, day, LocalTime.of(10, 0),
        () -> handOvers.handOver(teller, deed.booking, deal.key("out"), lines(deed, Direction.OUT), ""));
    if (deal.term() == Term.SWAP)
      done(deed, day, LocalTime.of(10, 0),
          () -> handOvers.handOver(deed.owner, deed.booking, deal.key("back"), lines(deed, Direction.BACK), ""));
  }

  /** The receiver says that it came, or either side that it is back. */
  private void conclude(Deed deed) {
    Deal deal = deed.deal;
    LocalDate day = now(() -> day(deed, "ends_at", deed.asked.plusDays(FETCHED_AFTER)));
    LocalTime late = LocalTime.of(15, 40);
    var bought = deal.bought();
    if (bought != null)
      done(deed, day, late, () -> receipts.answerWouldHaveBought(deed.asker, deed.booking, bought));
    if (deal.term().isLoan())
      done(deed, day, late, () -> handOvers.takeBack(deal.until() == Until.RETURNED ? deed.asker : deed.owner, deed.booking,
          deal.key("back"), lines(deed, Direction.OUT), List.of(), ""));
    else if (deal.term() != Term.SWAP)
      done(deed, day, late, () -> receipts.confirmReceipt(deed.asker, deed.booking, version(deed)));
    if (deal.thing() != null)
      on(day, late, () -> listings.close(deed.owner, deed.ad, listings.listing(deed.ad).version(),
          deal.term().isLoan() ? CloseReason.WITHDRAWN : CloseReason.GONE));
  }

  /** The first or last day of a loan, else that day. */
  private LocalDate day(Deed deed, String column, LocalDate otherwise) {
    return jdbc.sql("select (" + column + " at time zone 'Europe/Stockholm' - case when :last then interval '1 day' else '0' end)::date"
        + " from booking.booking where id = :id and " + column + " is not null")
        .param("last", column.startsWith("ends"))
        .param("id", deed.booking.value())
        .query(LocalDate.class)
        .optional()
        .orElse(otherwise);
  }

  private int version(Deed deed) {
    return jdbc.sql("select version from booking.booking where id = :id").param("id", deed.booking.value()).query(Integer.class).single();
  }

  private boolean isAsked(Deed deed, Side side) {
    return jdbc.sql("select exists (select 1 from booking.approval where booking_id = :id and side = :side and decision is null)")
        .param("id", deed.booking.value()).param("side", side.name()).query(Boolean.class).single();
  }

  private Map<LineId, Integer> lines(Deed deed, Direction direction) {
    Map<LineId, Integer> quantities = new HashMap<>();
    jdbc.sql("select id, quantity from booking.line where booking_id = :id and direction = :direction")
        .param("id", deed.booking.value())
        .param("direction", direction.name())
        .query(row -> {
          quantities.put(new LineId(row.getLong("id")), row.getInt("quantity"));
        });
    return quantities;
  }

  private void done(Deed deed, int daysAfter, LocalTime time, Supplier<StepOutcome> step) {
    done(deed, deed.asked.plusDays(daysAfter), time, step);
  }

  private void done(Deed deed, LocalDate day, LocalTime time, Supplier<StepOutcome> step) {
    StepOutcome outcome = on(day, time, step);
    if (!(outcome instanceof StepOutcome.Done))
      throw new IllegalStateException(deed.deal.id() + ": the step on " + day + " was not taken: " + outcome);
  }

  /** Does it on that day and commits it, so that what is told of it is told then. */
  private <T> T on(LocalDate day, LocalTime time, Supplier<T> step) {
    DemoClock.turnTo(day, time);
    return now(step);
  }

  private <T> T now(Supplier<T> step) {
    return Objects.requireNonNull(each.execute(_ -> step.get()));
  }
}
