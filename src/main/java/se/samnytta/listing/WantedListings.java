package se.samnytta.listing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.Kind;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Right;
import se.samnytta.kernel.Signs;
import se.samnytta.listing.WantedAnswers.Answer;
import se.samnytta.listing.WantedEvent.Did;
import se.samnytta.listing.WantedOutcome.Refused;
import se.samnytta.listing.WantedOutcome.Saved;
import se.samnytta.listing.WantedOutcome.Stale;
import se.samnytta.listing.WantedOutcome.Wrong;

/**
 * What units look for. A wanted ad is shown to all municipalities while it is open, and is answered at once with the ads that
 * fit it today. One of another unit is not there to be changed ({@link NotFound}).
 */
@Component
public class WantedListings {

  private final WantedStore store;
  private final WantedAnswers answers;
  private final Categories categories;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  WantedListings(WantedStore store, WantedAnswers answers, Categories categories, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.answers = answers;
    this.categories = categories;
    this.events = events;
    this.clock = clock;
  }

  /** The wanted ad as far as the asking unit may see it. */
  @Transactional(readOnly = true)
  public WantedListing wanted(WantedId id) {
    return store.find(id).orElseThrow(() -> notFound(id));
  }

  /**
   * Asks for something.
   *
   * @param requestKey the form's key: the same key answers the same wanted ad and writes nothing new
   */
  @Transactional
  public WantedOutcome place(Actor actor, UUID requestKey, WantedDetails details) {
    actor.require(Right.SEEK);
    Set<Wrong> wrongs = wrongs(details);
    if (!wrongs.isEmpty())
      return new Refused(wrongs);
    var inserted = store.insert(actor, requestKey, details, clock.instant());
    WantedId id = inserted.or(() -> store.findByKey(actor, requestKey)).orElseThrow(() -> new NotFound("wanted ad"));
    WantedListing wanted = wanted(id);
    if (inserted.isPresent()) {
      compare(wanted);
      tell(wanted, Did.PLACED, actor);
    }
    return new Saved(id, wanted.version());
  }

  /** Asks for something else from now on, and compares anew. Asking for what is asked for already changes nothing. */
  @Transactional
  public WantedOutcome change(Actor actor, WantedId id, int version, WantedDetails details) {
    return own(actor, id, wanted -> {
      if (wanted.state() == WantedState.OPEN && wanted.details().equals(details))
        return new Saved(id, wanted.version());
      if (wanted.version() != version)
        return new Stale(id, wanted.version());
      Set<Wrong> wrongs = wrongs(details);
      if (wanted.state() != WantedState.OPEN)
        wrongs.add(Wrong.CLOSED);
      if (!wrongs.isEmpty())
        return new Refused(wrongs);
      store.update(id, details);
      store.deleteMatches(id);
      compare(wanted(id));
      tell(wanted, Did.PLACED, actor);
      return new Saved(id, version + 1);
    });
  }

  /** No longer looked for. */
  @Transactional
  public WantedOutcome withdraw(Actor actor, WantedId id) {
    return own(actor, id, wanted -> closed(wanted, WantedState.WITHDRAWN, Did.WITHDRAWN, actor));
  }

  /** Found. */
  @Transactional
  public WantedOutcome met(Actor actor, WantedId id) {
    return own(actor, id, wanted -> closed(wanted, WantedState.MET, Did.MET, actor));
  }

  private WantedOutcome closed(WantedListing wanted, WantedState state, Did did, Actor actor) {
    if (wanted.state() == WantedState.OPEN) {
      store.close(wanted.id(), state, clock.instant());
      tell(wanted, did, actor);
    }
    return new Saved(wanted.id(), wanted(wanted.id()).version());
  }

  /** Takes back that it was closed, within {@link se.samnytta.kernel.Regret#TIME}, and compares with what has come since. */
  @Transactional
  public WantedOutcome reopen(Actor actor, WantedId id, int version) {
    return own(actor, id, wanted -> {
      if (wanted.state() == WantedState.OPEN)
        return new Saved(id, wanted.version());
      if (wanted.version() != version)
        return new Stale(id, wanted.version());
      if (!wanted.isRegrettable(clock.instant()))
        return new Refused(Set.of(Wrong.CLOSED));
      store.reopen(id);
      compare(wanted(id));
      tell(wanted, Did.REOPENED, actor);
      return new Saved(id, version + 1);
    });
  }

  private void tell(WantedListing wanted, Did did, @Nullable Actor by) {
    events.publishEvent(new WantedEvent(wanted.id(), wanted.seeker(), wanted.municipality(), did, by));
  }

  /** Closes those whose day has passed, as the system; answers how many. */
  @Transactional
  public int expire() {
    var late = store.lockLate(today(), ListingUpkeep.BATCH);
    for (WantedListing wanted : late) {
      store.close(wanted.id(), WantedState.EXPIRED, clock.instant());
      tell(wanted, Did.EXPIRED, null);
    }
    return late.size();
  }

  /** What fits today is on the page at once; nobody is told of it. */
  private void compare(WantedListing wanted) {
    store.updateCondition(wanted.id(), answers.condition(wanted.details()));
    for (Answer answer : answers.all(wanted))
      store.insertMatch(wanted.id(), answer.listing(), answer.reasons(), clock.instant());
  }

  private Set<Wrong> wrongs(WantedDetails details) {
    Set<Wrong> wrongs = EnumSet.noneOf(Wrong.class);
    note(wrongs, Wrong.NO_TITLE, Signs.isBlank(details.title()));
    note(wrongs, Wrong.TITLE_TOO_LONG, Signs.count(details.title()) > WantedDetails.TITLE_LENGTH);
    note(wrongs, Wrong.BODY_TOO_LONG, Signs.count(details.body()) > WantedDetails.BODY_LENGTH);
    note(wrongs, Wrong.QUANTITY_OUT_OF_BOUNDS, details.quantity() < 1 || details.quantity() > most(details));
    note(wrongs, Wrong.DAY_HAS_PASSED, details.neededBy() != null && details.neededBy().isBefore(today()));
    note(wrongs, Wrong.DAY_HAS_PASSED, details.hours() != null && details.hours().last().isBefore(today()));
    note(wrongs, Wrong.NO_COMPETENCE, details.hours() != null && !isCompetence(details.category()));
    note(wrongs, Wrong.UNKNOWN_CATEGORY,
        details.category() != null && categories.all().stream().noneMatch(each -> each.id().equals(details.category())));
    return wrongs;
  }

  private static int most(WantedDetails details) {
    return details.hours() == null ? WantedDetails.MOST : WantedHours.MOST;
  }

  private boolean isCompetence(@Nullable CategoryId category) {
    return category != null && categories.all().stream().anyMatch(each -> each.id().equals(category) && each.kind() == Kind.STAFF);
  }

  private static void note(Set<Wrong> wrongs, Wrong wrong, boolean holds) {
    if (holds)
      wrongs.add(wrong);
  }

  private WantedOutcome own(Actor actor, WantedId id, Function<WantedListing, WantedOutcome> verb) {
    WantedListing wanted = store.lockOwn(id).orElseThrow(() -> notFound(id));
    actor.require(Right.SEEK);
    return verb.apply(wanted);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.SWEDEN);
  }

  private static NotFound notFound(WantedId id) {
    return new NotFound("wanted ad " + id);
  }
}
