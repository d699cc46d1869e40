package se.samnytta.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.booking.BookingRequest;
import se.samnytta.booking.Bookings;
import se.samnytta.booking.RequestOutcome;
import se.samnytta.booking.Wish;
import se.samnytta.collaboration.Subject;
import se.samnytta.collaboration.ThreadId;
import se.samnytta.collaboration.Threads;
import se.samnytta.collaboration.Words;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Reach;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Term;
import se.samnytta.listing.WantedDetails;
import se.samnytta.listing.WantedListings;
import se.samnytta.world.Ads;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

/**
 * At the hub, everybody has a name that nobody else has: those who share, ask, approve and write. Trainees open every page they
 * can reach, and meet tasks but no people; whoever works there meets them all.
 */
class TraineeTest extends DatabaseTest {

  private static final int MOST_PAGES = 150;

  @Autowired
  World world;

  @Autowired
  Ads ads;

  @Autowired
  Bookings bookings;

  @Autowired
  Threads threads;

  @Autowired
  WantedListings wanted;

  @Autowired
  JdbcClient jdbc;

  private final String marker = "Namn" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
  private UnitId hub;
  private Actor owner;
  private Actor neighbour;
  private long booking;
  private long wish;

  @BeforeEach
  void fill() {
    hub = world.unit(World.LUND, "Centralen");
    owner = world.member(hub, "Ägare " + marker, Role.MEMBER, Role.HUB_LEAD, Role.ADMIN, Role.APPROVER);
    neighbour = world.member(world.unit(World.LUND, "Grannen"), "Granne " + marker, Role.MEMBER);
    ListingId ad = ads.publish(owner, ads.things("Skrivbord", "skrivbord", 3), Reach.MUNICIPALITY);
    RequestOutcome asked = world.as(neighbour, () -> bookings.request(neighbour,
        new BookingRequest(UUID.randomUUID(), List.of(Wish.keep(ad, Term.GIVE, 1, null)), "Hej")));
    booking = ((RequestOutcome.Placed) asked).bookings().getFirst().value();
    ThreadId thread = world.as(owner, () -> threads.find(new Subject("booking", booking))).orElseThrow();
    world.as(neighbour, () -> threads.say(neighbour, thread, new Words("När passar det?", UUID.randomUUID(), null)));
    world.as(neighbour, () -> wanted.place(neighbour, UUID.randomUUID(),
        new WantedDetails("Hylla", "", null, 1, null, null, null)));
    wish = world.asSystem(() -> jdbc.sql("select id from listing.wanted where owner_unit = :unit")
        .param("unit", neighbour.unit().value()).query(Long.class).single());
  }

  @Test
  void meetTasksButNoPeople() {
    Actor trainee = world.member(hub, "Tove", Role.HUB_TRAINEE);
    Visitor visitor = world.visitor(trainee);
    assertThat(visitor.get("/bokningar/" + booking).text()).contains("Skrivbord", "en kollega");
    assertThat(visitor.get("/arenden").text()).contains("Skrivbord");
    assertThat(naming(visitor)).isEmpty();
    assertThat(world.as(trainee, () -> known(trainee))).containsExactly(trainee.person());
  }

  @Test
  void whoeverWorksThereMeetsThem() {
    assertThat(naming(world.visitor(world.member(hub, "Moa", Role.MEMBER)))).contains("/bokningar/" + booking, "/arenden",
        "/efterlysningar/" + wish);
  }

  @Test
  void areToldNothingOfWhatOthersAskFor() {
    Actor trainee = world.member(hub, "Tore", Role.HUB_TRAINEE);
    world.as(neighbour, () -> bookings.request(neighbour, new BookingRequest(UUID.randomUUID(),
        List.of(Wish.keep(ads.publish(owner, ads.things("Stol", "stolar", 2), Reach.MUNICIPALITY), Term.GIVE, 1, null)), "")));
    assertThat(world.asSystem(() -> jdbc.sql("select count(*) from notification.notice where person_id = :person")
        .param("person", trainee.person().value()).query(Long.class).single())).isZero();
  }

  private List<PersonId> known(Actor actor) {
    return world.in(actor, () -> jdbc.sql("select id from organisation.person").query((row, _) -> new PersonId(row.getLong(1))).list());
  }

  /** The pages with a name on them, of all that links lead to. */
  private List<String> naming(Visitor visitor) {
    Deque<String> toSee = new ArrayDeque<>(List.of("/", "/arenden", "/bokningar/" + booking, "/bokningar/" + booking + "/foljesedel",
        "/efterlysningar", "/efterlysningar/" + wish, "/annonser/mina", "/annonser/mina/overlat", "/notiser", "/admin",
        "/installningar/ersattare"));
    Set<String> seen = new LinkedHashSet<>();
    List<String> naming = new ArrayList<>();
    while (!toSee.isEmpty() && seen.size() < MOST_PAGES) {
      String address = toSee.poll();
      if (!seen.add(address))
        continue;
      Visitor.Seen page = visitor.get(address);
      assertThat(page.status()).as(address).isLessThan(500);
      if (page.body().contains(marker))
        naming.add(address);
      page.page().select("a[href^=/]").stream().map(link -> link.attr("href").replaceAll("#.*", "").replace(" ", "%20"))
          .filter(link -> !link.startsWith("/static/") && !link.startsWith("//") && !link.startsWith("/demo/")).forEach(toSee::add);
    }
    return naming;
  }
}
