package se.samnytta.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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
 * any request. What a token stands for is kept in memory for eight seconds: so long may an ended session, or a role taken away,
 * live on at another node. Where one is ended, it ends at once.
 *
 * <p>A token is given for the roles that the person holds. Once those are others, the session goes on under a new token from its
 * next request, and the old one is worth nothing after the moment that requests already on their way need.
 */
@Component
@EnableConfigurationProperties(SessionSettings.class)
public class SignIns {

  private static final Duration KEPT = Duration.ofSeconds(8);
  private static final Duration ON_THEIR_WAY = Duration.ofSeconds(20);
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  /** What a token stands for, and the one to go on with, which is another when the person's roles have changed. */
  private record Kept(String token, Optional<SignedIn> signedIn) {}

  private final SignInStore store;
  private final People people;
  private final Units units;
  private final Scopes scopes;
  private final SessionSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Cache<String, Kept> kept = Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(KEPT).build();

  SignIns(SignInStore store, People people, Units units, Scopes scopes, SessionSettings settings, TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.people = people;
    this.units = units;
    this.scopes = scopes;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Signs the person in for the first unit they act for; nothing for somebody unknown or without a role anywhere. */
  public Optional<String> signIn(PersonId person, @Nullable String userAgent) {
    return signIn(person, null, userAgent);
  }

  /** As above, by a municipality's own sign-in, which may end the session later. */
  Optional<String> signIn(PersonId person, @Nullable ForeignSession by, @Nullable String userAgent) {
    return asSystem(() -> people.unitsOf(person).stream().findFirst()
        .filter(_ -> people.find(person).isPresent())
        .map(unit -> begin(person, unit, by, userAgent)));
  }

  /**
   * Acts for another unit from now on, with a new token in the place of the old one; nothing when the person has no role there.
   * The session goes on: it ends when it would have ended.
   */
  public Optional<String> actFor(String token, UnitId unit) {
    return asSystem(() -> {
      Kept now = read(token);
      return now.signedIn().filter(signedIn -> signedIn.units().contains(unit)).map(signedIn -> {
        String next = Secret.token();
        store.goOn(Secret.hash(now.token()), Secret.hash(next), unit, rights(signedIn.actor().person(), unit), clock.instant());
        end(now.token());
        return next;
      });
    });
  }

  /** Signs out: the token is worth nothing from now on. Answers the sign-in elsewhere that it came from, if it did. */
  public Optional<ForeignSession> signOut(String token) {
    return asSystem(() -> {
      Optional<ForeignSession> by = store.foreign(Secret.hash(token));
      end(token);
      return by;
    });
  }

  /** Ends one of the person's own sessions, wherever it is open; nothing happens to anybody else's. */
  public boolean end(Actor actor, long session) {
    return ended(() -> store.revoke(actor.person(), session, clock.instant())) > 0;
  }

  /** Ends every sign-in of the person, but for the one with this token, if there is one to stay; answers how many. */
  public int endAll(PersonId person, @Nullable String staying) {
    return ended(() -> store.revokeAll(person, staying == null ? new byte[0] : Secret.hash(staying), clock.instant()));
  }

  /** Ends what the issuer says has ended: its session of that name, or without a name all that came from the subject. */
  int endForeign(String issuer, @Nullable String subject, @Nullable String session) {
    return ended(() -> store.revokeForeign(issuer, subject, session, clock.instant()));
  }

  /** What the database knows the token by. */
  public static byte[] hash(String token) {
    return Secret.hash(token);
  }

  /** Who the token stands for; nothing when it is unknown, idle for too long, too old or ended. */
  Optional<SignedIn> of(String token) {
    Kept found = find(token);
    return found.token().equals(token) ? found.signedIn() : find(found.token()).signedIn();
  }

  /** The token that has taken the place of this one, as the person's roles have changed; itself when none has. */
  String current(String token) {
    return find(token).token();
  }

  private Kept find(String token) {
    return kept.get(token, asked -> asSystem(() -> read(asked)));
  }

  private Kept read(String token) {
    Instant now = clock.instant();
    byte[] hash = Secret.hash(token);
    Optional<SignInStore.Session> found = store.find(hash, now.minus(settings.idle()), now);
    if (found.isEmpty())
      return store.renewedSince(hash, now.minus(ON_THEIR_WAY)) ? read(store.next(token)) : new Kept(token, Optional.empty());
    SignInStore.Session session = found.get();
    if (session.lastSeen().plus(SEEN_EVERY).isBefore(now))
      store.seen(hash, now);
    Optional<SignedIn> signedIn = signedIn(session.person(), session.unit());
    return new Kept(signedIn.isPresent() ? renewed(token, session, now) : token, signedIn);
  }

  /** The token to go on with: another one for other roles, but not while requests with the one before may be on their way. */
  private String renewed(String token, SignInStore.Session session, Instant now) {
    byte[] rights = rights(session.person(), session.unit());
    if (Arrays.equals(rights, session.rights()) || session.renewed() != null && session.renewed().plus(ON_THEIR_WAY).isAfter(now))
      return token;
    String next = store.next(token);
    store.renew(Secret.hash(token), Secret.hash(next), rights, now);
    return next;
  }

  /** The hash of all roles that the person holds, and of those that count in the unit. */
  private byte[] rights(PersonId person, UnitId unit) {
    return Secret.hash(people.actor(person, unit).map(Actor::roles).orElse(Set.of()) + ": " + people.rolesOf(person));
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

  private String begin(PersonId person, UnitId unit, @Nullable ForeignSession by, @Nullable String userAgent) {
    String token = Secret.token();
    Instant now = clock.instant();
    store.insert(Secret.hash(token), person, unit, rights(person, unit), now, now.plus(settings.longest()), by, userAgent);
    return token;
  }

  private void end(String token) {
    store.revoke(Secret.hash(token), clock.instant());
    kept.invalidate(token);
  }

  /** Forgets what tokens stand for, as somebody may see or do other things now. */
  void forgetAll() {
    kept.invalidateAll();
  }

  private int ended(Supplier<Integer> revoke) {
    int ended = asSystem(revoke);
    if (ended > 0)
      kept.invalidateAll();
    return ended;
  }

  private <T> T asSystem(Supplier<T> work) {
    return Scope.asSystem(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }
}
