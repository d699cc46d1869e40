package se.samnytta.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.organisation.People;
import se.samnytta.organisation.Person;

/**
 * Sends what is due, a letter at a time. The letter is handed over inside the transaction that marks it as sent, the one place
 * in the house where a transaction waits for a foreign system: were it marked before, a crash would lose it; were it marked in
 * a transaction of its own afterwards, two nodes might both have sent it. What remains is a crash between the server's answer
 * and the commit, after which the letter goes out again under the same Message-ID.
 */
class Mailroom {

  private static final Logger LOG = LoggerFactory.getLogger(Mailroom.class);
  /** A round ends, so that the node that has it can be stopped and the work can move. */
  private static final int MOST_LETTERS = 500;
  /** With a pause of an hour at most, more than two days. */
  private static final int MOST_ATTEMPTS = 60;

  private enum Step {
    LEFT_THE_HOUSE, ON_TO_THE_NEXT, NOTHING_MORE
  }

  private final MailStore store;
  private final LetterWriter writer;
  private final Enclosing enclosing;
  private final People people;
  private final Delivery delivery;
  private final MailTimes times;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Mailroom(MailStore store, LetterWriter writer, Enclosing enclosing, People people, Delivery delivery, MailTimes times,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.writer = writer;
    this.enclosing = enclosing;
    this.people = people;
    this.delivery = delivery;
    this.times = times;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Answers how many letters left the house. Runs as the system. */
  int sendWhatIsDue() {
    Set<PersonId> passed = new HashSet<>();
    int letters = 0;
    while (letters < MOST_LETTERS) {
      Step step = transaction.<Step>execute(_ -> next(passed));
      if (step == Step.NOTHING_MORE)
        break;
      if (step == Step.LEFT_THE_HOUSE)
        letters++;
    }
    return letters;
  }

  private Step next(Set<PersonId> passed) {
    Instant now = clock.instant();
    Optional<Due> first = store.firstDue(now, passed);
    if (first.isEmpty())
      return Step.NOTHING_MORE;
    Due due = first.get();
    if (!store.takes(due.person())) {
      passed.add(due.person());
      return Step.ON_TO_THE_NEXT;
    }
    if (waitsForTheDigest(due, now)) {
      store.leaveForDigest(due, times.nextDigest(now));
      return Step.ON_TO_THE_NEXT;
    }
    List<Told> told = store.gather(due, now);
    return told.isEmpty() ? Step.ON_TO_THE_NEXT : send(due, told, now);
  }

  /** One letter a day in a matter; what comes after it is gathered. */
  private boolean waitsForTheDigest(Due due, Instant now) {
    Instant today = now.atZone(Period.SWEDEN).toLocalDate().atStartOfDay(Period.SWEDEN).toInstant();
    return !due.digest() && !due.urgent() && times.areKept() && store.hasHadALetter(due, today);
  }

  private Step send(Due due, List<Told> told, Instant now) {
    Optional<Person> reader = people.find(due.person());
    if (reader.isEmpty())
      return mark(told, new Delivery.Outcome.Refused("nobody reads it: the person is no longer active"), now);
    List<Enclosure> enclosed = enclosing.of(reader.get(), told);
    Step step = mark(told, deliver(reader.get(), due, told, enclosed), now);
    if (step == Step.LEFT_THE_HOUSE)
      enclosing.left(enclosed, now);
    return step;
  }

  private Delivery.Outcome deliver(Person reader, Due due, List<Told> told, List<Enclosure> enclosed) {
    try {
      return delivery.deliver(writer.write(reader, told, due.digest()).with(enclosed));
    } catch (RuntimeException e) {
      LOG.error("letter {} cannot be written", told.getFirst().mail(), e);
      return new Delivery.Outcome.Refused("it cannot be written: " + e);
    }
  }

  private Step mark(List<Told> told, Delivery.Outcome outcome, Instant now) {
    return switch (outcome) {
      case Delivery.Outcome.Sent() -> left(told, "SENT", now);
      case Delivery.Outcome.Kept() -> left(told, "KEPT", now);
      case Delivery.Outcome.Refused(var why) -> {
        LOG.warn("letter {} is refused: {}", told.getFirst().mail(), why);
        store.done(told, "FAILED", why, now);
        yield Step.ON_TO_THE_NEXT;
      }
      case Delivery.Outcome.NotNow(var why) -> {
        LOG.info("letter {} is tried again: {}", told.getFirst().mail(), why);
        store.later(told, why, now, MOST_ATTEMPTS);
        yield Step.ON_TO_THE_NEXT;
      }
      case Delivery.Outcome.NobodyAnswers(var why) -> {
        LOG.warn("the mail server does not answer: {}", why);
        store.later(told, why, now, MOST_ATTEMPTS);
        yield Step.NOTHING_MORE;
      }
    };
  }

  private Step left(List<Told> told, String state, Instant now) {
    store.done(told, state, null, now);
    return Step.LEFT_THE_HOUSE;
  }
}
