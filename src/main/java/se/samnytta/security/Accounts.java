package se.samnytta.security;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Scope;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.People;
import se.samnytta.organisation.Person;
import se.samnytta.organisation.Registry;
import se.samnytta.organisation.Staff;
import se.samnytta.security.AccountLetterStore.Link;
import se.samnytta.security.AccountStore.Account;

/**
 * Accounts of those whose municipality does not sign them in: suppliers, associations, small organisations. They sign in with
 * their address and a password or a passkey, and prove by letters that the address is theirs. Nobody is known yet where this
 * is asked, so it acts as the system; passwords are reckoned outside transactions, since that takes its time.
 */
@Component
public class Accounts {

  private final AccountStore store;
  private final AccountLetterStore letters;
  private final PasswordHashes hashes;
  private final People people;
  private final Staff staff;
  private final Registry registry;
  private final SignIns signIns;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Accounts(AccountStore store, AccountLetterStore letters, PasswordHashes hashes, People people, Staff staff, Registry registry,
      SignIns signIns,
      ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
    this.store = store;
    this.letters = letters;
    this.hashes = hashes;
    this.people = people;
    this.staff = staff;
    this.registry = registry;
    this.signIns = signIns;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Who it is, when the password is the account's; unknown addresses take as long and answer the same. */
  public Optional<PersonId> check(String address, String password) {
    Optional<Account> account = asSystem(() -> people.byEmail(address).map(Person::id).flatMap(store::find));
    boolean right = hashes.matches(password, account.map(Account::passwordHash).orElse(null));
    return account.filter(_ -> right).map(Account::person);
  }

  /** Whether the person signs in here at all. */
  public boolean has(PersonId person) {
    return asSystem(() -> store.find(person)).isPresent();
  }

  /** Whether it is the actor's password: asked anew before somebody changes how they get in. */
  public boolean confirms(Actor actor, String password) {
    Account account = asSystem(() -> store.find(actor.person())).orElseThrow(() -> new NotFound("account"));
    return hashes.matches(password, account.passwordHash());
  }

  /** Opens an account for the person, or finds the one they have, and sends a letter with a link to choose a password. */
  void invite(@Nullable PersonId by, @Nullable UnitId unit, Person person) {
    store.open(person.id(), Secret.bytes(), clock.instant());
    letters.insert(LetterPurpose.INVITED, person.email(), person.id(), clock.instant());
    changed(by, unit, person, "account.invited");
  }

  /** Sends a letter to the address if it is that of an account; the asker is not told which. */
  public void forgot(String address) {
    asSystem(() -> {
      letters.insert(LetterPurpose.FORGOTTEN, address, null, clock.instant());
      return true;
    });
  }

  /** What the link of a letter is for, as long as it works. Looking at it does not use it up: mail filters look, too. */
  public Optional<LetterPurpose> purpose(String token) {
    return asSystem(() -> letters.find(Secret.hash(token), clock.instant())).map(Link::purpose);
  }

  /** Chooses a password by the link of a letter, which is used up. Whoever had signed in anywhere is out. */
  public PasswordOutcome choosePassword(String token, String password) {
    byte[] tokenHash = Secret.hash(token);
    Optional<Person> reader = asSystem(() -> letters.find(tokenHash, clock.instant())
        .filter(link -> link.purpose().choosesPassword()).map(Link::person).flatMap(people::findOrAwait));
    if (reader.isEmpty())
      return new PasswordOutcome.LinkEnded();
    Optional<PasswordFlaw> flaw = flaw(password, reader.get());
    if (flaw.isPresent())
      return new PasswordOutcome.Refused(flaw.get());
    String hash = hashes.hash(password);
    return asSystem(() -> letters.use(tokenHash, clock.instant()).<PasswordOutcome>map(_ -> {
      staff.welcome(reader.get().id());
      set(null, reader.get(), hash);
      letters.endAll(reader.get().id(), clock.instant());
      signIns.endAll(reader.get().id(), null);
      return new PasswordOutcome.Chosen(reader.get().id());
    }).orElseGet(PasswordOutcome.LinkEnded::new));
  }

  /**
   * Changes the password; every other browser in which the person has signed in is out.
   *
   * @param staying token of the browser that stays signed in
   */
  public PasswordOutcome changePassword(Actor actor, String old, String password, @Nullable String staying) {
    if (!confirms(actor, old))
      return new PasswordOutcome.Wrong();
    Person person = person(actor);
    Optional<PasswordFlaw> flaw = flaw(password, person);
    if (flaw.isPresent())
      return new PasswordOutcome.Refused(flaw.get());
    String hash = hashes.hash(password);
    return asSystem(() -> {
      set(actor, person, hash);
      letters.insert(LetterPurpose.PASSWORD_CHANGED, person.email(), person.id(), clock.instant());
      letters.endAll(person.id(), clock.instant());
      signIns.endAll(person.id(), staying);
      return new PasswordOutcome.Chosen(person.id());
    });
  }

  /** Sends a letter to the address the person wants to have; it is theirs when its link is used. False: the password is wrong. */
  public boolean askForNewAddress(Actor actor, String address, String password) {
    if (!confirms(actor, password))
      return false;
    return asSystem(() -> {
      letters.insert(LetterPurpose.NEW_ADDRESS, address, actor.person(), clock.instant());
      return true;
    });
  }

  /** The person has the new address from now on, and the old one is told. False: the link has ended, or somebody has it. */
  public boolean confirmNewAddress(String token) {
    return asSystem(() -> letters.find(Secret.hash(token), clock.instant())
        .filter(link -> link.purpose() == LetterPurpose.NEW_ADDRESS && people.byEmail(link.address()).isEmpty())
        .flatMap(_ -> letters.use(Secret.hash(token), clock.instant()))
        .flatMap(link -> Optional.ofNullable(link.person()).flatMap(people::find).map(person -> {
          registry.changeAddress(person.id(), link.address());
          letters.insert(LetterPurpose.ADDRESS_CHANGED, person.email(), person.id(), clock.instant());
          changed(null, person, "account.addressChanged");
          return true;
        }))
        .orElse(false));
  }

  private void set(@Nullable Actor by, Person person, String hash) {
    store.choosePassword(person.id(), hash, clock.instant());
    changed(by, person, "account.passwordChosen");
  }

  private void changed(@Nullable Actor by, Person person, String what) {
    changed(by == null ? null : by.person(), by == null ? null : by.unit(), person, what);
  }

  private void changed(@Nullable PersonId by, @Nullable UnitId unit, Person person, String what) {
    events.publishEvent(new AccountChanged(by, unit, person.id(), person.municipality(), what));
  }

  private static Optional<PasswordFlaw> flaw(String password, Person person) {
    return PasswordRules.flaw(PasswordRules.normal(password), person.name(), person.email());
  }

  private Person person(Actor actor) {
    return asSystem(() -> people.find(actor.person())).orElseThrow(() -> new NotFound("person"));
  }

  private <T> T asSystem(Supplier<T> work) {
    return Scope.asSystem(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }
}
