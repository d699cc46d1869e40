package se.samnytta.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samnytta.booking.BookingRequest;
import se.samnytta.booking.Bookings;
import se.samnytta.booking.RequestOutcome;
import se.samnytta.booking.Wish;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Condition;
import se.samnytta.inventory.ItemDetails;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Reach;
import se.samnytta.kernel.Role;
import se.samnytta.listing.ListingDetails;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.ListingOutcome;
import se.samnytta.listing.Listings;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Showing;
import se.samnytta.listing.Term;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

/**
 * Two municipalities full of marker words that nobody outside may read. Each crawls every page it can reach and every address
 * that the routes allow with the other's ids in it, and must never meet the other's marker. The demo's letters, which anybody
 * may read there, are left out.
 */
class CrawlTest extends DatabaseTest {

  private static final int MOST_PAGES = 250;

  /** A variable of a route, whose pattern may have braces in it. */
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?:[^{}]|\\{[^{}]*})*}");

  @Autowired
  World world;

  @Autowired
  Listings listings;

  @Autowired
  Bookings bookings;

  @Autowired
  Categories categories;

  @Autowired
  JdbcClient jdbc;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  private Tenant kiruna;
  private Tenant lund;

  private record Tenant(String marker, Actor actor, Actor neighbour) {}

  @BeforeEach
  void fillBoth() {
    kiruna = fill(World.KIRUNA);
    lund = fill(World.LUND);
  }

  @Test
  void neitherMeetsAWordOfTheOthersOnAnyPageItCanReach() {
    assertThat(pagesWith(lund.marker, world.visitor(kiruna.actor))).isEmpty();
    assertThat(pagesWith(kiruna.marker, world.visitor(lund.actor))).isEmpty();
  }

  @Test
  void strangersMeetNoneOfTheirWords() {
    Visitor stranger = world.stranger();
    assertThat(pagesWith(lund.marker, stranger)).isEmpty();
    assertThat(pagesWith(kiruna.marker, stranger)).isEmpty();
  }

  @Test
  void answersThatTheOthersThingsAreNotThere() {
    Visitor visitor = world.visitor(lund.actor);
    List<String> answered = new ArrayList<>();
    for (String address : addresses(kiruna)) {
      Visitor.Seen first = visitor.get(address);
      Visitor.Seen seen = first.status() == 303 ? visitor.get(first.location()) : first;
      if (seen.body().contains(kiruna.marker) || seen.status() != 404 && seen.status() != 400)
        answered.add(seen.status() + " " + address);
    }
    assertThat(answered).isEmpty();
  }

  @Test
  void meetsItsOwnWords() {
    assertThat(pagesWith(kiruna.marker, world.visitor(kiruna.actor))).isNotEmpty();
  }

  /** Things shown to the own municipality at most, asked for by a neighbour there, with questions, messages and notices. */
  private Tenant fill(Municipality municipality) {
    String marker = "hemligt" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
    Actor actor = world.member(world.unit(municipality, "Förrådet"), "Ägare " + marker, Role.MEMBER, Role.APPROVER, Role.ADMIN);
    Actor neighbour = world.member(world.unit(municipality, "Grannen"), "Granne " + marker, Role.MEMBER, Role.APPROVER);
    ListingId shown = publish(actor, marker, Reach.MUNICIPALITY);
    publish(actor, marker, Reach.UNIT);
    world.as(actor, () -> listings.draft(actor, UUID.randomUUID(), details(marker, Reach.UNIT)));
    RequestOutcome asked = world.as(neighbour, () -> bookings.request(neighbour,
        new BookingRequest(UUID.randomUUID(), List.of(Wish.keep(shown, Term.GIVE, 1, null)), "Not " + marker)));
    assertThat(asked).isInstanceOf(RequestOutcome.Placed.class);
    return new Tenant(marker, actor, neighbour);
  }

  private ListingId publish(Actor actor, String marker, Reach reach) {
    return world.as(actor, () -> {
      var draft = (ListingOutcome.Saved) listings.draft(actor, UUID.randomUUID(), details(marker, reach));
      return ((ListingOutcome.Saved) listings.publish(actor, draft.id(), draft.version())).id();
    });
  }

  private ListingDetails details(String marker, Reach reach) {
    return ListingDetails.of("Skrivbord " + marker, "Text " + marker,
        ItemDetails.of(categories.bySlug("skrivbord").orElseThrow().id(), 3, Condition.B), List.of(Offer.free(Term.GIVE)))
        .with(new Showing(reach, reach));
  }

  /** Every page that links lead to from the start, and every route without an id, that holds the word. */
  private List<String> pagesWith(String marker, Visitor visitor) {
    Deque<String> toSee = new ArrayDeque<>(plainRoutes());
    toSee.addAll(List.of("/annonser?q=" + marker, "/annonser?q=skrivbord", "/effekter.csv", "/annonser?sortera=narmast"));
    Set<String> seen = new LinkedHashSet<>();
    List<String> found = new ArrayList<>();
    while (!toSee.isEmpty() && seen.size() < MOST_PAGES) {
      String address = toSee.poll();
      if (!seen.add(address))
        continue;
      Visitor.Seen page = visitor.get(address);
      assertThat(page.status()).as(address).isLessThan(500);
      if (page.body().replace(address, "").replace("q=" + marker, "").contains(marker) && !address.contains(marker))
        found.add(address);
      page.page().select("a[href^=/]").stream().map(link -> link.attr("href").replaceAll("#.*", "").replace(" ", "%20"))
          .filter(link -> !link.startsWith("/static/") && !link.startsWith("//") && !link.startsWith("/demo/")).forEach(toSee::add);
    }
    return found;
  }

  private Set<String> plainRoutes() {
    return getRoutes().stream().filter(route -> !route.contains("{") && !route.contains("*") && !route.startsWith("/demo/"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every GET route with an id in it, with the ids of the tenant's rows of that kind. */
  private Set<String> addresses(Tenant tenant) {
    Set<String> addresses = new TreeSet<>();
    for (String route : getRoutes())
      if (route.contains("{"))
        ids(tenant, table(route))
            .forEach(id -> addresses.add(VARIABLE.matcher(route).replaceAll(found -> found.group(1).equals("id") ? id : "skrivbord")));
    return addresses;
  }

  private static String table(String route) {
    if (route.startsWith("/annonser/"))
      return "listing.listing";
    if (route.startsWith("/bokningar/") || route.startsWith("/arenden/"))
      return "booking.booking";
    return route.startsWith("/samtal/") ? "collaboration.thread" : "";
  }

  private List<String> ids(Tenant tenant, String table) {
    if (table.isEmpty())
      return List.of();
    return world.asSystem(() -> jdbc.sql("select id from " + table + " where owner_unit = :unit")
        .param("unit", tenant.actor.unit().value()).query((row, _) -> row.getString(1)).list());
  }

  private Set<String> getRoutes() {
    return routes.getHandlerMethods().keySet().stream()
        .filter(route -> route.getMethodsCondition().getMethods().isEmpty()
            || route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .flatMap(route -> route.getPatternValues().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
