package se.samnytta.booking.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.BookingTest;
import se.samnytta.booking.Side;
import se.samnytta.booking.Wish;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Role;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;
import se.samnytta.organisation.Leaving;
import se.samnytta.organisation.Staff;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

/** Bookings at a secret address, as a calendar program reads them. */
class CalendarFeedTest extends BookingTest {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  @Autowired
  JdbcClient jdbc;
  @Autowired
  Staff staff;

  @Test
  void aLoanStandsThereWithItsWholeDaysForBothSides() {
    ListingId tents = shelf.offer(petra, shelf.loans("Tält", 6, LendingRules.NONE));
    LocalDate first = openDay(1);
    LocalDate last = openDay(4);
    BookingId id = lent(tents, 5, first, last);
    ReadCalendar annas = read(address(world.visitor(anna), "min"));
    assertThat(annas.method()).isEmpty();
    assertThat(annas.of("UID")).startsWith("booking-" + id + "-receiver@");
    assertThat(annas.of("SUMMARY")).isEqualTo("Låna 5\u00a0st Tält");
    assertThat(annas.of("DTSTART")).isEqualTo(DAY.format(first));
    assertThat(annas.of("DTSTART", "VALUE")).isEqualTo("DATE");
    assertThat(annas.of("DTEND")).isEqualTo(DAY.format(last.plusDays(1)));
    assertThat(annas.of("LOCATION")).contains("Kulturhuset", "Provgatan 1");
    assertThat(annas.of("STATUS")).isEqualTo("CONFIRMED");
    assertThat(annas.of("URL")).endsWith("/bokningar/" + id);
    ReadCalendar petras = read(address(world.visitor(petra), "enhetens"));
    assertThat(petras.of("UID")).startsWith("booking-" + id + "-owner@");
    assertThat(petras.of("SUMMARY")).isEqualTo("Låna ut 5\u00a0st Tält");
    assertThat(petras.of("DESCRIPTION")).contains("Östra skolan");
    assertThat(petras.zones()).containsExactly("Europe/Stockholm");
  }

  @Test
  void hoursStandThereBySwedensClocksOnBothSidesOfTheChange() {
    ListingId projector = shelf.offer(petra, shelf.loans("Projektor", 1, LendingRules.NONE));
    BookingId id = lent(projector, 1, openDay(1), openDay(2));
    String address = address(world.visitor(anna), "min");
    records.pass("update booking.booking set starts_at = '2027-03-26 13:00+01', ends_at = '2027-03-29 10:30+02' where id = " + id);
    ReadCalendar over = read(address);
    assertThat(over.of("DTSTART")).isEqualTo("20270326T130000");
    assertThat(over.of("DTSTART", "TZID")).isEqualTo("Europe/Stockholm");
    assertThat(over.of("DTEND")).isEqualTo("20270329T103000");
    records.pass("update booking.booking set starts_at = '2027-10-31 00:30+02', ends_at = '2027-10-31 05:00+01' where id = " + id);
    assertThat(read(address).of("DTSTART")).isEqualTo("20271031T003000");
    assertThat(read(address).of("DTEND")).isEqualTo("20271031T050000");
  }

  @Test
  void aGiftStandsOnItsDayAndOneWithoutADayIsNotThereYet() {
    ListingId desks = shelf.offer(petra, "Skrivbord", 14, Offer.free(Term.GIVE));
    LocalDate day = openDay(3);
    booked(anna, Wish.keep(desks, Term.GIVE, 8, day));
    booked(anna, Wish.keep(desks, Term.GIVE, 1, null));
    ReadCalendar calendar = read(address(world.visitor(anna), "min"));
    assertThat(calendar.of("DTSTART")).isEqualTo(DAY.format(day));
    assertThat(calendar.of("DTEND")).isEqualTo(DAY.format(day.plusDays(1)));
    assertThat(calendar.of("STATUS")).isEqualTo("TENTATIVE");
    assertThat(calendar.of("SUMMARY")).isEqualTo("Ta över 8\u00a0st Skrivbord (inte klart än)");
  }

  @Test
  void whatCameToNothingIsGoneAndEachChangeCountsOn() {
    ListingId desks = shelf.offer(petra, "Skrivbord", 14, Offer.free(Term.GIVE));
    BookingId id = booked(anna, Wish.keep(desks, Term.GIVE, 8, openDay(3)));
    String address = address(world.visitor(anna), "min");
    int asked = Integer.parseInt(read(address).of("SEQUENCE"));
    approve(petra, id, Side.OWNER);
    assertThat(Integer.parseInt(read(address).of("SEQUENCE"))).isGreaterThan(asked);
    with(anna, id, version -> bookings.cancel(anna, id, version, "Behövs inte"));
    assertThat(read(address).events()).isEmpty();
  }

