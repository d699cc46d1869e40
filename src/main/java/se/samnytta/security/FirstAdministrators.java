package se.samnytta.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.Scope;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.NewUnit;
import se.samnytta.organisation.People;
import se.samnytta.organisation.Registry;
import se.samnytta.organisation.Units;

/**
 * Lets the first administrator of a municipality in, before any other way in exists, and one who has locked everybody out. Whoever
 * runs the service makes a link; it counts once, for a day.
 */
@Component
public class FirstAdministrators {

  private static final Duration LASTS = Duration.ofHours(24);

  private final InvitationStore store;
  private final Registry registry;
  private final People people;
  private final Units units;
  private final SignIns signIns;
  private final OwnAddress address;
  private final TransactionTemplate transaction;
  private final Clock clock;

  FirstAdministrators(InvitationStore store, Registry registry, People people, Units units, SignIns signIns, OwnAddress address,
      TransactionTemplate transaction, Clock clock) {
    this.store = store;
    this.registry = registry;
    this.people = people;
    this.units = units;
    this.signIns = signIns;
    this.address = address;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Makes the person an administrator of the municipality, both entered if they are new, and answers the link. Links made for them
   * before are worth nothing from now on. Nothing for an address that somebody of another municipality has, or when there is no such
   * municipality.
   */
  public Optional<String> invite(Municipality municipality, String name, String email) {
    return Scope.asSystem(() -> Objects.requireNonNull(transaction.execute(_ -> {
      var holder = people.addressHolder(email);
      if (holder.isPresent() && !holder.get().municipality().equals(municipality) || store.officialName(municipality).isEmpty())
        return Optional.<String>empty();
      PersonId person = holder.isPresent() ? holder.get().id() : registry.person(municipality, name, email, null);
      registry.assign(person, top(municipality), Role.ADMIN, null);
      String token = Secret.token();
      store.replace(person, Secret.hash(token), clock.instant().plus(LASTS));
      return Optional.of(address.of("/logga-in/inbjudan/" + token));
    })));
  }

  /** Whether the link still counts. */
  public boolean counts(String token) {
    Instant now = clock.instant();
    return Scope.asSystem(() -> Objects.requireNonNull(transaction.execute(_ -> store.find(Secret.hash(token), now).isPresent())));
  }

  /** Signs in whom the link was made for, once; answers the token for the cookie. */
  public Optional<String> accept(String token, @Nullable String userAgent) {
    return Scope.asSystem(() -> Objects.requireNonNull(transaction.execute(_ -> store.use(Secret.hash(token), clock.instant())
        .flatMap(person -> signIns.signIn(person, userAgent)))));
  }

  private UnitId top(Municipality municipality) {
    return store.top(municipality).orElseGet(() -> {
      String name = store.officialName(municipality).orElseThrow();
      UnitId made = registry.unit(new NewUnit(municipality, null, municipality.code(), name, "municipality", null, null, Map.of(), null));
      units.reload();
      return made;
    });
  }
}
