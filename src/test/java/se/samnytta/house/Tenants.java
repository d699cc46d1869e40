package se.samnytta.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samnytta.booking.BookingRequest;
import se.samnytta.booking.BookingTest;
import se.samnytta.booking.Bookings;
import se.samnytta.booking.RequestOutcome;
import se.samnytta.booking.Shelf;
import se.samnytta.booking.Wish;
import se.samnytta.inventory.Condition;
import se.samnytta.inventory.ItemDetails;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Reach;
import se.samnytta.kernel.Role;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.LendingRules.ByTheHour;
import se.samnytta.listing.ListingDetails;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Listings;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Showing;
import se.samnytta.listing.Term;
import se.samnytta.world.Ads;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

/** Fills municipalities with a marker: ads and bookings in every state, wanted ads, saved searches, questions, lists. */
@Component
class Tenants {

  private final World world;
  private final Ads ads;
  private final Listings listings;
  private final Bookings bookings;
  private final JdbcClient jdbc;

  Tenants(World world, Ads ads, Listings listings, Bookings bookings, JdbcClient jdbc) {
    this.world = world;
    this.ads = ads;
    this.listings = listings;
    this.bookings = bookings;
    this.jdbc = jdbc;
  }

  /** Things shown to the own municipality at most and asked for by a neighbour there, so many of each kind. */
  Tenant fill(Municipality municipality, int copies) {
    String marker = "hemligt" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
    Actor actor = world.member(world.unit(municipality, "Förrådet"), "Ägare " + marker, Role.MEMBER, Role.APPROVER, Role.ADMIN);
    Actor neighbour = world.member(world.unit(municipality, "Grannen"), "Granne " + marker, Role.MEMBER, Role.APPROVER);
    Tenant tenant = new Tenant(marker, actor, neighbour);
    for (int copy = 0; copy < copies; copy++) {
      advertise(tenant);
      lookAround(tenant);
      share(tenant);
      work(tenant);
    }
    return tenant;
  }

  /** Every page with an id in its address, with the ids of the tenant's rows of that kind. Wanted ads are there for everybody. */
  Set<String> hidden(Tenant tenant, RequestMappingHandlerMapping routes) {
    Set<String> addresses = addresses(tenant, routes);
    addresses.removeIf(address -> address.startsWith("/efterlysningar/"));
    return addresses;
  }

  Set<String> addresses(Tenant tenant, RequestMappingHandlerMapping routes) {
    Set<String> addresses = new TreeSet<>();
    Door.ofPages(routes).forEach(door -> addresses.addAll(addresses(tenant, door)));
    return addresses;
  }

  /** The door's addresses with the ids of the tenant's rows of that kind; none for a door without an id. */
  List<String> addresses(Tenant tenant, Door door) {
    return !door.hasVariables()
        ? List.of()
        : ids(tenant, door.pattern()).stream()
            .map(id -> door.address(variable -> variable.equals("slug") ? "skrivbord" : id)).toList();
  }

  private List<String> ids(Tenant tenant, String route) {
    return switch (route.split("/")[1]) {
      case "annonser" -> route.startsWith("/annonser/importera/")
          ? column(tenant, "request_key from listing.import_sheet where unit")
          : column(tenant, "id from listing.listing where owner_unit");
      case "bokningar", "arenden" -> column(tenant, "id from booking.booking where owner_unit");
      case "uppdrag" -> column(tenant, "booking_id from staffing.work where owner_unit");
      case "samtal" -> column(tenant, "id from collaboration.thread where owner_unit");
      case "efterlysningar" -> column(tenant, "id from listing.wanted where owner_unit");
      default -> List.of();
    };
  }

  private List<String> column(Tenant tenant, String of) {
    return world.asSystem(() -> jdbc.sql("select " + of + " = :unit order by 1")
        .param("unit", tenant.actor().unit().value()).query((row, _) -> row.getString(1)).list());
  }

  private void advertise(Tenant tenant) {
    Actor actor = tenant.actor();
    Visitor browser = world.visitor(actor);
    world.as(actor, () -> listings.draft(actor, UUID.randomUUID(), give(tenant).with(new Showing(Reach.UNIT, Reach.UNIT))));
    ads.publish(actor, give(tenant), Reach.UNIT);
    browser.post("/annonser/" + publish(tenant, give(tenant)) + "/paus", "version", "2");
    browser.post("/annonser/" + publish(tenant, give(tenant)) + "/avslut", "version", "2", "skal", "borta");
    Visitor.Upload table = new Visitor.Upload("fil", "saker.csv", "text/csv",
        ("Rubrik;Antal\nStol " + tenant.marker() + ";2\nBord " + tenant.marker() + ";några\n").getBytes(StandardCharsets.UTF_8));
    browser.upload("/annonser/importera", List.of(table), "nyckel", UUID.randomUUID().toString());
  }

  private void lookAround(Tenant tenant) {
    Visitor seeker = world.visitor(world.member(tenant.actor().unit(), "Sökande"));
    seeker.post("/efterlysningar", "vad", "Soffa", "antal", "1", "nyckel", UUID.randomUUID().toString());
    Visitor browser = world.visitor(tenant.actor());
    browser.post("/bevakningar", "slag", "LISTING", "sokning", "q=" + tenant.marker(), "namn", "Sökt " + tenant.marker());
    Visitor neighbour = world.visitor(tenant.neighbour());
    String ad = "/annonser/" + publish(tenant, give(tenant));
    neighbour.post(ad + "/sparad", "sparad", "true");
    neighbour.post("/listan", "annons", ad.replaceAll("\\D", ""), "satt", "ta-over", "antal", "1");
    neighbour.post(neighbour.get(neighbour.get(ad).location()).page().select("form[action^=/samtal/]").attr("action"), "text",
        "Fråga " + tenant.marker(), "nyckel", UUID.randomUUID().toString());
  }