  @Test
  void hostileTitlesAreWordsAndNothingElse() {
    String hostile = "Stol; \"röd\", \\n 100 % 👩🏽‍🔧 END:VEVENT BEGIN:VALARM " + "å".repeat(40);
    ListingId chairs = shelf.offer(petra, shelf.loans(hostile.substring(0, 90), 2, LendingRules.NONE));
    BookingId id = lent(chairs, 1, openDay(1), openDay(2));
    records
        .pass("update booking.booking set pickup_note = E'Ring på\\r\\nBEGIN:VEVENT\\nUID:falsk\\u0007; tack, \\\\ hej' where id = " + id);
    ReadCalendar calendar = read(address(world.visitor(anna), "min"));
    assertThat(calendar.of("SUMMARY")).isEqualTo("Låna " + hostile.substring(0, 90).strip());
    assertThat(calendar.of("DESCRIPTION")).contains("Ring på\nBEGIN:VEVENT\nUID:falsk; tack, \\ hej");
  }

  @Test
  void showsWhatItsOwnerMaySeeAndNothingOfOthers() {
    ListingId tents = shelf.offer(petra, shelf.loans("Tält", 6, LendingRules.NONE));
    lent(tents, 5, openDay(1), openDay(4));
    Actor colleague = world.member(anna.unit(), "Lena");
    Actor stranger = world.member(world.unit(World.ESLOV, "Västra skolan"), "Sven");
    assertThat(read(address(world.visitor(colleague), "min")).events()).isEmpty();
    assertThat(read(address(world.visitor(colleague), "enhetens")).events()).hasSize(1);
    assertThat(read(address(world.visitor(stranger), "enhetens")).events()).isEmpty();
    assertThat(read(address(world.visitor(petra), "enhetens")).events()).hasSize(1);
  }

  @Test
  void anAddressThatWasChangedOrRemovedIsNotThere() {
    Visitor visitor = world.visitor(anna);
    String first = address(visitor, "min");
    String second = address(visitor, "min");
    assertThat(second).isNotEqualTo(first);
    assertThat(world.stranger().get(first).status()).isEqualTo(404);
    assertThat(world.stranger().get(second).status()).isEqualTo(200);
    assertThat(visitor.get("/installningar/kalender").body()).contains(second);
    visitor.post("/installningar/kalender/min/avslut");
    assertThat(world.stranger().get(second).status()).isEqualTo(404);
    assertThat(world.stranger().get("/kalender/" + "A".repeat(43) + ".ics").status()).isEqualTo(404);
    assertThat(visitor.post("/installningar/kalender/nagons/adress").status()).isEqualTo(404);
    assertThat(actions(anna)).containsExactly("calendarFeed.made", "calendarFeed.made", "calendarFeed.revoked");
  }

  @Test
  void theSecretIsNotInTheDatabase() {
    String address = address(world.visitor(anna), "min");
    String token = address.replaceAll(".*/|\\.ics", "");
    List<String> kept = world.asSystem(() -> jdbc.sql("select f::text from booking.calendar_feed f where person_id = :person")
        .param("person", anna.person().value()).query(String.class).list());
    String hex = java.util.HexFormat.of().formatHex(token.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(kept).hasSize(1).allSatisfy(row -> assertThat(row).doesNotContain(token).doesNotContain(hex));
  }

  @Test
  void whoeverLeavesLosesIt() {
    Actor administrator = world.member(world.top(World.ESLOV), "Ada", Role.ADMIN);
    String mine = address(world.visitor(anna), "min");
    String units = address(world.visitor(anna), "enhetens");
    world.as(administrator, () -> staff.leave(administrator, anna.person(), version(anna), new Leaving(null, null)));
    assertThat(world.stranger().get(mine).status()).isEqualTo(404);
    assertThat(world.stranger().get(units).status()).isEqualTo(404);
  }

  @Test
  void whoeverGuessesAddressesIsStopped() {
    Visitor guessing = world.stranger();
    for (int i = 0; i < 30; i++)
      assertThat(guessing.get("/kalender/" + "B".repeat(43) + ".ics").status()).isEqualTo(404);
    assertThat(guessing.get("/kalender/" + "B".repeat(43) + ".ics").status()).isEqualTo(429);
  }

  @Test
  void aProgramThatHasTheSameAlreadyGetsNothingAgain() {
    String address = address(world.visitor(anna), "min");
    Visitor.Seen seen = world.stranger().get(address);
    assertThat(seen.response().headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
    String tag = seen.response().headers().firstValue("ETag").orElseThrow();
    assertThat(world.stranger().get(address, "If-None-Match", tag).status()).isEqualTo(304);
  }

  /** Makes one, and answers its path. */
  private static String address(Visitor visitor, String whose) {
    assertThat(visitor.post("/installningar/kalender/" + whose + "/adress").status()).isEqualTo(303);
    String shown = visitor.get("/installningar/kalender").page().select("#" + whose + "-adress").attr("value");
    return shown.replaceFirst("^https?://[^/]+", "");
  }

  private ReadCalendar read(String address) {
    Visitor.Seen seen = world.stranger().get(address);
    assertThat(seen.status()).isEqualTo(200);
    return ReadCalendar.read(seen.body());
  }

  private int version(Actor actor) {
    return world.asSystem(() -> jdbc.sql("select version from organisation.person where id = :id").param("id", actor.person().value())
        .query(Integer.class).single());
  }

  private List<String> actions(Actor actor) {
    return world.asSystem(() -> jdbc.sql("select action from audit.entry where person_id = :person and subject_kind = 'calendarFeed' "
        + "order by id").param("person", actor.person().value()).query(String.class).list());
  }
}
