package se.samnytta.house;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.BookingRequest;
import se.samnytta.booking.BookingTest;
import se.samnytta.booking.Bookings;
import se.samnytta.booking.Cart;
import se.samnytta.booking.Change;
import se.samnytta.booking.Changes;
import se.samnytta.booking.CounterOffer;
import se.samnytta.booking.CounterOffers;
import se.samnytta.booking.HandOvers;
import se.samnytta.booking.IncidentKind;
import se.samnytta.booking.IncidentReport;
import se.samnytta.booking.Incidents;
import se.samnytta.booking.LineId;
import se.samnytta.booking.PlaceId;
import se.samnytta.booking.Queue;
import se.samnytta.booking.QueueOutcome;
import se.samnytta.booking.RequestOutcome;
import se.samnytta.booking.SetOutcome;
import se.samnytta.booking.SetRequest;
import se.samnytta.booking.Sets;
import se.samnytta.booking.Shelf;
import se.samnytta.booking.Side;
import se.samnytta.booking.Wish;
import se.samnytta.collaboration.Subject;
import se.samnytta.collaboration.Threads;
import se.samnytta.files.ImageOutcome;
import se.samnytta.files.Sheet;
import se.samnytta.files.SheetOutcome;
import se.samnytta.inventory.StockStep;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.ClockTime;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Reach;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.CloseReason;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.ListingDetails;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.ListingImports;
import se.samnytta.listing.ListingPhotos;
import se.samnytta.listing.ListingStock;
import se.samnytta.listing.Listings;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;
import se.samnytta.listing.WantedDetails;
import se.samnytta.listing.WantedId;
import se.samnytta.listing.WantedListings;
import se.samnytta.listing.WantedOutcome;
import se.samnytta.notification.Notice;
import se.samnytta.notification.Notices;
import se.samnytta.notification.Recipient;
import se.samnytta.notification.Word;
import se.samnytta.organisation.StaffImports;
import se.samnytta.organisation.SubstituteOutcome;
import se.samnytta.organisation.Substitutes;
import se.samnytta.organisation.Substitution;
import se.samnytta.search.Cadence;
import se.samnytta.search.SavedSearches;
import se.samnytta.world.Ads;
import se.samnytta.world.World;

/** Makes the things that the matrix is about, through the verbs that people use: they are unit A's, or between it and another. */
@Component
class MatrixThings {

  private static final String SHEET = "Rubrik;Kategori;Antal;Skick;Sätt\nPall;Stolar;1;Bra;Ta över\n";

  /**
   * A thing.
   *
   * @param values what stands in the place of {id}, {version} …
   * @param person whose it is, where it is a person's own
   */
  record Thing(Map<String, String> values, Actor person) {}

  /** Those between whom things are: the owner in A, somebody of B and somebody across the border. */
  record Cast(Actor owner, Actor asker, Actor across) {}

  private final World world;
  private final Ads ads;
  private final Shelf shelf;
  private final Listings listings;
  private final ListingStock stock;
  private final ListingPhotos photos;
  private final ListingImports imports;
  private final StaffImports staffImports;
  private final WantedListings wanted;
  private final Bookings bookings;
  private final Queue queue;
  private final HandOvers handOvers;
  private final Changes changes;
  private final CounterOffers offers;
  private final Incidents incidents;
  private final Cart cart;
  private final Sets sets;
  private final Threads threads;
  private final SavedSearches searches;
  private final Substitutes substitutes;
  private final Notices notices;
  private final JdbcClient jdbc;
  private final MatrixWork matrixWork;

  MatrixThings(World world, Ads ads, Shelf shelf, Listings listings, ListingStock stock, ListingPhotos photos, ListingImports imports,
      StaffImports staffImports, WantedListings wanted,
      Bookings bookings, Queue queue, HandOvers handOvers, Changes changes, CounterOffers offers, Incidents incidents, Cart cart, Sets sets,
      Threads threads,
      SavedSearches searches,
      Substitutes substitutes, Notices notices, JdbcClient jdbc, MatrixWork matrixWork) {
    this.matrixWork = matrixWork;
    this.world = world;
    this.ads = ads;
    this.shelf = shelf;
    this.listings = listings;
    this.stock = stock;
    this.photos = photos;
    this.imports = imports;
    this.staffImports = staffImports;
    this.wanted = wanted;
    this.bookings = bookings;
    this.queue = queue;
    this.handOvers = handOvers;
    this.changes = changes;
    this.offers = offers;
    this.incidents = incidents;
    this.cart = cart;
    this.sets = sets;
    this.threads = threads;
    this.searches = searches;
    this.substitutes = substitutes;
    this.notices = notices;
    this.jdbc = jdbc;
  }

