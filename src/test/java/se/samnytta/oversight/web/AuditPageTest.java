package se.samnytta.oversight.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import se.samnytta.kernel.Reach;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Term;
import se.samnytta.world.Ads;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

class AuditPageTest extends DatabaseTest {

  private static final String WHY = "=HYPERLINK(\"x\") lovades bort i går";

  @Autowired
  World world;
  @Autowired
  Ads ads;
  @Autowired
  Bookings bookings;

  private final String marker = "Granskad" + UUID.randomUUID().toString().substring(0, 8);
  private UnitId school;
  private Actor owner;
  private long booking;

  @BeforeEach
  void aRequestIsDeclined() {
    school = world.unit(World.LUND, "Skolan " + marker);
    owner = world.member(school, "Olga " + marker);
    Actor asker = world.member(world.unit(World.LUND, "Biblioteket"), "Axel " + marker);
    ListingId desk = ads.publish(owner, ads.things("Skrivbord " + marker, "skrivbord", 2), Reach.MUNICIPALITY);
    RequestOutcome asked = world.as(asker, () -> bookings.request(asker,
        new BookingRequest(UUID.randomUUID(), List.of(Wish.keep(desk, Term.GIVE, 1, null)), "")));
    BookingId placed = ((RequestOutcome.Placed) asked).bookings().getFirst();
    booking = placed.value();
    world.as(owner, () -> bookings.decline(owner, placed, Side.OWNER, 1, WHY));
  }

  @Test
  void anAuditorReadsWhoDidWhatAsWhatAndWhy() {
    Visitor auditor = world.visitor(world.member(world.top(World.LUND), "Granskare", Role.AUDITOR));
    String text = auditor.get("/admin/handelser?sak=booking&nummer=" + booking).text();
    assertThat(text).contains("Bokning nekad", "Bokning " + booking, "Olga " + marker, "Skolan " + marker, "som medlem", WHY);
  }

  @Test
  void findsByPartOfANameAndByDay() {
    Visitor auditor = world.visitor(world.member(world.top(World.LUND), "Granskare", Role.AUDITOR));
    assertThat(auditor.get("/admin/handelser?person=olga+" + marker).text()).contains("Annons publicerad", "Bokning nekad")
        .doesNotContain("Förfrågan skickad");
    assertThat(auditor.get("/admin/handelser?person=" + marker + "&till=2020-01-01").text()).contains("Inga händelser hittades");
    assertThat(auditor.get("/admin/handelser?fran=nonsens").status()).isEqualTo(422);
  }

  @Test
  void aDepartmentsAdministratorReadsWhatIsTheirsAndNoMore() {
    Visitor own = world.visitor(world.member(school, "Egen", Role.ADMIN));
    Visitor other = world.visitor(world.member(world.unit(World.LUND, "Annan"), "Annan", Role.ADMIN));
    assertThat(own.get("/admin/handelser?person=" + marker).text()).contains("Bokning nekad").doesNotContain("Förfrågan skickad");
    assertThat(other.get("/admin/handelser?person=" + marker).text()).contains("Inga händelser hittades");
  }

  @Test
  void anotherMunicipalityFindsNothingAndAMemberIsTurnedAway() {
    Visitor neighbour = world.visitor(world.member(world.top(World.ESLOV), "Granskare", Role.AUDITOR));
    assertThat(neighbour.get("/admin/handelser?sak=booking&nummer=" + booking).text()).contains("Inga händelser hittades");
    assertThat(world.visitor(owner).get("/admin/handelser").status()).isEqualTo(403);
    assertThat(world.visitor(owner).get("/admin/handelser.csv").status()).isEqualTo(403);
    assertThat(world.stranger().get("/admin/handelser").status()).isEqualTo(303);
  }

  @Test
  void theFileHoldsNoFormula() {
    Visitor auditor = world.visitor(world.member(world.top(World.LUND), "Granskare", Role.AUDITOR));
    assertThat(auditor.get("/admin/handelser.csv?sak=booking&nummer=" + booking).body()).contains("\"'=HYPERLINK");
  }

  @Test
  void readingIsWrittenDownAndTheChainIsReadThroughOnRequest() {
    Actor person = world.member(world.top(World.LUND), "Granskare " + marker, Role.AUDITOR);
    Visitor auditor = world.visitor(person);
    auditor.get("/admin/handelser");
    assertThat(auditor.get("/admin/lasningar").text()).contains("Granskare " + marker + " läste händelser");
    assertThat(auditor.post("/admin/handelser/kontroll").location()).isEqualTo("/admin/handelser#kedjan");
    assertThat(auditor.get("/admin/handelser").text()).contains("rader", "Kedjans huvud");
  }
}
