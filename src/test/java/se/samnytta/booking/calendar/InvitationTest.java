package se.samnytta.booking.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.BookingTest;
import se.samnytta.booking.Change;
import se.samnytta.booking.LineId;
import se.samnytta.booking.Side;
import se.samnytta.booking.Wish;
import se.samnytta.kernel.Actor;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;
import se.samnytta.world.PostOffice;

/** Letters about a booking bring it along for the calendar. */
class InvitationTest extends BookingTest {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  @Autowired
  JdbcClient jdbc;

  @Test
  void theLetterThatSaysYesInvitesAndTheOneThatCancelsTakesItBack() throws MessagingException, IOException {
    ListingId desks = shelf.offer(petra, "Skrivbord", 14, Offer.free(Term.GIVE));
    LocalDate day = openDay(3);
    BookingId id = booked(anna, Wish.keep(desks, Term.GIVE, 8, day));
    letters(petra, 1);
    approve(petra, id, Side.OWNER);
    MimeMessage yes = letters(anna, 1).getFirst();
    ReadCalendar asked = enclosed(yes, "REQUEST");
    assertThat(asked.method()).isEqualTo("REQUEST");
    assertThat(asked.of("DTSTART")).isEqualTo(DAY.format(day));
    assertThat(asked.of("ATTENDEE")).isEqualToIgnoringCase("mailto:" + email(anna));
    assertThat(asked.of("ORGANIZER")).startsWithIgnoringCase("mailto:");
    with(petra, id, version -> bookings.cancel(petra, id, version, "Trasiga"));
    ReadCalendar cancelled = enclosed(letters(anna, 2).getLast(), "CANCEL");
    assertThat(cancelled.of("UID")).isEqualTo(asked.of("UID"));
    assertThat(cancelled.of("STATUS")).isEqualTo("CANCELLED");
    assertThat(Integer.parseInt(cancelled.of("SEQUENCE"))).isGreaterThan(Integer.parseInt(asked.of("SEQUENCE")));
  }

  @Test
  void whatIsAskedForIsNoInvitationAndNeitherIsEachNotice() throws MessagingException, IOException {
    ListingId tents = shelf.offer(petra, shelf.details("Tält", 6, Offer.free(Term.LEND)));
    LocalDate first = openDay(3);
    BookingId id = booked(anna, Wish.loan(tents, Term.LEND, 2, first, openDay(5)));
    assertThat(calendars(letters(petra, 1).getFirst())).isEmpty();
    approve(petra, id, Side.OWNER);
    assertThat(calendars(letters(anna, 1).getFirst())).hasSize(1);
    with(petra, id, version -> bookings.ready(petra, id, version, ""));
    assertThat(calendars(letters(anna, 2).getLast())).isEmpty();
  }

  @Test
  void whatChangesIsToldUnderTheSameNameAndBothSidesHaveTheirs() throws MessagingException, IOException {
    ListingId tents = shelf.offer(petra, shelf.loans("Tält", 6, LendingRules.NONE));
    LocalDate first = openDay(3);
    BookingId id = lent(tents, 5, first, openDay(6));
    ReadCalendar petras = enclosed(letters(petra, 1).getFirst(), "REQUEST");
    assertThat(petras.of("UID")).startsWith("booking-" + id + "-owner@");
    LineId line = line(id);
    with(anna, id, version -> changes.change(anna, id, version, Change.quantities(java.util.Map.of(line, 2))));
    ReadCalendar changed = enclosed(letters(petra, 2).getLast(), "REQUEST");
    assertThat(changed.of("UID")).isEqualTo(petras.of("UID"));
    assertThat(changed.of("SUMMARY")).isEqualTo("Låna ut 2\u00a0st Tält");
    assertThat(Integer.parseInt(changed.of("SEQUENCE"))).isGreaterThan(Integer.parseInt(petras.of("SEQUENCE")));
  }

  /** The calendar of the letter, the last part of the alternatives, with the method where Outlook looks for it. */
  private static ReadCalendar enclosed(MimeMessage letter, String method) throws MessagingException, IOException {
    Multipart parts = (Multipart) letter.getContent();
    assertThat(new ContentType(letter.getContentType()).getSubType()).isEqualTo("alternative");
    ContentType last = new ContentType(parts.getBodyPart(parts.getCount() - 1).getContentType());
    assertThat(last.getBaseType()).isEqualTo("text/calendar");
    assertThat(last.getParameter("method")).isEqualTo(method);
    return ReadCalendar.read(calendars(letter).getFirst());
  }

  private static List<String> calendars(MimeMessage letter) throws MessagingException, IOException {
    List<String> found = new ArrayList<>();
    Multipart parts = (Multipart) letter.getContent();
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.isMimeType("text/calendar"))
        found.add(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
    return found;
  }

  private List<MimeMessage> letters(Actor reader, int atLeast) {
    return PostOffice.lettersTo(email(reader), atLeast);
  }

  private String email(Actor actor) {
    return world.asSystem(() -> jdbc.sql("select email from organisation.person where id = :id").param("id", actor.person().value())
        .query(String.class).single());
  }
}