  Thing make(String name, Cast cast) {
    Map<String, String> values = values(name, cast);
    values.put("today", today().toString());
    values.put("step", "avslag");
    values.put("sheet", SHEET);
    values.put("token", "A".repeat(43));
    values.put("municipality", "1281");
    values.put("whose", "min");
    return new Thing(values, cast.owner);
  }

  private Map<String, String> values(String name, Cast cast) {
    Actor owner = cast.owner;
    return switch (name) {
      case "-", "nothing", "file" -> values("id", 999_999_999L);
      case "retention" -> values("kind", "notices");
      case "unit" -> values("id", owner.unit());
      case "colleague" -> colleague(owner.unit());
      case "ad" -> ad(owner, Reach.PARTNERS);
      case "own-ad" -> ad(owner, Reach.UNIT);
      case "near-ad" -> ad(owner, Reach.MUNICIPALITY);
      case "ad-for-all" -> ad(owner, Reach.ALL);
      case "public-ad" -> ad(ads.publish(owner, shelf.details("Stol", 2, Shelf.sale(50)), Reach.PUBLIC), owner);
      case "stock" -> stock(owner);
      case "two-ads" -> twoAds(owner);
      case "photo" -> photo(owner);
      case "draft" -> draft(owner);
      case "paused-ad" -> paused(owner);
      case "closed-ad" -> closed(owner);
      case "people" -> people(owner);
      case "sheet" -> sheet(owner);
      case "people-sheet" -> values("key", peopleSheet(owner.unit()));
      case "wanted" -> wanted(owner);
      case "closed-wanted" -> closedWanted(owner);
      case "search" -> values("id", world.as(owner, () -> searches.save(owner, "LISTING", "Stolar", "q=stol" + UUID.randomUUID(),
          Cadence.WEEKLY)));
      case "notice" -> notice(cast);
      case "cart" -> cart(cast);
      case "set" -> set(cast);
      case "role" -> role(cast);
      case "substitute" -> substitute(cast);
      case "asked" -> booking(asked(owner, cast.asker));
      case "across" -> booking(asked(owner, cast.across));
      case "costly" -> booking(request(cast.asker, Wish.keep(offer(owner, Shelf.sale(100)), Term.SELL, 1, null)));
      case "approved" -> booking(approved(cast));
      case "received" -> booking(handedOver(owner, approved(cast)));
      case "handed" -> handed(cast);
      case "lent" -> booking(lent(cast));
      case "longer" -> longer(cast);
      case "hours" -> hours(cast);
      case "change" -> changeAsked(cast);
      case "swap" -> booking(swap(cast));
      case "countered" -> booking(countered(cast));
      case "place" -> values("id", place(cast));
      case "turn" -> turn(cast);
      case "line" -> values("id", waitedFor(cast));
      case "incident" -> incident(cast);
      case "service" -> ad(shelf.offer(owner, matrixWork.details("transport-flytt")), owner);
      case "work-asked", "work-quoted", "work-agreed", "work-reported" -> matrixWork.service(name, owner, cast.asker);
      case "staff-agreed", "staff-named", "staff-ready" -> matrixWork.staff(name, owner, cast.asker);
      case "messages" -> thread(owner, new Subject("booking", asked(owner, cast.asker).value()));
      case "questions" -> thread(owner, new Subject("listing", Long.parseLong(ad(owner, Reach.PARTNERS).get("id"))));
      default -> throw new IllegalArgumentException("nobody makes a " + name);
    };
  }

  private static Map<String, String> values(String name, Object value) {
    Map<String, String> values = new HashMap<>();
    values.put(name, value.toString());
    return values;
  }

  private static LocalDate today() {
    return LocalDate.now(Period.SWEDEN);
  }

  private Map<String, String> ad(Actor owner, Reach reach) {
    return ad(ads.publish(owner, ads.things("Stol", "stolar", 3), reach), owner);
  }

  private Map<String, String> ad(ListingId id, Actor owner) {
    Map<String, String> values = values("id", id);
    values.put("slug", "stol");
    values.put("version", String.valueOf(shelf.listing(owner, id).version()));
    return values;
  }

