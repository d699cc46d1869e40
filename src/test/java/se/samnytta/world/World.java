package se.samnytta.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.Scope;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.Agreements;
import se.samnytta.organisation.NewUnit;
import se.samnytta.organisation.People;
import se.samnytta.organisation.Registry;
import se.samnytta.organisation.Scopes;
import se.samnytta.organisation.Units;
import se.samnytta.security.SignIns;

/**
 * Makes the named world of a test: units with people in them. Every unit is new, so that tests never meet. Lund, Eslöv and
 * Höör cooperate under an agreement; Kiruna stands outside.
 */
@Component
public class World {

  public static final Municipality LUND = new Municipality("1281");
  public static final Municipality ESLOV = new Municipality("1285");
  public static final Municipality HOOR = new Municipality("1267");
  public static final Municipality KIRUNA = new Municipality("2584");

  private final Registry registry;
  private final People people;
  private final Units units;
  private final Agreements agreements;
  private final Scopes scopes;
  private final SignIns signIns;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final ApplicationContext context;

  World(Registry registry, People people, Units units, Agreements agreements, Scopes scopes, SignIns signIns,
      TransactionTemplate transaction, JdbcClient jdbc, ApplicationContext context) {
    this.registry = registry;
    this.people = people;
    this.units = units;
    this.agreements = agreements;
    this.scopes = scopes;
    this.signIns = signIns;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.context = context;
  }

  /** A new unit directly below its municipality, which is entered the first time it is needed. */
  public UnitId unit(Municipality municipality, String name) {
    cooperate();
    return unit(municipality, top(municipality), name);
  }

  /** A new unit below another. */
  public UnitId unit(Municipality municipality, @Nullable UnitId above, String name) {
    String key = name.replaceAll("[^A-Za-z0-9]", "") + "-" + UUID.randomUUID();
    return enter(new NewUnit(municipality, above, key, name, "school", "4711", place(municipality), openWeekdays(), null));
  }

  /** A new person who holds the roles in the unit, member when none is named. */
  public PersonId person(UnitId unit, String name, Role... roles) {
    Municipality municipality = units.get(unit).municipality();
    return asSystem(() -> {
      PersonId person = registry.person(municipality, name, UUID.randomUUID() + "@" + municipality + ".example", null);
      for (Role role : roles.length == 0 ? new Role[] { Role.MEMBER } : roles)
        registry.assign(person, unit, role, null);
      return person;
    });
  }

  /** The person acting for the unit, for calling verbs; bind their scope by {@link #as}. */
  public Actor actor(PersonId person, UnitId unit) {
    return asSystem(() -> people.actor(person, unit)).orElseThrow();
  }

  /** A new member of the unit. */
  public Actor member(UnitId unit, String name, Role... roles) {
    return actor(person(unit, name, roles), unit);
  }

  /** What the database shows the actor, as a request of theirs would have it. */
  public Scope scope(Actor actor) {
    return asSystem(() -> scopes.of(actor));
  }

  /** Runs the work within the actor's scope, each transactional call in its own transaction as in a request. */
  public <T extends @Nullable Object> T as(Actor actor, Supplier<T> work) {
    return scope(actor).call(work);
  }

  /** Runs the work within the actor's scope, in one transaction. */
  public <T> T in(Actor actor, Supplier<T> work) {
    return scope(actor).call(() -> java.util.Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }

  /** Runs the work as the system, in one transaction. */
  public <T> T asSystem(Supplier<T> work) {
    return Scope.asSystem(() -> java.util.Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }

  /** A browser without JavaScript in which the actor has signed in. */
  public Visitor visitor(Actor actor) {
    String token = signIns.signIn(actor.person(), "test").orElseThrow();
    Visitor visitor = new Visitor(port());
    visitor.cookie("samnytta", token);
    return visitor;
  }

  /** A browser in which nobody has signed in. */
  public Visitor stranger() {
    return new Visitor(port());
  }

  /** A connection on which anything can be said. */
  public Wire wire() {
    return new Wire(port());
  }

  /** The port that the application listens on. */
  public int port() {
    return java.util.Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort();
  }

  /** An administrator of a whole municipality that no other test knows. */
  public Actor newMunicipality(String name) {
    Municipality municipality = asSystem(() -> new Municipality(jdbc.sql("""
        select code from organisation.municipality m
        where not active and not exists (select 1 from organisation.unit u where u.municipality = m.code)
          and code not in ('1281', '1285', '1267', '2584')
        order by code limit 1
        """).query(String.class).single()));
    UnitId top = enter(new NewUnit(municipality, null, "top-" + municipality, "Kommunen " + municipality, "municipality", null,
        place(municipality), openWeekdays(), null));
    return member(top, name, Role.ADMIN);
  }

  /** The municipality's topmost unit, entered the first time it is needed. */
  public synchronized UnitId top(Municipality municipality) {
    return asSystem(() -> units.byKey("top-" + municipality)).orElseGet(() -> enter(new NewUnit(municipality, null, "top-" + municipality,
        "Kommunen " + municipality, "municipality", null, place(municipality), openWeekdays(), null)));
  }

  private synchronized void cooperate() {
    asSystem(() -> {
      if (agreements.partnersOf(LUND).isEmpty())
        registry.cooperation("Provsamverkan", List.of(LUND, ESLOV, HOOR), LocalDate.of(2025, 1, 1), "KS 2025/1 § 1");
      return true;
    });
  }

  /** Two municipalities that share with each other from this year on. */
  public void cooperation(Municipality one, Municipality other) {
    asSystem(() -> {
      registry.cooperation("Samverkan " + one + " " + other, List.of(one, other), LocalDate.of(2025, 1, 1), "KS 2025/2 § 1");
      return true;
    });
  }

  private UnitId enter(NewUnit unit) {
    return asSystem(() -> registry.unit(unit));
  }

  private static NewUnit.Place place(Municipality municipality) {
    double step = Integer.parseInt(municipality.code()) % 100 / 100.0;
    return new NewUnit.Place("Provgatan 1", "123 45", "Provstad", 55.4 + step, 13.1 + step);
  }

  private static Map<String, String> openWeekdays() {
    return Map.of("mon", "08:00-16:00", "tue", "08:00-16:00", "wed", "08:00-16:00", "thu", "08:00-16:00", "fri", "08:00-15:00");
  }

  /** A limit of so many kronor for an approver. */
  public void limit(PersonId person, UnitId unit, long kronor) {
    asSystem(() -> {
      registry.assign(person, unit, Role.APPROVER, Money.kronor(kronor));
      return true;
    });
  }
}