  /** Bookings as far as each may have come. */
  private void share(Tenant tenant) {
    Visitor owner = world.visitor(tenant.actor());
    LocalDate day = BookingTest.openDay(2);
    book(tenant, keep(tenant));
    String approved = book(tenant, keep(tenant));
    step(owner, approved, "godkannande", "sida", "agare");
    String ready = book(tenant, keep(tenant));
    step(owner, ready, "godkannande", "sida", "agare");
    step(owner, ready, "klar", "var", "Kajen " + tenant.marker());
    String lent = book(tenant, loan(tenant, day));
    handOver(owner, lent);
    String broken = book(tenant, loan(tenant, day));
    handOver(owner, broken);
    String line = lines(owner, broken);
    step(owner, broken, "aterlamning", line, "3", "fel-rad", line.replaceAll("\\D", ""), "fel-slag", "DAMAGED", "fel-antal", "1",
        "fel-text", "Sprucket " + tenant.marker());
    String given = book(tenant, keep(tenant));
    step(owner, given, "godkannande", "sida", "agare");
    handOver(owner, given);
  }

  /** Work as far as it may have come: asked for, said no to, done and confirmed. */
  private void work(Tenant tenant) {
    ListingId ad = publish(tenant, ListingDetails.of("Flytthjälp " + tenant.marker(), "Text " + tenant.marker(),
        ItemDetails.of(ads.category("transport-flytt"), 9, null), List.of(Offer.free(Term.HIRE))));
    ask(tenant, ad);
    Visitor owner = world.visitor(tenant.actor());
    Visitor neighbour = world.visitor(tenant.neighbour());
    step(owner, ask(tenant, ad), "nej", "skal", "Hinner inte " + tenant.marker());
    String done = ask(tenant, ad);
    step(owner, done, "pris", "pris", "0", "per", "fast", "meddelande", "Vi kommer " + tenant.marker());
    step(neighbour, done, "ja");
    step(owner, done, "tid", "dag-" + LocalDate.now(se.samnytta.kernel.Period.SWEDEN), "2", "klart", "ja");
    String confirm = neighbour.get(done).page().select("form[action$=/ja]").attr("action");
    assertThat(neighbour.post(confirm, "omgang", "1").status()).isEqualTo(303);
  }

  private String ask(Tenant tenant, ListingId ad) {
    Visitor neighbour = world.visitor(tenant.neighbour());
    String booking = neighbour.post("/annonser/" + ad + "/uppdrag", "nar", "timmar", "dag", BookingTest.openDay(2).toString(), "fran", "9",
        "till", "12", "vad", "Bära " + tenant.marker(), "var", "Skolan", "nyckel", UUID.randomUUID().toString()).location();
    return booking.replace("/bokningar/", "/uppdrag/");
  }

  private String book(Tenant tenant, Wish wish) {
    RequestOutcome asked = world.as(tenant.neighbour(), () -> bookings.request(tenant.neighbour(),
        new BookingRequest(UUID.randomUUID(), List.of(wish), "Not " + tenant.marker())));
    assertThat(asked).isInstanceOf(RequestOutcome.Placed.class);
    return "/bokningar/" + ((RequestOutcome.Placed) asked).bookings().getFirst();
  }

  private Wish keep(Tenant tenant) {
    return Wish.keep(publish(tenant, give(tenant)), Term.GIVE, 3, null);
  }

  private Wish loan(Tenant tenant, LocalDate day) {
    return Wish.loan(publish(tenant, details(tenant, Term.LEND).with(Shelf.AT_ONCE).with(LendingRules.NONE.with(ByTheHour.ANY))), Term.LEND,
        3, day, day.plusDays(7));
  }

  private static void handOver(Visitor owner, String booking) {
    step(owner, booking, "utlamning", lines(owner, booking), "3");
  }

  private static String lines(Visitor visitor, String booking) {
    return visitor.get(booking).page().select("input[name^=antal-]").attr("name");
  }

  private static void step(Visitor visitor, String booking, String step, String... fields) {
    String version = visitor.get(booking).page().select("input[name=version]").attr("value");
    var all = new java.util.ArrayList<>(List.of(fields));
    all.addAll(List.of("version", version, "nyckel", UUID.randomUUID().toString()));
    assertThat(visitor.post(booking + "/" + step, all.toArray(String[]::new)).status()).as(step).isEqualTo(303);
  }

  private ListingId publish(Tenant tenant, ListingDetails ad) {
    return ads.publish(tenant.actor(), ad, Reach.MUNICIPALITY);
  }

  private ListingDetails give(Tenant tenant) {
    return details(tenant, Term.GIVE);
  }

  private ListingDetails details(Tenant tenant, Term term) {
    return ListingDetails.of("Skrivbord " + tenant.marker(), "Text " + tenant.marker(),
        ItemDetails.of(ads.category("skrivbord"), 3, Condition.B), List.of(Offer.free(term)));
  }
}