  /** One with a label, and one that is set aside. */
  private Map<String, String> stock(Actor owner) {
    Map<String, String> values = ad(owner, Reach.PARTNERS);
    long id = Long.parseLong(values.get("id"));
    values.put("label", "M-" + id);
    world.as(owner, () -> stock.take(owner, new ListingId(id), UUID.randomUUID(), new StockStep.Label(List.of("M-" + id))));
    world.as(owner, () -> stock.take(owner, new ListingId(id), UUID.randomUUID(), new StockStep.SetAside(1, List.of(), null, "Trasig")));
    values.put("aside",
        world.asSystem(() -> jdbc.sql("select id from inventory.aside where item_id = (select item_id from listing.listing where id = :id)")
            .param("id", id).query(String.class).single()));
    return values;
  }

  /** Two of the same kind. */
  private Map<String, String> twoAds(Actor owner) {
    Map<String, String> values = ad(owner, Reach.PARTNERS);
    values.put("other", ad(owner, Reach.PARTNERS).get("id"));
    return values;
  }

  private Map<String, String> photo(Actor owner) {
    Map<String, String> values = ad(owner, Reach.PARTNERS);
    ListingId id = new ListingId(Long.parseLong(values.get("id")));
    ImageOutcome outcome = world.as(owner, () -> photos.add(owner, id, new ByteArrayResource(picture())));
    String image = ((ImageOutcome.Stored) outcome).id().toString();
    values.put("image", image);
    values.put("name", image + "-320.webp");
    values.put("version", String.valueOf(shelf.listing(owner, id).version()));
    return values;
  }

