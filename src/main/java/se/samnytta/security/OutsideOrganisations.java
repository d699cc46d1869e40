package se.samnytta.security;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Scope;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.Municipalities;
import se.samnytta.organisation.NewUnit;
import se.samnytta.organisation.People;
import se.samnytta.organisation.Person;
import se.samnytta.organisation.Registry;
import se.samnytta.organisation.Units;
import se.samnytta.security.AccountLetterStore.Link;

/**
 * Suppliers and associations, which a municipality lets in at their own wish: they ask, show by a letter that the address is
 * theirs, and are accepted or declined by an administrator of the whole municipality. Inside, they see what is public.
 */
@Component
public class OutsideOrganisations {

  private static final String TOLD = "security.registration";
  private static final Duration UNCONFIRMED = Duration.ofDays(7);
  private static final Duration DECIDED = Duration.ofDays(365);

  private final RegistrationStore store;
  private final AccountLetterStore letters;
  private final Accounts accounts;
  private final AccountPost post;
  private final Municipalities municipalities;
  private final Registry registry;
  private final People people;
  private final Units units;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  OutsideOrganisations(RegistrationStore store, AccountLetterStore letters, Accounts accounts, AccountPost post,
      Municipalities municipalities,
      Registry registry, People people, Units units, ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
    this.store = store;
    this.letters = letters;
    this.accounts = accounts;
    this.post = post;
    this.municipalities = municipalities;
    this.registry = registry;
    this.people = people;
    this.units = units;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Keeps the wish and sends a letter to the address. What comes of it is not told, whoever has the address. */
  public void ask(Registration wish) {
    asSystem(() -> {
      RegistrationId id = store.insert(wish, clock.instant());
      letters.insertFor(id, LetterPurpose.REGISTERED, wish.address(), clock.instant());
      return true;
    });
  }

  /** The address is theirs; the municipality's administrators are told. False when the link has ended. */
  public boolean confirm(String token) {
    return asSystem(() -> letters.find(Secret.hash(token), clock.instant())
        .filter(link -> link.purpose() == LetterPurpose.REGISTERED)
        .flatMap(_ -> letters.use(Secret.hash(token), clock.instant()))
        .map(Link::registration)
        .map(id -> {
          store.confirm(id, clock.instant());
          Registration wish = store.find(id).orElseThrow();
          store.tops(wish.municipality())
              .forEach(top -> post.tellAdministrators(top, TOLD, cause(id), wish.organisation(), "/admin/utomstaende"));
          return true;
        })
        .orElse(false));
  }

  /** Lets the organisation in, and invites whoever speaks for it. False when somebody else has their address by now. */
  public boolean accept(Actor actor, RegistrationId id) {
    Registration wish = decide(actor, id);
    return asSystem(() -> {
      Optional<Person> known = people.addressHolder(wish.address());
      if (known.isPresent())
        return false;
      UnitId unit = unit(wish);
      var person = registry.person(wish.municipality(), wish.contact(), wish.address(), null);
      registry.assign(person, unit, wish.kind().role(), null);
      accounts.invite(actor.person(), actor.unit(),
          new Person(person, wish.municipality(), wish.contact(), wish.address(), wish.language()));
      store.decide(id, actor, person, clock.instant());
      post.settled(TOLD, cause(id));
      events.publishEvent(new RegistrationDecided(actor, id, wish.number(), wish.organisation(), true));
      return true;
    });
  }

  /** Does not let the organisation in, and tells it so. */
  public void decline(Actor actor, RegistrationId id) {
    Registration wish = decide(actor, id);
    asSystem(() -> {
      letters.insertFor(id, LetterPurpose.DECLINED, wish.address(), clock.instant());
      store.decide(id, actor, null, clock.instant());
      post.settled(TOLD, cause(id));
      events.publishEvent(new RegistrationDecided(actor, id, wish.number(), wish.organisation(), false));
      return true;
    });
  }

  void forgetOld() {
    transaction.executeWithoutResult(_ -> store.forget(clock.instant().minus(UNCONFIRMED), clock.instant().minus(DECIDED)));
  }

  private Registration decide(Actor actor, RegistrationId id) {
    municipalities.requireAdministered(actor);
    return asSystem(() -> store.waiting(id, actor.municipality())).orElseThrow(() -> new NotFound("registration " + id));
  }

  private static String cause(RegistrationId id) {
    return "registration:" + id;
  }

  /** One unit for each organisation that a municipality has let in, however many of its people come. */
  private UnitId unit(Registration wish) {
    Municipality municipality = wish.municipality();
    String key = municipality + "-" + wish.number();
    return units.byKey(key).orElseGet(() -> registry.unit(
        new NewUnit(municipality, null, key, wish.organisation(), wish.kind().type(), null, null, Map.of(), null)));
  }

  private <T> T asSystem(Supplier<T> work) {
    return Scope.asSystem(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }
}
