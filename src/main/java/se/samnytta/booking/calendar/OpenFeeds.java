package se.samnytta.booking.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Reading;
import se.samnytta.kernel.Right;
import se.samnytta.kernel.Scope;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.People;
import se.samnytta.organisation.Person;
import se.samnytta.organisation.Scopes;
import se.samnytta.organisation.Unit;
import se.samnytta.organisation.Units;
import se.samnytta.security.Secret;
import se.samnytta.web.Languages;
import se.samnytta.web.Texts;

/**
 * What stands at a calendar's address: what its owner would see now, acting for each of the units that it is of. Whoever shows
 * the token has not signed in; each part is read within the owner's own scope.
 */
@Component
public class OpenFeeds {

  private static final Duration BACK = Duration.ofDays(92);
  private static final Duration NOTED_EVERY = Duration.ofHours(1);

  /**
   * An address that somebody has shown.
   *
   * @param unit   whose bookings, null for those of the owner
   * @param readAt when it was last noted that it is read, null for never
   * @param scopes as whom they are read
   */
  public record Opened(long feed, PersonId owner, @Nullable UnitId unit, @Nullable Instant readAt, Locale locale, String name,
      List<Scope> scopes) {

    public Opened {
      scopes = List.copyOf(scopes);
    }
  }

  private final CalendarFeedStore feeds;
  private final OccasionStore occasions;
  private final CalendarText text;
  private final People people;
  private final Units units;
  private final Scopes scopes;
  private final Texts texts;
  private final TransactionTemplate transaction;
  private final Clock clock;

  OpenFeeds(CalendarFeedStore feeds, OccasionStore occasions, CalendarText text, People people, Units units, Scopes scopes, Texts texts,
      TransactionTemplate transaction, Clock clock) {
    this.feeds = feeds;
    this.occasions = occasions;
    this.text = text;
    this.people = people;
    this.units = units;
    this.scopes = scopes;
    this.texts = texts;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Nothing for a token that is unknown, revoked, or of somebody who may not see bookings any more. */
  public Optional<Opened> open(String token) {
    return Scope.asSystem(() -> inTransaction(() -> opened(token)));
  }

  private Optional<Opened> opened(String token) {
    return feeds.find(Secret.hash(token)).flatMap(feed -> people.find(feed.person()).flatMap(owner -> {
      List<Actor> actors = actors(feed);
      if (actors.isEmpty())
        return Optional.empty();
      Locale locale = Languages.of(owner.language());
      return Optional.of(new Opened(feed.id(), owner.id(), feed.unit(), feed.readAt(), locale, name(feed, owner, locale),
          actors.stream().map(scopes::of).toList()));
    }));
  }

  /** Of a unit: its owner acting for it. Of a person: in each unit where they still take part. */
  private List<Actor> actors(CalendarFeedStore.Kept feed) {
    PersonId person = feed.person();
    UnitId unit = feed.unit();
    List<UnitId> where = unit == null ? people.unitsOf(person) : List.of(unit);
    return where.stream().flatMap(each -> people.actor(person, each).stream()).filter(actor -> actor.may(Right.BOOK)).toList();
  }

  private String name(CalendarFeedStore.Kept feed, Person owner, Locale locale) {
    String whose = feed.unit() == null ? owner.name() : units.find(feed.unit()).map(Unit::name).orElse("");
    return texts.text(locale, "booking.calendar.name", whose);
  }

  /** The calendar as text. */
  public String read(Opened opened) {
    note(opened);
    Instant since = clock.instant().minus(BACK);
    Map<Long, Occasion> found = new LinkedHashMap<>();
    for (Scope scope : opened.scopes()) {
      List<Occasion> some = scope
          .call(() -> inTransaction(() -> opened.unit() == null ? occasions.of(opened.owner(), since) : occasions.all(since)));
      some.forEach(occasion -> found.putIfAbsent(occasion.booking(), occasion));
    }
    return text.feed(opened.name(), opened.locale(), List.copyOf(found.values()));
  }

  private void note(Opened opened) {
    Instant now = clock.instant();
    if (opened.readAt() == null || opened.readAt().plus(NOTED_EVERY).isBefore(now))
      Reading.andYet(() -> Scope.asSystem(() -> inTransaction(() -> {
        feeds.read(opened.feed(), now);
        return true;
      })));
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }
}