  private static byte[] picture() {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private Map<String, String> draft(Actor owner) {
    ListingDetails ad = ads.things("Stol", "stolar", 1);
    world.as(owner, () -> listings.draft(owner, UUID.randomUUID(), ad));
    return ad(new ListingId(newest("listing.listing", owner)), owner);
  }

  private Map<String, String> paused(Actor owner) {
    ListingId id = ads.publish(owner, ads.things("Stol", "stolar", 1), Reach.PARTNERS);
    int version = shelf.listing(owner, id).version();
    world.as(owner, () -> listings.pause(owner, id, version));
    return ad(id, owner);
  }

  private Map<String, String> closed(Actor owner) {
    ListingId id = ads.publish(owner, ads.things("Stol", "stolar", 1), Reach.PARTNERS);
    int version = shelf.listing(owner, id).version();
    world.as(owner, () -> listings.close(owner, id, version, CloseReason.GONE));
    return ad(id, owner);
  }

  private Map<String, String> people(Actor owner) {
    ad(owner, Reach.PARTNERS);
    Map<String, String> values = values("from", owner.person());
    values.put("person", owner.person().toString());
    values.put("to", world.person(owner.unit(), "Efterträdaren", Role.MEMBER).toString());
    return values;
  }

  private Map<String, String> sheet(Actor owner) {
    UUID key = UUID.randomUUID();
    Sheet sheet = ((SheetOutcome.Read) Sheet.read(SHEET.getBytes(StandardCharsets.UTF_8))).sheet();
    world.as(owner, () -> {
      imports.keep(owner, key, sheet);
      return true;
    });
    return values("key", key);
  }

  private Map<String, String> colleague(UnitId unit) {
    PersonId person = world.person(unit, "Kollegan");
    Map<String, String> values = values("id", person);
    values.put("person", person.toString());
    return values;
  }

  /** Kept by an administrator of the unit, and shown to nobody else. */
  private UUID peopleSheet(UnitId unit) {
    Actor administrator = world.member(unit, "Administratören", Role.ADMIN);
    UUID key = UUID.randomUUID();
    Sheet sheet = ((SheetOutcome.Read) Sheet.read("Namn;E-post\nAnna Provare;anna@lund.example\n".getBytes(StandardCharsets.UTF_8)))
        .sheet();
    world.as(administrator, () -> {
      staffImports.keep(administrator, key, sheet);
      return true;
    });
    return key;
  }

  private Map<String, String> wanted(Actor owner) {
    var placed = (WantedOutcome.Saved) world.as(owner, () -> wanted.place(owner, UUID.randomUUID(),
        new WantedDetails("Hylla", "", null, 1, null, null, null)));
    Map<String, String> values = values("id", placed.id());
    values.put("version", String.valueOf(placed.version()));
    return values;
  }

  private Map<String, String> closedWanted(Actor owner) {
    Map<String, String> values = wanted(owner);
    var closed = (WantedOutcome.Saved) world.as(owner, () -> wanted.met(owner, new WantedId(Long.parseLong(values.get("id")))));
    values.put("version", String.valueOf(closed.version()));
    return values;
  }

  private Map<String, String> notice(Cast cast) {
    world.asSystem(() -> notices.tell(Notice.of("listing.expired", "matrix:" + UUID.randomUUID(), "matrix")
        .to(Recipient.person(cast.owner.person(), cast.owner.unit())).with(Word.text("Stol"))));
    return values("id", world.asSystem(() -> jdbc.sql("select max(id) from notification.notice where person_id = :person")
        .param("person", cast.owner.person().value()).query(Long.class).single()));
  }

  private Map<String, String> cart(Cast cast) {
    ListingId ad = ads.publish(cast.asker, ads.things("Stol", "stolar", 3), Reach.PARTNERS);
    world.as(cast.owner, () -> cart.add(cast.owner, Wish.keep(ad, Term.GIVE, 1, null)));
    return values("id", world.as(cast.owner, () -> cart.gathered(cast.owner)).getLast().id());
  }

  private Map<String, String> set(Cast cast) {
    List<Wish> wishes = List.of(Wish.keep(offer(cast.asker, Offer.free(Term.GIVE)), Term.GIVE, 1, null));
    var booked = (SetOutcome.Booked) world.as(cast.owner,
        () -> sets.book(cast.owner, new SetRequest(UUID.randomUUID(), "bord", true, wishes, "")));
    return values("id", booked.set());
  }

  private Map<String, String> role(Cast cast) {
    Map<String, String> values = values("role", cast.owner.unit() + "-" + Role.MEMBER);
    values.put("address", world.asSystem(() -> jdbc.sql("select email from organisation.person where id = :person")
        .param("person", cast.asker.person().value()).query(String.class).single()));
    return values;
  }

  private Map<String, String> substitute(Cast cast) {
    var appointed = (SubstituteOutcome.Appointed) world.as(cast.owner, () -> substitutes.appoint(cast.owner,
        new Substitution(cast.owner.person(), cast.asker.person(), cast.owner.unit(), Role.MEMBER, today().plusDays(300),
            today().plusDays(301))));
    return values("id", appointed.id());
  }

  private ListingId offer(Actor owner, Offer... offers) {
    return shelf.offer(owner, "Bord", 4, offers);
  }

  private BookingId asked(Actor owner, Actor asker) {
    return request(asker, Wish.keep(offer(owner, Offer.free(Term.GIVE)), Term.GIVE, 2, null));
  }

  private BookingId request(Actor asker, Wish wish) {
    RequestOutcome outcome = world.as(asker, () -> bookings.request(asker, new BookingRequest(UUID.randomUUID(), List.of(wish), "")));
    return ((RequestOutcome.Placed) outcome).bookings().getFirst();
  }

  private BookingId approved(Cast cast) {
    return approved(cast.owner, asked(cast.owner, cast.asker));
  }

  private BookingId approved(Actor owner, BookingId id) {
    world.as(owner, () -> bookings.approve(owner, id, Side.OWNER, version(id)));
    return id;
  }

  private BookingId handedOver(Actor owner, BookingId id) {
    int all = world.asSystem(() -> jdbc.sql("select quantity from booking.line where id = :id").param("id", line(id)).query(Integer.class)
        .single());
    world.as(owner, () -> handOvers.handOver(owner, id, UUID.randomUUID(), Map.of(new LineId(line(id)), all), ""));
    return id;
  }

  private Map<String, String> handed(Cast cast) {
    BookingId id = handedOver(cast.owner, approved(cast));
    Map<String, String> values = booking(id);
    values.put("handOver", world.asSystem(() -> jdbc.sql("select max(id)::text from booking.hand_over where booking_id = :id")
        .param("id", id.value()).query(String.class).single()));
    return values;
  }

  private BookingId lent(Cast cast) {
    ListingId ad = offer(cast.owner, Offer.free(Term.LEND));
    BookingId id = request(cast.asker, Wish.loan(ad, Term.LEND, 2, BookingTest.openDay(1), BookingTest.openDay(5)));
    return handedOver(cast.owner, approved(cast.owner, id));
  }

  private Map<String, String> longer(Cast cast) {
    BookingId id = lent(cast);
    world.as(cast.asker, () -> changes.lastDay(cast.asker, id, version(id), BookingTest.openDay(8)));
    Map<String, String> values = booking(id);
    values.put("day", BookingTest.openDay(8).toString());
    return values;
  }

  private Map<String, String> hours(Cast cast) {
    ListingId ad = shelf.offer(cast.owner, shelf.loans("Projektor", 4, LendingRules.hoursOnly(LendingRules.ByTheHour.ANY)));
    LocalDate day = BookingTest.openDay(1);
    Map<String, String> values = booking(request(cast.asker, Wish.hours(ad, Term.LEND, 2, day, ClockTime.of(LocalTime.of(9, 0)), day,
        ClockTime.of(LocalTime.of(11, 0)))));
    values.put("day", day.toString());
    return values;
  }

  private Map<String, String> changeAsked(Cast cast) {
    BookingId id = approved(cast);
    world.as(cast.asker, () -> changes.change(cast.asker, id, version(id), Change.quantities(Map.of(new LineId(line(id)), 3))));
    return booking(id);
  }

  private BookingId swap(Cast cast) {
    ListingId piano = offer(cast.owner, Offer.swap("Stolar"));
    return request(cast.asker, Wish.swap(piano, 1, new Wish.InReturn(offer(cast.asker, Offer.free(Term.GIVE)), 2, 0)));
  }

  private BookingId countered(Cast cast) {
    BookingId id = swap(cast);
    world.as(cast.owner,
        () -> offers.offer(cast.owner, id, version(id), new CounterOffer(Map.of(new LineId(line(id)), 2), null, 0, 0, "")));
    return id;
  }

  private PlaceId place(Cast cast) {
    ListingId ad = offer(cast.owner, Offer.free(Term.GIVE));
    request(cast.across, Wish.keep(ad, Term.GIVE, 4, null));
    return place(cast, ad);
  }

  private PlaceId place(Cast cast, ListingId ad) {
    return ((QueueOutcome.Stands) world.as(cast.asker, () -> queue.join(cast.asker, Wish.keep(ad, Term.GIVE, 4, null)))).place();
  }

  private ListingId waitedFor(Cast cast) {
    ListingId ad = offer(cast.owner, Offer.free(Term.GIVE));
    request(cast.across, Wish.keep(ad, Term.GIVE, 4, null));
    place(cast, ad);
    return ad;
  }

  private Map<String, String> turn(Cast cast) {
    ListingId ad = offer(cast.owner, Offer.free(Term.GIVE));
    BookingId before = request(cast.across, Wish.keep(ad, Term.GIVE, 4, null));
    PlaceId place = place(cast, ad);
    world.as(cast.across, () -> bookings.cancel(cast.across, before, version(before), ""));
    return values("id", place);
  }

  private Map<String, String> incident(Cast cast) {
    BookingId id = lent(cast);
    world.as(cast.asker, () -> incidents.report(cast.asker, id,
        new IncidentReport(UUID.randomUUID(), new LineId(line(id)), IncidentKind.DAMAGED, 1, "Trasig", null)));
    Map<String, String> values = booking(id);
    values.put("incident", world.asSystem(() -> jdbc.sql("select id from booking.incident where booking_id = :id").param("id", id.value())
        .query(String.class).single()));
    return values;
  }

  private Map<String, String> booking(BookingId id) {
    Map<String, String> values = values("id", id);
    values.put("version", String.valueOf(version(id)));
    values.put("line", String.valueOf(line(id)));
    values.put("day", BookingTest.openDay(3).toString());
    return values;
  }

  private Map<String, String> thread(Actor owner, Subject subject) {
    return values("id", world.as(owner, () -> threads.find(subject)).orElseThrow());
  }

  private int version(BookingId id) {
    return world.asSystem(() -> jdbc.sql("select version from booking.booking where id = :id").param("id", id.value())
        .query(Integer.class).single());
  }

  private long line(BookingId id) {
    return world.asSystem(() -> jdbc.sql("select min(id) from booking.line where booking_id = :id").param("id", id.value())
        .query(Long.class).single());
  }

  private long newest(String table, Actor owner) {
    return world.asSystem(() -> jdbc.sql("select max(id) from " + table + " where owner_unit = :unit")
        .param("unit", owner.unit().value()).query(Long.class).single());
  }
}
