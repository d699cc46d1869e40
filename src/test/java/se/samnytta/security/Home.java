package se.samnytta.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.Units;
import se.samnytta.security.ClaimRule.Operator;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

/** Municipalities with sign-ins of their own, connected as their administrators connect them. */
@Component
public class Home {

  private final World world;
  private final Units units;
  private final IdentityProviders providers;

  Home(World world, Units units, IdentityProviders providers) {
    this.world = world;
    this.units = units;
    this.providers = providers;
  }

  /** Somebody who administers the whole municipality. */
  public Actor administrator(Municipality municipality) {
    UnitId somewhere = world.unit(municipality, "Kansliet");
    return world.member(units.above(somewhere).getLast().id(), "Asta Administratör", Role.ADMIN);
  }

  /** Connects the provider in the place of the one before, as its first version that nobody has cached. */
  public Actor connect(FakeProvider fake, Municipality municipality, String... domains) {
    return connect(fake.connection(municipality, 0, domains));
  }

  Actor connect(IdentityProvider provider) {
    Actor administrator = administrator(provider.municipality());
    long version = providers.doorOf(provider.municipality()).map(IdentityProvider::version).orElse(0L);
    var next = new IdentityProvider(provider.municipality(), provider.issuer(), provider.clientId(), provider.clientSecret(),
        provider.scopes(), provider.nameClaim(), provider.emailClaim(), provider.emailDomains(), provider.contact(), version);
    ConnectOutcome outcome = world.as(administrator, () -> providers.connect(administrator, next));
    if (!(outcome instanceof ConnectOutcome.Connected))
      throw new IllegalStateException(outcome.toString());
    return administrator;
  }

  void rule(Actor administrator, String claim, String value, UnitId unit, Role role) {
    world.as(administrator, () -> {
      providers.addRule(administrator, new ClaimRule(0, claim, Operator.EQUALS, value, unit, role));
      return true;
    });
  }

  /** What is said of somebody new in the group. */
  static Map<String, Object> somebody(String name, String... groups) {
    String subject = UUID.randomUUID().toString();
    return new HashMap<>(Map.of("sub", subject, "name", name, "email", subject + "@hemma.example", "groups", List.of(groups)));
  }

  /** Goes to the municipality's sign-in and back. */
  static Visitor.Seen signIn(Visitor visitor, FakeProvider fake, Municipality municipality, Map<String, Object> claims) {
    return visitor.get(fake.vouch(visitor.get("/logga-in/" + municipality).location(), claims));
  }
}
