package se.samnytta.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.PersonId;

/** What people are told, and what they have read. */
@Component
@Transactional
public class Notices {

  private static final Duration KEPT = Duration.ofDays(365);

  private final NoticeStore store;
  private final Readers readers;
  private final MailTimes times;
  private final Unread unread;
  private final Clock clock;

  Notices(NoticeStore store, Readers readers, MailTimes times, Unread unread, Clock clock) {
    this.store = store;
    this.readers = readers;
    this.times = times;
    this.unread = unread;
    this.clock = clock;
  }

  /**
   * Tells it to each recipient, in the transaction of what caused it; outside one it is refused. Telling the same cause again
   * changes nothing.
   *
   * @return how many were told something new
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int tell(Notice notice) {
    Instant now = clock.instant();
    int told = 0;
    for (Reader reader : readers.of(notice))
      if (store.tell(notice, reader, now, times.atOnce(notice.importance(), now, hours(reader.person())), times.nextDigest(now))) {
        unread.changed(reader.person());
        told++;
      }
    return told;
  }

  /**
   * What was asked in this matter has been done, by whoever: it is nobody's turn any more, the bells do not count it, and letters
   * that have not left stay here. The list still has it. What was only news stays as it is.
   *
   * @param about the matter, as it was told
   * @param keys  of the texts, or how they begin
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void settle(String about, Collection<String> keys) {
    store.settle(about, keys, clock.instant()).forEach(unread::changed);
  }

  /** Marks a notice as read; reading it twice changes nothing. Answers where it leads. */
  public String read(Actor actor, long notice) {
    String link = store.read(actor.person(), notice, clock.instant()).orElseThrow(() -> new NotFound("notice " + notice));
    unread.changed(actor.person());
    return link;
  }

  public void readAll(Actor actor) {
    store.readAll(actor.person(), clock.instant());
    unread.changed(actor.person());
  }

  /** When this person wants mail; at once until they say otherwise. */
  @Transactional(readOnly = true)
  public MailChoice mailChoice(Actor actor) {
    return store.choice(actor.person()).orElse(MailChoice.AT_ONCE);
  }

  /** Between which hours this person's letters come; the usual ones until they say otherwise. */
  @Transactional(readOnly = true)
  public LetterHours letterHours(Actor actor) {
    return hours(actor.person());
  }

  private LetterHours hours(PersonId person) {
    return store.hours(person).orElse(LetterHours.USUAL);
  }

  /** As below, at the hours that hold now. */
  public void choose(Actor actor, MailChoice choice) {
    choose(actor, choice, hours(actor.person()));
  }

  /** Holds for what is told from now on. */
  public void choose(Actor actor, MailChoice choice, LetterHours hours) {
    store.choose(actor.person(), choice, hours);
  }

  /** What was told a year ago is no longer of use to anybody. */
  void forgetOld() {
    store.forget(clock.instant().minus(KEPT));
  }
}
