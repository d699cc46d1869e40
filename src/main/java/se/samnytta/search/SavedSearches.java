package se.samnytta.search;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Signs;
import se.samnytta.notification.Notice;
import se.samnytta.notification.Notices;
import se.samnytta.notification.Recipient;
import se.samnytta.notification.Word;

/** What people want to be told of when it turns up. Each saved search is one person's own, made for the unit acted for. */
@Component
public class SavedSearches {

  private static final int KNOWN_AT_FIRST = 1000;
  private static final int LONGEST_LINK = 400;

  private final SavedSearchStore store;
  private final Map<String, Finder> finders;
  private final Ladder ladder;
  private final Notices notices;
  private final Clock clock;

  SavedSearches(SavedSearchStore store, ObjectProvider<Finder> finders, Ladder ladder, Notices notices, Clock clock) {
    this.store = store;
    this.ladder = ladder;
    this.finders = finders.stream().collect(Collectors.toUnmodifiableMap(Finder::kind, Function.identity()));
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Saves the search; the same one twice is one. What it finds today is known already and never told.
   *
   * @throws IllegalArgumentException for a kind nobody finds, or a name or query too long
   */
  @Transactional
  public SavedSearchId save(Actor actor, String kind, String name, String query, Cadence cadence) {
    if (name.isBlank() || Signs.count(name) > SavedSearch.NAME_LENGTH || Signs.count(query) > SavedSearch.QUERY_LENGTH)
      throw new IllegalArgumentException("a saved search has a name and a query of bounded length");
    List<Long> today = finder(kind).today(query, KNOWN_AT_FIRST).stream().map(Finder.Hit::subject).toList();
    SavedSearchId id = store.save(actor, kind, name, query, cadence, condition(kind, query), clock.instant());
    store.insertHits(id, today, clock.instant());
    store.updateTold(id, today, clock.instant());
    return id;
  }

  /** The person's own that have the words in their name, the last saved first. */
  @Transactional(readOnly = true)
  public List<SavedSearch> called(Actor actor, String kind, String words, int most) {
    return store.called(actor, kind, words, most);
  }

  /** Tells of it more often or more seldom from now on. */
  @Transactional
  public void change(Actor actor, SavedSearchId id, Cadence cadence) {
    if (!store.updateCadence(actor, id, cadence))
      throw notFound(id);
  }

  /** Takes it away; one that is gone already is not there. */
  @Transactional
  public void remove(Actor actor, SavedSearchId id) {
    if (!store.delete(actor, id))
      throw notFound(id);
  }

  /** Where the page is that shows what it finds. */
  public String address(String kind, String query) {
    return finder(kind).address(query);
  }

  /** Whether somebody finds subjects of that kind. */
  public boolean isFound(String kind) {
    return finders.containsKey(kind);
  }

  /** What meets the query, by the words of whoever asks. */
  Condition condition(String kind, String query) {
    return new Condition(finder(kind).condition(query), ladder.rules());
  }

  Set<String> kinds() {
    return finders.keySet();
  }

  Finder finder(String kind) {
    return Optional.ofNullable(finders.get(kind)).orElseThrow(() -> new IllegalArgumentException("nobody finds " + kind));
  }

  /**
   * Notes what was found among what was asked about, and tells what is new of it to whoever wants to know at once; nothing for a search
   * that has been removed meanwhile.
   */
  @Transactional
  public void found(SavedSearch search, List<Long> asked, List<Finder.Hit> hits) {
    if (!store.lock(search.id()))
      return;
    store.deleteCandidates(search.id(), asked);
    List<Long> fresh = store.insertHits(search.id(), hits.stream().map(Finder.Hit::subject).toList(), clock.instant());
    if (search.cadence() == Cadence.AT_ONCE && !fresh.isEmpty())
      tell(search, hits.stream().filter(hit -> fresh.contains(hit.subject())).toList());
  }

  /**
   * Tells what has been found and not told.
   *
   * @param visible those of it that the person may still see
   */
  @Transactional
  public void tell(SavedSearch search, List<Finder.Hit> visible) {
    List<Long> untold = store.updateTold(search.id(), visible.stream().map(Finder.Hit::subject).toList(), clock.instant());
    List<Finder.Hit> told = visible.stream().filter(hit -> untold.contains(hit.subject())).toList();
    if (!told.isEmpty())
      notices.tell(notice(search, told));
  }

  private Notice notice(SavedSearch search, List<Finder.Hit> hits) {
    String matter = "saved-search:" + search.id();
    String cause = matter + ":" + hits.stream().mapToLong(Finder.Hit::subject).min().orElseThrow() + ":" + clock.instant().toEpochMilli();
    Finder.Hit first = hits.getFirst();
    Notice notice = hits.size() == 1
        ? Notice.of("search.found.one", cause, matter).with(Word.text(search.name()), Word.text(first.title())).leadingTo(first.address())
        : Notice.of("search.found.many", cause, matter).with(Word.text(search.name()), Word.number(hits.size()))
            .leadingTo(orTheList(address(search.kind(), search.query())));
    return notice.to(Recipient.person(search.person())).byMail();
  }

  private static String orTheList(String address) {
    return address.length() <= LONGEST_LINK ? address : "/bevakningar";
  }

  private static NotFound notFound(SavedSearchId id) {
    return new NotFound("saved search " + id);
  }
}
