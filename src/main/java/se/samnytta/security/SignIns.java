package se.samnytta.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Scope;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.People;
import se.samnytta.organisation.Person;
import se.samnytta.organisation.Scopes;
import se.samnytta.organisation.Unit;
import se.samnytta.organisation.Units;

/**
 * Signing in and out. The browser holds a random token of 256 bits, the database only its SHA-256, so that any node serves
 * any request. What a token stands for is kept in memory for ten seconds, which is how long a revoked one may live on.
 */
@Component
public class SignIns {

  static final Duration IDLE = Duration.ofMinutes(30);
  static final Duration LONGEST = Duration.ofHours(12);
  private static final Duration KEPT = Duration.ofSeconds(10);
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  private final SignInStore store;
  private final People people;
  private final Units units;
  private final Scopes scopes;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Cache<String, Optional<SignedIn>> kept = Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(KEPT).build();

  SignIns(SignInStore store, People people, Units units, Scopes scopes, TransactionTemplate transaction, Clock clock) {
    this.store = store;
    this.people = people;
    this.units = units;
    this.scopes = scopes;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Signs the person in for the first unit they act for; nothing for somebody unknown or without a role anywhere. */
  public Optional<String> signIn(PersonId person, @Nullable String userAgent) {
    return asSystem(() -> people.unitsOf(person).stream().findFirst().map(unit -> begin(person, unit, userAgent)));
  }

  /** Acts for another unit from now on, with a new token; nothing when the person has no role there. The old token ends. */
  public Optional<String> actFor(String token, UnitId unit) {
    return asSystem(() -> read(token)
        .filter(signedIn -> signedIn.units().contains(unit))
        .map(signedIn -> {
          end(token);
          return begin(signedIn.actor().person(), unit, null);
        }));
  }

  /** Signs out: the token is worth nothing from now on. */
  public void signOut(String token) {
    asSystem(() -> {
      end(token);
      return true;
    });
  }

  /** Ends every sign-in of the person, but for the one with this token, if there is one to stay. */
  void endAll(PersonId person, @Nullable String staying) {
    store.revokeAll(person, staying == null ? new byte[0] : hash(staying), clock.instant());
    kept.asMap().entrySet()
        .removeIf(
            entry -> !entry.getKey().equals(staying) && entry.getValue().filter(who -> who.actor().person().equals(person)).isPresent());
  }

  /** Who the token stands for; nothing when it is unknown, idle for too long, too old or ended. */
  Optional<SignedIn> of(String token) {
    return kept.get(token, asked -> asSystem(() -> read(asked)));
  }

  private Optional<SignedIn> read(String token) {
    Instant now = clock.instant();
    return store.find(hash(token), now.minus(IDLE), now).flatMap(session -> {
      if (session.lastSeen().plus(SEEN_EVERY).isBefore(now))
        store.seen(hash(token), now);
      return signedIn(session.person(), session.unit());
    });
  }

  private Optional<SignedIn> signedIn(PersonId person, UnitId unitId) {
    Optional<Actor> actor = people.actor(person, unitId);
    if (actor.isEmpty())
      return Optional.empty();
    Unit unit = units.get(unitId);
    String language = people.find(person).map(Person::language).orElse("sv");
    return Optional.of(new SignedIn(actor.get(), scopes.of(actor.get()), unit, language,
        people.substitutedBy(person, unitId).stream().map(Person::name).toList(), people.unitsOf(person)));
  }

  private String begin(PersonId person, UnitId unit, @Nullable String userAgent) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant now = clock.instant();
    store.insert(hash(token), person, unit, now, now.plus(LONGEST), userAgent);
    return token;
  }

  private void end(String token) {
    store.revoke(hash(token), clock.instant());
    kept.invalidate(token);
  }

  private <T> T asSystem(java.util.function.Supplier<T> work) {
    return Scope.asSystem(() -> java.util.Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The units as the page offers them. */
  List<Unit> units(SignedIn signedIn) {
    return signedIn.units().stream().map(units::get).toList();
  }
}
