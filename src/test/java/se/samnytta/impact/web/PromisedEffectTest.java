package se.samnytta.impact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.BookingTest;
import se.samnytta.booking.Shelf;
import se.samnytta.booking.Side;
import se.samnytta.booking.Wish;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;
import se.samnytta.web.Format;
import se.samnytta.world.Owner;

/** What the ad promises beforehand is what is recorded when the things have changed hands: transport is counted in both. */
class PromisedEffectTest extends BookingTest {

  @BeforeEach
  void seventeenKilometresApart() throws SQLException {
    place(petra.unit(), 55.7047, 13.1910);
    place(anna.unit(), 55.8392, 13.3034);
  }

  @Test
  void ofAGift() throws SQLException {
    ListingId tables = shelf.offer(petra, shelf.details("Bord", 4, Offer.free(Term.GIVE)).with(Shelf.AT_ONCE));
    String promise = promise(tables, "satt", "ta-over", "antal", "3");
    BookingId booking = booked(anna, Wish.keep(tables, Term.GIVE, 3, null));
    handOver(petra, booking, 3);
    assertThat(promise).contains("Du sparar " + said(recorded(booking, anna)));
  }

  @Test
  void ofAShortLoanThatCostsMoreToFetchThanItSaves() throws SQLException {
    ListingId tables = shelf.offer(petra, shelf.loans("Bord", 4, LendingRules.NONE));
    LocalDate first = openDay(1);
    LocalDate last = openDay(4);
    String promise = promise(tables, "satt", "lana", "antal", "1", "dag", first.toString(), "till", last.toString());
    BookingId booking = lent(tables, 1, first, last);
    with(petra, booking, version -> bookings.ready(petra, booking, version, ""));
    handOver(petra, booking, 1);
    long grams = recorded(booking, anna);
    assertThat(grams).isNegative();
    assertThat(promise).contains("kostar klimatet ungefär " + said(-grams) + " mer än det sparar").doesNotContain("Du sparar");
  }

  @Test
  void ofASwapWhereBothThingsShareTheVan() throws SQLException {
    ListingId theirs = shelf.offer(petra, "Bord", 1, Offer.swap("Stolar"));
    ListingId own = shelf.offer(anna, "Bord i ek", 4, Offer.free(Term.GIVE));
    String promise = promise(theirs, "satt", "byta", "antal", "1", "byte", own.toString(), "byte-antal", "4");
    BookingId booking = booked(anna, Wish.swap(theirs, 1, new Wish.InReturn(own, 4, 0)));
    approve(petra, booking, Side.OWNER);
    handOver(anna, booking, 1, 0);
    handOver(petra, booking, 0, 4);
    assertThat(promise).contains("Du sparar " + said(recorded(booking, anna)));
  }

  private String promise(ListingId ad, String... form) {
    List<String> fields = new ArrayList<>(List.of("annons", ad.toString()));
    fields.addAll(List.of(form));
    return world.visitor(anna).postPartial("/annonser/" + ad + "/berakna", fields.toArray(String[]::new)).text();
  }

  private static long recorded(BookingId booking, Actor receiver) throws SQLException {
    String effect = "select co2e_g from impact.effect where booking_id = " + booking + " and receiver_unit = " + receiver.unit();
    await().until(() -> !Owner.texts(effect).isEmpty());
    return Long.parseLong(Owner.texts(effect).getFirst());
  }

  private static String said(long grams) {
    return Format.in(Locale.of("sv", "SE")).co2e(grams).replace('\u00a0', ' ');
  }

  private static void place(UnitId unit, double latitude, double longitude) throws SQLException {
    Owner.execute("update organisation.unit set latitude = " + latitude + ", longitude = " + longitude + " where id = " + unit);
  }
}
