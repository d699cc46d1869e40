package se.samnytta.booking.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samnytta.booking.Side;
import se.samnytta.kernel.UnitId;
import se.samnytta.notification.Enclosure;
import se.samnytta.notification.Enclosures;
import se.samnytta.notification.MailSettings;
import se.samnytta.organisation.Person;
import se.samnytta.organisation.Units;
import se.samnytta.security.Secret;
import se.samnytta.web.Languages;
import se.samnytta.web.Texts;

/**
 * Bookings as invitations in the letters about them: once everybody has said yes, again when the time, the place or the thing is
 * another, and taken back when it comes to nothing. Those have it who asked for it, and those who are told of it for the owner.
 */
@Component
class Invitations implements Enclosures {

  private static final Pattern MATTER = Pattern.compile("booking:([0-9]{1,18})");
  private static final String REQUEST = "REQUEST";
  private static final String CANCEL = "CANCEL";

  private final OccasionStore occasions;
  private final InvitationStore store;
  private final CalendarText text;
  private final Texts texts;
  private final Units units;
  private final MailSettings mail;
  private final Clock clock;

  Invitations(OccasionStore occasions, InvitationStore store, CalendarText text, Texts texts, Units units, MailSettings mail,
      Clock clock) {
    this.occasions = occasions;
    this.store = store;
    this.text = text;
    this.texts = texts;
    this.units = units;
    this.mail = mail;
    this.clock = clock;
  }

  @Override
  public Optional<Enclosure> of(String matter, @Nullable UnitId unit, Person reader) {
    Matcher booking = MATTER.matcher(matter);
    if (unit == null || !booking.matches())
      return Optional.empty();
    long id = Long.parseLong(booking.group(1));
    return occasions.find(id, Side.OWNER)
        .flatMap(occasion -> side(occasion, unit, reader))
        .flatMap(side -> occasions.find(id, side))
        .flatMap(occasion -> occasion.span().flatMap(span -> enclosure(matter, occasion, span, reader)));
  }

  private static Optional<Side> side(Occasion occasion, UnitId unit, Person reader) {
    if (unit.equals(occasion.owner()))
      return Optional.of(Side.OWNER);
    return unit.equals(occasion.receiver()) && reader.id().equals(occasion.requestedBy()) ? Optional.of(Side.RECEIVER) : Optional.empty();
  }

  private Optional<Enclosure> enclosure(String matter, Occasion occasion, Span span, Person reader) {
    Optional<InvitationStore.Sent> before = store.find(occasion.booking(), reader.id(), occasion.side());
    boolean invited = before.filter(sent -> sent.method().equals(REQUEST)).isPresent();
    boolean toCancel = invited && !occasion.isAgreed();
    boolean toAsk = occasion.isAgreed() && (invited || !occasion.state().isOver() && span.end().isAfter(clock.instant()));
    if (!toCancel && !toAsk)
      return Optional.empty();
    Locale locale = Languages.of(reader.language());
    String said = said(occasion, span, locale);
    if (toAsk && invited && before.filter(sent -> sent.said().equals(said)).isPresent())
      return Optional.empty();
    int sequence = Math.max(occasion.version(), before.map(sent -> sent.sequence() + 1).orElse(0));
    return Optional.of(new Enclosure(matter, reader.id(), toCancel ? CANCEL : REQUEST, occasion.side().name(), sequence, said,
        text.invitation(occasion, span, locale, toCancel, sequence, organizer(reader), new CalendarText.Party(reader.name(),
            reader.email()))));
  }

  private CalendarText.Party organizer(Person reader) {
    String sender = units.look(reader.municipality()).mailSender();
    return new CalendarText.Party(sender.isEmpty() ? mail.fromName() : sender, mail.from());
  }

  /** What somebody would look up in their calendar: not how far it has come, or each step would be an invitation. */
  private String said(Occasion occasion, Span span, Locale locale) {
    String words = span + "\n" + occasion.place() + "\n" + occasion.pickUpNote() + "\n"
        + new CalendarWords(texts, locale).summary(occasion);
    return HexFormat.of().formatHex(Secret.hash(words), 0, 16);
  }

  @Override
  public void left(Enclosure enclosure, Instant at) {
    Matcher booking = MATTER.matcher(enclosure.matter());
    if (booking.matches())
      store.sent(Long.parseLong(booking.group(1)), enclosure, at);
  }
}
