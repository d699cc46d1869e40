package se.samnytta.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Scope;
import se.samnytta.organisation.People;
import se.samnytta.organisation.Person;
import se.samnytta.organisation.Registry;
import se.samnytta.organisation.Staff;
import se.samnytta.organisation.Units;
import se.samnytta.security.ForeignSignIn.Proven;
import se.samnytta.security.Reception.Why;

/**
 * Receives people for whom their municipality's sign-in vouches: makes a person of whoever comes for the first time, gives and
 * takes back the roles that the rules say, and signs them in. Everything in one transaction, as the system.
 */
@Component
public class Arrivals {

  private static final int LONGEST = 200;

  private final IdentityProviderStore providers;
  private final IdentityStore identities;
  private final People people;
  private final Staff staff;
  private final Registry registry;
  private final Units units;
  private final SignIns signIns;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Arrivals(IdentityProviderStore providers, IdentityStore identities, People people, Staff staff, Registry registry, Units units,
      SignIns signIns,
      ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
    this.providers = providers;
    this.identities = identities;
    this.people = people;
    this.staff = staff;
    this.registry = registry;
    this.units = units;
    this.signIns = signIns;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Lets in whom the municipality's provider has vouched for, or says why not. */
  public Reception receive(IdentityProvider provider, Proven proven, @Nullable String userAgent) {
    return Scope.asSystem(() -> Objects.requireNonNull(transaction.execute(_ -> {
      Municipality municipality = provider.municipality();
      identities.lock(municipality, proven.session());
      providers.seen(municipality, proven.claims().names(), clock.instant());
      String email = address(proven.claims().one(provider.emailClaim()));
      String name = name(proven.claims().one(provider.nameClaim()), email);
      Reception reception = receive(provider, proven, name, email, userAgent);
      switch (reception) {
        case Reception.LetIn _ -> identities.letIn(municipality, proven.session());
        case Reception.TurnedAway(Why why) -> identities.turnedAway(municipality, proven.session(), name, email, why, clock.instant());
      }
      return reception;
    })));
  }

  private Reception receive(IdentityProvider provider, Proven proven, String name, String email, @Nullable String userAgent) {
    Set<Given> due = due(provider.municipality(), proven.claims());
    Optional<PersonId> known = identities.person(provider.municipality(), proven.session());
    if (known.isEmpty() && email.isEmpty())
      return new Reception.TurnedAway(Why.NO_ADDRESS);
    Optional<Person> same = known.isPresent() ? Optional.empty() : people.addressHolder(email);
    if (same.isPresent() && !isTheSame(provider, proven.session(), same.get(), email))
      return new Reception.TurnedAway(Why.ADDRESS_TAKEN);
    if (known.isEmpty() && same.isEmpty() && due.isEmpty())
      return new Reception.TurnedAway(Why.NO_RULE);
    PersonId person = known.or(() -> same.map(Person::id)).orElseGet(() -> registry.person(provider.municipality(), name, email, null));
    if (people.findOrAwait(person).isEmpty())
      return new Reception.TurnedAway(Why.LEFT);
    staff.welcome(person);
    identities.link(provider.municipality(), proven.session(), person, clock.instant());
    if (!email.isEmpty())
      registry.rename(person, name, email);
    settle(person, due);
    return signedIn(person, proven.session(), userAgent);
  }

  /**
   * Whether the one with this address is the one who comes now. An address alone proves nothing; it does when it lies in a domain
   * that this provider alone hands out, and belongs to somebody of this municipality whom the provider does not know as another.
   */
  private boolean isTheSame(IdentityProvider provider, ForeignSession session, Person same, String email) {
    return same.municipality().equals(provider.municipality()) && provider.handsOut(email)
        && !identities.isKnown(same.id(), session.issuer());
  }

  /** What the rules give. One whose unit is no longer there gives nothing. */
  private Set<Given> due(Municipality municipality, Claims claims) {
    return providers.rules(municipality).stream()
        .filter(rule -> rule.fits(claims))
        .filter(rule -> units.find(rule.unit()).filter(unit -> unit.municipality().equals(municipality)).isPresent())
        .map(rule -> new Given(rule.unit(), rule.role()))
        .collect(Collectors.toSet());
  }

  /** Gives what is due and takes back what rules gave before and give no longer; what was given by hand is left alone. */
  private void settle(PersonId person, Set<Given> due) {
    Set<Given> before = identities.given(person);
    Set<Given> gone = new HashSet<>(before);
    gone.removeAll(due);
    for (Given given : gone) {
      registry.withdraw(person, given.unit(), given.role());
      identities.take(person, given);
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.SWEDEN);
    for (Given given : due)
      if (registry.give(person, given.unit(), given.role(), today) && !before.contains(given))
        identities.give(person, given);
  }

  private Reception signedIn(PersonId person, ForeignSession session, @Nullable String userAgent) {
    Optional<String> token = signIns.signIn(person, session, userAgent);
    if (token.isEmpty())
      return new Reception.TurnedAway(Why.NO_RULE);
    people.unitsOf(person).stream().findFirst().map(units::get)
        .ifPresent(unit -> events.publishEvent(new SignedInFromHome(person, unit.id(), unit.municipality())));
    return new Reception.LetIn(token.get());
  }

  private static String address(String said) {
    String email = said.toLowerCase(Locale.ROOT);
    boolean sound = email.length() <= LONGEST && email.matches("[^\\s@<>\",;]+@[^\\s@<>\",;]+\\.[^\\s@<>\",;]+");
    return sound ? email : "";
  }

  private static String name(String said, String email) {
    String name = said.replaceAll("\\p{Cntrl}", " ").strip();
    return name.isEmpty() ? email.replaceAll("@.*", "") : name.substring(0, Math.min(LONGEST, name.length()));
  }
}
