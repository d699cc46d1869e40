package se.samnytta.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.organisation.Municipalities;
import se.samnytta.organisation.People;
import se.samnytta.organisation.Person;
import se.samnytta.security.AccountLetterStore.Waiting;
import se.samnytta.security.AccountPost.AccountLetter;

/**
 * Sends the letters about accounts, one after the other, as the system. Whether an address has an account is looked up here
 * and not where somebody asks, so that nobody can tell by the answer or the time it takes. The token of a link is made here
 * too and is nowhere but in the letter.
 */
@Component
class AccountLetters {

  static final Duration LINK_LIVES = Duration.ofHours(24);
  private static final Duration SENDING = Duration.ofMinutes(2);
  private static final Duration GIVEN_UP = Duration.ofHours(24);
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int MOST_LETTERS = 500;
  /** Above the numbers of all other letters, and another for each try: two tries have different links. */
  private static final long FAR_ABOVE = 500_000_000_000_000_000L;
  private static final long TRIES = 1000;

  private final AccountLetterStore store;
  private final AccountStore accounts;
  private final RegistrationStore registrations;
  private final People people;
  private final Municipalities municipalities;
  private final AccountPost post;
  private final TransactionTemplate transaction;
  private final Clock clock;

  AccountLetters(AccountLetterStore store, AccountStore accounts, RegistrationStore registrations, People people,
      Municipalities municipalities, AccountPost post, TransactionTemplate transaction, Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.registrations = registrations;
    this.people = people;
    this.municipalities = municipalities;
    this.post = post;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Answers how many left the house. */
  int sendWhatIsDue() {
    int letters = 0;
    for (int i = 0; i < MOST_LETTERS; i++) {
      Optional<Waiting> next = transaction
          .<Optional<Waiting>>execute(_ -> store.takeNext(clock.instant(), clock.instant().plus(SENDING)));
      if (next.isEmpty())
        break;
      if (send(next.get()))
        letters++;
    }
    return letters;
  }

  void forgetOld() {
    transaction.executeWithoutResult(_ -> store.forget(clock.instant().minus(KEPT)));
  }

  private boolean send(Waiting waiting) {
    Optional<AccountLetter> letter = transaction.<Optional<AccountLetter>>execute(_ -> write(waiting));
    if (letter.isEmpty())
      return false;
    boolean sent = post.send(letter.get());
    transaction.executeWithoutResult(_ -> {
      if (sent)
        store.sent(waiting.id(), clock.instant());
      else
        store.later(waiting.id(), clock.instant().plus(Duration.ofMinutes(1L << Math.min(6, waiting.attempts() - 1))));
    });
    return sent;
  }

  /** The letter, unless it is for nobody or has waited so long that nobody waits for it any more. */
  private Optional<AccountLetter> write(Waiting waiting) {
    Instant now = clock.instant();
    Optional<Reader> reader = waiting.written().plus(GIVEN_UP).isBefore(now) ? Optional.empty() : reader(waiting);
    if (reader.isEmpty()) {
      store.delete(waiting.id());
      return Optional.empty();
    }
    String page = switch (waiting.purpose()) {
      case DECLINED -> "/utomstaende/ansok";
      case ENTERED -> "/logga-in";
      default -> "/logga-in/epost/glomt";
    };
    if (waiting.purpose().hasLink()) {
      String token = Secret.token();
      store.link(waiting.id(), reader.get().person, Secret.hash(token), now.plus(LINK_LIVES));
      page = "/logga-in/lank/" + token;
    }
    return Optional.of(new AccountLetter(FAR_ABOVE + waiting.id() * TRIES + waiting.attempts(), "account." + waiting.purpose(),
        waiting.address(), reader.get().name, reader.get().language, page, municipalities.officialName(reader.get().municipality)));
  }

  private Optional<Reader> reader(Waiting waiting) {
    Optional<Person> holder = people.byEmail(waiting.address());
    return switch (waiting.purpose()) {
      case REGISTERED, DECLINED -> Optional.ofNullable(waiting.registration()).filter(_ -> holder.isEmpty()).flatMap(registrations::find)
          .map(wish -> new Reader(null, wish.contact(), wish.language(), wish.municipality()));
      case NEW_ADDRESS -> holder.isPresent() ? Optional.empty() : known(waiting).map(Reader::of);
      case FORGOTTEN -> holder.filter(this::hasAccount).map(Reader::of);
      case ENTERED -> awaited(waiting).map(Reader::of);
      case INVITED -> awaited(waiting).filter(this::hasAccount).map(Reader::of);
      case ADDRESS_CHANGED, PASSWORD_CHANGED, PASSKEY_ADDED -> known(waiting).map(Reader::of);
    };
  }

  private Optional<Person> known(Waiting waiting) {
    return Optional.ofNullable(waiting.person()).flatMap(people::find).filter(this::hasAccount);
  }

  private Optional<Person> awaited(Waiting waiting) {
    return Optional.ofNullable(waiting.person()).flatMap(people::findOrAwait);
  }

  private boolean hasAccount(Person person) {
    return accounts.find(person.id()).isPresent();
  }

  /** Whom a letter greets; null for somebody who is not known here yet. */
  private record Reader(@Nullable PersonId person, String name, String language, Municipality municipality) {

    static Reader of(Person person) {
      return new Reader(person.id(), person.name(), person.language(), person.municipality());
    }
  }
}
