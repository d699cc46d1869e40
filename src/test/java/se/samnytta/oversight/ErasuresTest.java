package se.samnytta.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.BookingRequest;
import se.samnytta.booking.Bookings;
import se.samnytta.booking.RequestOutcome;
import se.samnytta.booking.Side;
import se.samnytta.booking.Wish;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Reach;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Term;
import se.samnytta.oversight.Erasures.Outcome;
import se.samnytta.world.Ads;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Owner;
import se.samnytta.world.World;

class ErasuresTest extends DatabaseTest {

  @Autowired
  World world;
  @Autowired
  Ads ads;
  @Autowired
  Bookings bookings;
  @Autowired
  Disclosures disclosures;
  @Autowired
  Erasures erasures;

  private final String marker = "Glömd" + UUID.randomUUID().toString().substring(0, 8);
  private Actor leaver;
  private Actor asker;
  private Actor administrator;
  private BookingId booking;

  @BeforeEach
  void somebodyHasLeftTraces() {
    UnitId school = world.unit(World.LUND, "Skolan");
    leaver = world.member(school, "Lisa " + marker);
    asker = world.member(world.unit(World.LUND, "Biblioteket"), "Axel");
    administrator = world.member(world.top(World.LUND), "Adam", Role.ADMIN);
    world.member(world.top(World.LUND), "Eva", Role.ADMIN);
    ListingId desk = ads.publish(leaver, ads.things("Skrivbord", "skrivbord", 2), Reach.MUNICIPALITY);
    booking = ((RequestOutcome.Placed) world.as(asker, () -> bookings.request(asker,
        new BookingRequest(UUID.randomUUID(), List.of(Wish.keep(desk, Term.GIVE, 1, null)), "")))).bookings().getFirst();
    world.as(leaver, () -> bookings.decline(leaver, booking, Side.OWNER, 1, "Lovade bort åt " + marker));
  }

  @Test
  void isToldEverythingThatIsHeldAboutThem() {
    var told = world.as(leaver, () -> disclosures.of(leaver, leaver.person()));
    assertThat(told.person().name()).isEqualTo("Lisa " + marker);
    assertThat(told.held().get("acts")).extracting(trace -> trace.facts().get("action")).contains("listing.published", "booking.declined");
    assertThat(told.held().get("listings")).hasSize(1);
    assertThat(told.held().get("bookings")).extracting(trace -> trace.facts().get("what")).contains("DECLINED");
    assertThat(told.held()).containsKeys("messages", "notices", "searches", "sessions", "accesses");
  }

  @Test
  void forgetsWhoItWasAndKeepsWhatWasDone() throws SQLException {
    world.visitor(leaver);
    assertThat(erase(administrator)).isInstanceOf(Outcome.Erased.class);

    var left = world.as(administrator, () -> disclosures.of(administrator, leaver.person()));
    assertThat(left.person().erased()).isTrue();
    assertThat(left.person().name()).isEqualTo("Raderad person");
    assertThat(left.assignments()).isEmpty();
    assertThat(left.held().get("sessions")).isEmpty();
    assertThat(left.held().get("acts")).extracting(trace -> trace.facts().get("action")).contains("booking.declined");
    assertThat(left.held().get("acts")).allSatisfy(trace -> assertThat(trace.facts()).doesNotContainKey("why"));
    assertThat(world.visitor(asker).get("/bokningar/" + booking).text()).contains("Raderad person").doesNotContain("Lisa " + marker);
    assertThat(Owner.texts("select how from audit.v_broken")).isEmpty();
  }

  @Test
  void aReasonThatWasRewrittenInsteadOfForgottenShows() throws SQLException {
    String row = "subject_kind = 'booking' and action = 'booking.declined' and subject_id = '" + booking + "'";
    await().until(() -> Owner.texts("select id::text from audit.entry where hash is null and " + row).isEmpty());
    Owner.execute("update audit.entry set why = 'Något annat' where " + row);
    assertThat(Owner.texts("select distinct how from audit.v_broken")).containsExactly("CHANGED");
    Owner.execute("update audit.entry set why = null where " + row);
    assertThat(Owner.texts("select how from audit.v_broken")).isEmpty();
  }

  @Test
  void nobodyErasesThemselvesOrSomebodyElsesPeople() {
    assertThat(world.as(administrator, () -> erasures.erase(administrator, administrator.person(), "x"))).isEqualTo(new Outcome.Oneself());
    Actor neighbour = world.member(world.top(World.ESLOV), "Granne", Role.ADMIN);
    assertThatThrownBy(() -> erase(neighbour)).isInstanceOf(NotFound.class);
    Actor headOfSchool = world.member(leaver.unit(), "Rektor", Role.ADMIN);
    assertThatThrownBy(() -> erase(headOfSchool)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> erase(asker)).isInstanceOf(NotFound.class);
  }

  @Test
  void theLastAdministratorStays() {
    Municipality small = new Municipality("2418");
    Actor only = world.member(world.top(small), "Ensam", Role.ADMIN);
    Actor helper = new Actor(asker.person(), "Hjälpare", only.unit(), small, java.util.Set.of(Role.ADMIN));
    assertThat(world.as(only, () -> erasures.erase(helper, only.person(), "x"))).isEqualTo(new Outcome.LastAdministrator());
  }

  @Test
  void thePageAsksForAGroundAndForCertainty() {
    var browser = world.visitor(administrator);
    String address = "/admin/uppgifter/" + leaver.person();
    assertThat(browser.get(address).text()).contains("Uppgifter om Lisa " + marker);
    var refused = browser.post(address + "/radering", "orsak", "");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Skriv varför personen raderas", "Kryssa i att du vet");
    assertThat(browser.post(address + "/radering", "orsak", "Begärt", "forstar", "ja").location()).isEqualTo(address);
    assertThat(browser.get(address).text()).contains("Personen är raderad.");
    assertThat(world.visitor(asker).get(address).status()).isEqualTo(403);
    assertThat(world.visitor(world.member(world.top(World.ESLOV), "Granne", Role.ADMIN)).get(address).status()).isEqualTo(404);
  }

  @Test
  void whoeverIsReadAboutSeesWhoRead() {
    world.visitor(administrator).get("/admin/uppgifter/" + leaver.person());
    var browser = world.visitor(leaver);
    assertThat(browser.get("/mina-uppgifter").text()).contains("Lisa " + marker, "Adam");
    assertThat(browser.get("/mina-uppgifter.json").body()).contains("\"reader\" : \"Adam\"", "booking.declined");
  }

  private Outcome erase(Actor by) {
    return world.as(by, () -> erasures.erase(by, leaver.person(), "Begärt av personen"));
  }
}
