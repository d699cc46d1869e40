package se.samnytta.booking.histories;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.BookingRequest;
import se.samnytta.booking.IncidentId;
import se.samnytta.booking.LineId;
import se.samnytta.booking.RequestOutcome;
import se.samnytta.booking.StepOutcome;
import se.samnytta.booking.Wish;
import se.samnytta.inventory.ItemId;
import se.samnytta.kernel.ClockTime;
import se.samnytta.kernel.NotFound;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Term;

/** A history as it happens, in the application and in the model, with what has been told of it so far. */
final class Play {

  private static final int DAYS = 30;

  final Model model;
  final Asking asking;
  final Agreeing agreeing;
  final Moving moving;
  final Changing changing;
  final Troubles troubles;
  final Verbs verbs;
  final int market;
  final List<Step> steps = new ArrayList<>();
  final Map<Deal.Trouble, IncidentId> incidents = new HashMap<>();
  private final List<Ad> ads;
  private final List<ListingId> listings;
  private final Database database;
  private final List<String> told = new ArrayList<>();
  /** The last press of a button that did something, and what it says when it comes again. */
  private @Nullable Supplier<String> again;
  private Supplier<String> saidAgain = () -> "";
  private final Tally tally;
  private final long began = System.nanoTime();
  private Kind kind = Kind.ASK;

  Play(int market, List<Ad> ads, List<Person> people, List<ListingId> listings, List<ItemId> items, Verbs verbs, Database database,
      Tally tally) {
    this.market = market;
    this.ads = ads;
    this.listings = listings;
    this.verbs = verbs;
    this.database = database;
    this.tally = tally;
    model = new Model(ads, people, Clock.systemUTC());
    asking = new Asking(model);
    agreeing = new Agreeing(model);
    moving = new Moving(model);
    changing = new Changing(model, asking);
    troubles = new Troubles(model);
    database.told(ads);
  }

  /** What is done now. */
  void does(Kind now) {
    kind = now;
  }

  /** One step more. */
  void take(Step step) {
    steps.add(step);
    Steps.take(this, step);
  }

  /** The same happens in both; what they say has to be the same, and how everything stands afterwards. */
  private String happens(String what, Supplier<String> inTheApplication, Supplier<String> inTheModel) {
    told.add(what);
    String said;
    try {
      said = inTheApplication.get();
    } catch (NotFound _) {
      said = Said.NOT_FOUND;
    } catch (RuntimeException e) {
      throw new AssertionError("the application breaks: " + e + this, e);
    }
    model.now();
    String expected = inTheModel.get();
    tally.count(kind, said);
    told.set(told.size() - 1, what + ": " + said);
    if (!said.equals(expected))
      throw new AssertionError("\n  model:    " + expected + "\n  database: " + said + this);
    same();
    return said;
  }

  private void same() {
    String difference = difference();
    if (!difference.isEmpty())
      throw new AssertionError("\n" + difference + this);
    List<String> twice = database.promisedTwice();
    if (!twice.isEmpty())
      throw new AssertionError("\n" + twice + this);
  }

  private String difference() {
    return Told.difference(Told.of(model), database.told(ads));
  }

  void ask(Person who, List<Want> wants) {
    BookingRequest request = new BookingRequest(UUID.randomUUID(), wants.stream().map(this::wish).toList(), "");
    Supplier<RequestOutcome> press = () -> who.does(() -> verbs.bookings().request(who.actor(), request));
    String said = happens(who.name() + " vill ha " + Asking.told(wants), () -> {
      RequestOutcome outcome = press.get();
      if (outcome instanceof RequestOutcome.Placed(List<BookingId> placed))
        database.placed(placed);
      return Said.of(outcome);
    }, () -> asking.ask(who, wants));
    if (said.startsWith("Placed"))
      remember(() -> Said.of(press.get()), () -> said);
  }

