package se.samnytta.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Scope;
import se.samnytta.organisation.People;
import se.samnytta.organisation.Person;
import se.samnytta.security.AccountStore.Account;
import se.samnytta.security.Devices.MadeKey;
import se.samnytta.security.Devices.Signed;
import se.samnytta.security.PasskeyStore.Passkey;

/** Passkeys of those who have an account: keys on their own devices, which nobody can guess, phish or tell on. */
@Component
public class Passkeys {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final PasskeyStore store;
  private final AccountStore accounts;
  private final AccountLetterStore letters;
  private final People people;
  private final Devices devices;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Passkeys(PasskeyStore store, AccountStore accounts, AccountLetterStore letters, People people, Devices devices,
      ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.letters = letters;
    this.people = people;
    this.devices = devices;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What the person's browser is told so that their device makes a key, as JSON. */
  public String toMake(Actor actor) {
    return asSystem(() -> {
      Account account = accounts.find(actor.person()).orElseThrow(() -> new NotFound("account"));
      Person person = people.find(actor.person()).orElseThrow(() -> new NotFound("person"));
      return devices.toMake(ask(actor.person()), account.handle(), person.email(), person.name(), store.credentialIds(actor.person()));
    });
  }

  /** Keeps the key that the device made, and tells its owner by a letter. False when it is not one we asked for. */
  public boolean add(Actor actor, String answer, String name) {
    Optional<byte[]> challenge = answered(answer, actor.person());
    Optional<MadeKey> made = challenge.flatMap(asked -> devices.made(answer, asked));
    if (made.isEmpty())
      return false;
    MadeKey key = made.get();
    try {
      return asSystem(() -> {
        Person person = people.find(actor.person()).orElseThrow(() -> new NotFound("person"));
        store.insert(person.id(), key.credentialId(),
            new Passkey(new PasskeyId(0), person.id(), key.credential(), key.signCount(), key.backupEligible(), key.backedUp()), name,
            clock.instant());
        letters.insert(LetterPurpose.PASSKEY_ADDED, person.email(), person.id(), clock.instant());
        changed(actor, "account.passkeyAdded");
        return true;
      });
    } catch (DuplicateKeyException _) {
      return false;
    }
  }

  /** What a browser is told so that a device that has a key of ours signs, as JSON. */
  public String toSign() {
    return asSystem(() -> devices.toSign(ask(null)));
  }

  /** Whose device it was that signed; nothing when no device of anybody's here did. */
  public Optional<PersonId> check(String answer) {
    Optional<byte[]> challenge = answered(answer, null);
    Optional<Passkey> passkey = devices.credentialId(answer).flatMap(id -> asSystem(() -> store.find(id)));
    if (challenge.isEmpty() || passkey.isEmpty())
      return Optional.empty();
    Passkey known = passkey.get();
    Optional<Signed> signed = devices.signed(answer, challenge.get(),
        new MadeKey(new byte[0], known.credential(), known.signCount(), known.backupEligible(), known.backedUp()));
    return signed.map(said -> asSystem(() -> {
      store.used(known.id(), said.signCount(), said.backedUp(), clock.instant());
      return known.person();
    }));
  }

  public void rename(Actor actor, PasskeyId passkey, String name) {
    if (!asSystem(() -> store.rename(actor.person(), passkey, name)))
      throw new NotFound("passkey " + passkey);
  }

  /** The key lets nobody in from now on. */
  public void remove(Actor actor, PasskeyId passkey) {
    asSystem(() -> {
      if (!store.delete(actor.person(), passkey))
        throw new NotFound("passkey " + passkey);
      changed(actor, "account.passkeyRemoved");
      return true;
    });
  }

  /** Clears away what was asked and never answered. */
  void forgetUnanswered() {
    transaction.executeWithoutResult(_ -> store.forgetUnanswered(clock.instant()));
  }

  private byte[] ask(@Nullable PersonId person) {
    byte[] challenge = Secret.bytes();
    store.ask(challenge, person, clock.instant().plus(PATIENCE));
    return challenge;
  }

  /** The challenge, if it was ours, asked of this person and not answered before. */
  private Optional<byte[]> answered(String answer, @Nullable PersonId person) {
    Instant now = clock.instant();
    return devices.challenge(answer).filter(challenge -> asSystem(() -> store.answer(challenge, person, now)));
  }

  private void changed(Actor actor, String what) {
    events.publishEvent(new AccountChanged(actor.person(), actor.unit(), actor.person(), actor.municipality(), what));
  }

  private <T> T asSystem(Supplier<T> work) {
    return Scope.asSystem(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }
}
