package se.samnytta.impact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.booking.BookingId;
import se.samnytta.impact.Recorded;
import se.samnytta.impact.Shared;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.listing.SharedSoFar;
import se.samnytta.listing.Term;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.World;

class BookingEffectTest extends DatabaseTest {

  private static final Municipality YSTAD = new Municipality("1286");
  private static final Municipality SKURUP = new Municipality("1264");

  @Autowired
  World world;
  @Autowired
  Recorded recorded;
  @Autowired
  BookingEffectPages pages;
  @Autowired
  SharedSoFar soFar;

  @Test
  void bothSidesSeeWhatTheirBookingSaved() throws SQLException {
    Actor kim = world.member(world.unit(YSTAD, "Kulturhuset"), "Kim");
    Actor anna = world.member(world.unit(SKURUP, "Mackleanskolan"), "Anna");
    Actor lund = world.member(world.unit(World.LUND, "Provskolan"), "Love");
    Shared shared = recorded.chairs(Term.GIVE, kim.unit(), YSTAD, anna.unit(), SKURUP, Instant.now());
    BookingId booking = new BookingId(shared.booking());
    BookingEffectView seen = world.as(anna, () -> pages.of(booking)).orElseThrow();
    assertThat(seen.sums().likelyG()).isEqualTo(79_754);
    assertThat(seen.assumed()).isTrue();
    assertThat(seen.receipt()).isEqualTo("CONFIRMED");
    assertThat(seen.giver()).isEqualTo("Kulturhuset");
    assertThat(seen.receiver()).isEqualTo("Mackleanskolan");
    assertThat(world.as(kim, () -> pages.of(booking))).contains(seen);
    assertThat(world.as(lund, () -> pages.of(booking))).isEmpty();
  }

  @Test
  void aShortLoanThatDroveMoreThanItSavedSaysSoInWords() throws SQLException {
    Actor kim = world.member(world.unit(YSTAD, "Kulturhuset"), "Kim");
    Actor anna = world.member(world.unit(SKURUP, "Mackleanskolan"), "Anna");
    Shared shared = recorded.chairs(Term.LEND, kim.unit(), YSTAD, anna.unit(), SKURUP, Instant.now());
    String effect = world.visitor(anna).get("/bokningar/" + shared.booking()).page().select("#effekt").text();
    assertThat(effect).contains("kg CO₂e mer utsläpp: körningen har kostat mer än delningen sparat", "svarar att de annars hade köpt nytt")
        .doesNotContain("−");
  }

  @Test
  void theStartPageIsToldOnceSomethingWasShared() throws SQLException {
    Actor kim = world.member(world.unit(YSTAD, "Kulturhuset"), "Kim");
    recorded.chairs(Term.GIVE, kim.unit(), YSTAD, world.unit(SKURUP, "Skolan"), SKURUP, Instant.now());
    await().until(() -> world.as(kim, () -> soFar.sinceNewYear()).filter(sum -> sum.handovers() > 0 && sum.co2eG() >= 79_754).isPresent());
  }
}