  private Wish wish(Want want) {
    ListingId ad = listing(want.good());
    if (want.term() == Term.SWAP)
      return new Wish(ad, want.term(), want.quantity(), null, null,
          want.inReturn() == null ? null : new Wish.InReturn(listing(want.inReturn()), want.given(), 100L * want.difference()), null);
    return new Wish(ad, want.term(), want.quantity(), want.first(), want.last(),
        want.from() == null || want.until() == null ? null : new Wish.Hours(ClockTime.of(want.from()), ClockTime.of(want.until())), null,
        null);
  }

  private ListingId listing(Good good) {
    return listings.get(model.goods.indexOf(good));
  }

  /** Somebody does something with a deal, by the page they have read. */
  String step(Person who, String what, Deal deal, Function<BookingId, StepOutcome> real, Supplier<String> plain) {
    return happens(who.name() + " " + what + " #" + deal.number, () -> Said.of(who.does(() -> real.apply(database.booking(deal)))),
        () -> Model.sees(who, deal) ? plain.get() : Said.NOT_FOUND);
  }

  /** A step that comes with a key of its own: the same press again changes nothing. */
  String press(Person who, String what, Deal deal, Function<UUID, StepOutcome> real, Supplier<String> plain) {
    UUID key = UUID.randomUUID();
    String said = step(who, what, deal, _ -> real.apply(key), plain);
    if (said.startsWith("Done"))
      remember(() -> Said.of(who.does(() -> real.apply(key))), () -> Said.done(deal.state));
    return said;
  }

  private void remember(Supplier<String> press, Supplier<String> said) {
    again = press;
    saidAgain = said;
  }

  void again() {
    if (again != null)
      happens("samma knapp igen", again, saidAgain);
  }

  /** The version that whoever acts has read, or the one before. */
  int version(Deal deal, boolean old) {
    return database.seen(deal).version() - (old ? 1 : 0);
  }

  BookingId booking(Deal deal) {
    return database.booking(deal);
  }

  Map<LineId, Integer> quantities(Deal deal, List<Integer> each) {
    Map<LineId, Integer> quantities = new java.util.LinkedHashMap<>();
    for (int i = 0; i < each.size(); i++)
      quantities.put(line(deal, i), each.get(i));
    return quantities;
  }

  LineId line(Deal deal, int place) {
    return database.seen(deal).lines().get(place);
  }

  void incident(Deal deal) {
    incidents.put(deal.troubles.getLast(), database.lastIncident(deal));
  }

  /**
   * Time passes, and what is due happens: at the first try, unless the application's own clockwork or somebody who tells of what
   * happened just before is at work on the same booking, which is then passed by.
   */
  void pass(int weeks) {
    told.add(weeks == 1 ? "en vecka går" : weeks + " veckor går");
    if (!model.deals.isEmpty())
      database.pass(7 * weeks);
    verbs.whatIsDue();
    new Passing(model.now()).pass(7 * weeks);
    Instant patience = model.now.plusSeconds(3);
    while (!difference().isEmpty() && model.now().now.isBefore(patience)) {
      LockSupport.parkNanos(20_000_000);
      verbs.whatIsDue();
    }
    same();
  }

  /** On each of the days to come as many are free as the model says. */
  void end() {
    told.add("slut");
    tally.end(model, System.nanoTime() - began);
    List<List<Integer>> free = new ArrayList<>();
    for (Good good : model.now().goods)
      free.add(model.today().datesUntil(model.today().plusDays(DAYS))
          .map(day -> good.free(Days.begin(day), Days.end(day), model.now)).toList());
    List<List<Integer>> real = database.free(model.today(), DAYS);
    if (!free.equals(real))
      throw new AssertionError("free from " + model.today() + " on:\n  model:    " + free + "\n  database: " + real + this);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("\nWhat happened:\n");
    for (int i = 0; i < told.size(); i++)
      text.append("%3d. %s\n".formatted(i + 1, told.get(i)));
    return text.append("How it stands:\n  ").append(String.join("\n  ", Told.of(model))).toString();
  }
}
