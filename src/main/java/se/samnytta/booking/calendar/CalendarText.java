package se.samnytta.booking.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import se.samnytta.booking.Side;
import se.samnytta.notification.BaseAddress;
import se.samnytta.web.Texts;

/** Writes occasions as iCalendar: whole days as dates with the end after the last, hours by Sweden's clocks. */
@Component
class CalendarText {

  private static final String PRODUCT = "-//Samnytta//Bokningar//SV";
  private static final Duration EVERY_HOUR = Duration.builder().hours(1).build();

  private final Texts texts;
  private final URI base;

  CalendarText(Texts texts, BaseAddress base) {
    this.texts = texts;
    this.base = base.uri();
  }

  /** Somebody in an invitation. */
  record Party(String name, String address) {}

  /** A calendar to read again and again. Those of the occasions that have no day yet are not in it. */
  String feed(String name, Locale locale, List<Occasion> occasions) {
    ICalendar calendar = calendar();
    calendar.setName(clean(name));
    calendar.setExperimentalProperty("X-WR-CALNAME", clean(name));
    calendar.setRefreshInterval(EVERY_HOUR);
    calendar.setExperimentalProperty("X-PUBLISHED-TTL", "PT1H");
    var words = new CalendarWords(texts, locale);
    for (Occasion occasion : occasions)
      occasion.span().ifPresent(span -> calendar.addEvent(event(occasion, span, words, occasion.version())));
    return written(calendar);
  }

  /** An invitation that a program puts into the reader's calendar, changes there, or takes out again. */
  String invitation(Occasion occasion, Span span, Locale locale, boolean cancelled, int sequence, Party organizer, Party attendee) {
    ICalendar calendar = calendar();
    calendar.setMethod(cancelled ? Method.cancel() : Method.request());
    VEvent event = event(occasion, span, new CalendarWords(texts, locale), sequence);
    event.setStatus(cancelled ? Status.cancelled() : Status.confirmed());
    event.setOrganizer(new Organizer(quoted(organizer.name()), organizer.address()));
    var reader = new Attendee(quoted(attendee.name()), attendee.address());
    reader.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
    reader.setRsvp(false);
    event.addAttendee(reader);
    calendar.addEvent(event);
    return written(calendar);
  }

  private static ICalendar calendar() {
    var calendar = new ICalendar();
    calendar.setProductId(PRODUCT);
    calendar.getTimezoneInfo().setDefaultTimezone(Sweden.clocks());
    return calendar;
  }

  private VEvent event(Occasion occasion, Span span, CalendarWords words, int sequence) {
    String link = base.resolve("/bokningar/" + occasion.booking()).toString();
    var event = new VEvent();
    event.setUid(uid(occasion.booking(), occasion.side()));
    event.setSequence(sequence);
    event.setDateTimeStamp(date(occasion.changed()));
    event.setLastModified(date(occasion.changed()));
    switch (span) {
      case Span.Days days -> {
        event.setDateStart(new DateStart(day(days.first())));
        event.setDateEnd(new DateEnd(day(days.last().plusDays(1))));
      }
      case Span.Hours hours -> {
        event.setDateStart(new DateStart(date(hours.from()), true));
        event.setDateEnd(new DateEnd(date(hours.until()), true));
      }
    }
    event.setSummary(clean(words.summary(occasion)).replace('\n', ' '));
    event.setDescription(clean(words.description(occasion, link)));
    if (!occasion.place().isBlank())
      event.setLocation(clean(occasion.place()).replace('\n', ' '));
    event.setUrl(link);
    event.setStatus(occasion.isAgreed() ? Status.confirmed() : Status.tentative());
    // A thing that is away makes nobody busy.
    event.setTransparency(Transparency.transparent());
    return event;
  }

  /** The same for as long as there is a booking, another for each side of it. */
  private String uid(long booking, Side side) {
    return "booking-" + booking + "-" + side.name().toLowerCase(Locale.ROOT) + "@" + base.getHost();
  }

  private static Date date(Instant moment) {
    return Date.from(moment);
  }

  private static ICalDate day(LocalDate day) {
    return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
  }

  private static String written(ICalendar calendar) {
    var text = new StringWriter();
    try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
      writer.write(calendar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Folded.of(text.toString());
  }

  /** Without signs that iCalendar does not know; lines end by a line feed. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.replace("\r\n", "\n").replace('\r', '\n').codePoints()
        .filter(sign -> sign == '\n' || !Character.isISOControl(sign) && Character.isDefined(sign)
            && Character.getType(sign) != Character.SURROGATE)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /** A name beside an address stands in quotation marks, which it cannot have itself. */
  private static String quoted(String name) {
    return clean(name).replace('\n', ' ').replace('"', '\'');
  }
}
