package se.samnytta.oversight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.BookingRequest;
import se.samnytta.booking.Bookings;
import se.samnytta.booking.RequestOutcome;
import se.samnytta.booking.Wish;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Reach;
import se.samnytta.kernel.Role;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Term;
import se.samnytta.security.SignIns;
import se.samnytta.world.Ads;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.World;

class RegisterPageTest extends DatabaseTest {

  @Autowired
  World world;
  @Autowired
  Ads ads;
  @Autowired
  Bookings bookings;
  @Autowired
  SignIns signIns;

  private final String title = "Skåp " + UUID.randomUUID();
  private Actor auditor;
  private BookingId booking;

  @BeforeEach
  void somethingIsAskedFor() {
    Actor owner = world.member(world.unit(World.LUND, "Skolan"), "Olga");
    Actor asker = world.member(world.unit(World.LUND, "Biblioteket"), "Axel");
    auditor = world.member(world.top(World.LUND), "Registrator", Role.AUDITOR);
    ListingId cupboard = ads.publish(owner, ads.things(title, "skrivbord", 2), Reach.MUNICIPALITY);
    booking = ((RequestOutcome.Placed) world.as(asker, () -> bookings.request(asker,
        new BookingRequest(UUID.randomUUID(), List.of(Wish.keep(cupboard, Term.GIVE, 1, null)), "Till <läsesalen>")))).bookings()
        .getFirst();
  }

  @Test
  void listsTheDocumentsOfTheMunicipalityAndOfNobodyElse() {
    assertThat(world.visitor(auditor).get("/admin/register").text()).contains("B-" + booking, title, "Skolan, Lund – Biblioteket, Lund");
    assertThat(world.visitor(world.member(world.top(World.ESLOV), "Granskare", Role.AUDITOR)).get("/admin/register").text())
        .doesNotContain(title);
    assertThat(world.visitor(auditor).get("/admin/register?fran=2020-01-01&till=2020-12-31").text()).contains("Inga handlingar de dagarna");
    assertThat(world.visitor(auditor).get("/admin/register?fran=2026-02-01&till=2026-01-01").status()).isEqualTo(422);
  }

  @Test
  void oneFileHoldsTheTableAndEveryDocument() throws IOException, InterruptedException {
    Map<String, String> files = unzip("/admin/register.zip");
    assertThat(files.get("register.csv")).contains("B-" + booking, title, "handlingar/B-" + booking + ".html");
    assertThat(files.get("handlingar/B-" + booking + ".html")).contains(title, "Till &lt;läsesalen&gt;", "Förfrågan skickad", "Axel")
        .containsPattern("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}").doesNotContain("i dag", "kl.");
  }

  private Map<String, String> unzip(String address) throws IOException, InterruptedException {
    String token = signIns.signIn(auditor.person(), "test").orElseThrow();
    byte[] bytes;
    try (HttpClient client = HttpClient.newHttpClient()) {
      bytes = client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + world.port() + address))
          .header("Cookie", "samnytta=" + token).build(), BodyHandlers.ofByteArray()).body();
    }
    Map<String, String> files = new LinkedHashMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
    }
    return files;
  }
}
