package se.samnytta.security;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Scope;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.Municipalities;
import se.samnytta.organisation.Unit;
import se.samnytta.organisation.Units;

/**
 * Connects a municipality's own sign-in, and says which of its claims give which roles. For whoever administers the whole
 * municipality; to everybody else there is nothing here.
 */
@Component
public class IdentityProviders {

  private final IdentityProviderStore store;
  private final ForeignSignIn foreign;
  private final Municipalities municipalities;
  private final Units units;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  IdentityProviders(IdentityProviderStore store, ForeignSignIn foreign, Municipalities municipalities, Units units,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.store = store;
    this.foreign = foreign;
    this.municipalities = municipalities;
    this.units = units;
    this.events = events;
    this.transaction = transaction;
  }

  /** The way in of a municipality, for whoever stands at its door; nothing when it has none. */
  public Optional<IdentityProvider> doorOf(Municipality municipality) {
    return Scope.asSystem(() -> transaction.execute(_ -> store.find(municipality)));
  }

  /** The own municipality's, for its administrator. */
  public Optional<IdentityProvider> own(Actor actor) {
    municipalities.requireAdministered(actor);
    return transaction.execute(_ -> store.find(actor.municipality()));
  }

  /** Connects the provider, or changes how it is connected; it is asked who it is before anything is kept. */
  public ConnectOutcome connect(Actor actor, IdentityProvider provider) {
    municipalities.requireAdministered(actor);
    if (!provider.municipality().equals(actor.municipality()))
      throw new NotFound("municipality");
    if (Scope.asSystem(() -> transaction.execute(_ -> store.isTaken(provider.issuer(), provider.municipality()))))
      return new ConnectOutcome.IssuerTaken();
    try {
      foreign.examine(provider.issuer());
    } catch (ProviderSilent _) {
      return new ConnectOutcome.Silent();
    }
    return transaction.execute(_ -> {
      if (!store.save(provider))
        return new ConnectOutcome.Stale();
      events.publishEvent(new WayInChanged(actor, "security.providerConnected", provider.issuer()));
      return new ConnectOutcome.Connected();
    });
  }

  /** Disconnects it: nobody comes in that way any more. The rules stay. */
  public void disconnect(Actor actor) {
    municipalities.requireAdministered(actor);
    transaction.executeWithoutResult(_ -> store.find(actor.municipality()).ifPresent(provider -> {
      store.remove(actor.municipality());
      events.publishEvent(new WayInChanged(actor, "security.providerDisconnected", provider.issuer()));
    }));
  }

  /** The rules of the own municipality. */
  public List<ClaimRule> rules(Actor actor) {
    municipalities.requireAdministered(actor);
    return transaction.execute(_ -> store.rules(actor.municipality()));
  }

  /** Enters a rule; one that is there already changes nothing. Its unit is one of the municipality, its role one held inside. */
  public void addRule(Actor actor, ClaimRule rule) {
    municipalities.requireAdministered(actor);
    Unit unit = units.find(rule.unit()).filter(each -> each.municipality().equals(actor.municipality()))
        .orElseThrow(() -> new NotFound("unit"));
    if (rule.role().isOutside())
      throw new NotFound("role");
    transaction.executeWithoutResult(_ -> {
      if (store.add(actor.municipality(), rule) != null)
        events.publishEvent(new WayInChanged(actor, "security.ruleAdded",
            rule.claim() + " " + rule.operator() + " " + rule.value() + " -> " + unit.name() + " " + rule.role()));
    });
  }

  /** Removes a rule; who had their role by it loses it at their next sign-in. */
  public void removeRule(Actor actor, long id) {
    municipalities.requireAdministered(actor);
    transaction.executeWithoutResult(_ -> {
      if (!store.removeRule(actor.municipality(), id))
        throw new NotFound("rule");
      events.publishEvent(new WayInChanged(actor, "security.ruleRemoved", Long.toString(id)));
    });
  }

  /** Which rules would give somebody of whom this is said which roles. Nothing is changed. */
  public List<ClaimRule> tryOut(Actor actor, Claims claims) {
    return rules(actor).stream().filter(rule -> rule.fits(claims)).toList();
  }

  /** The units that a rule may name, in order of the tree. */
  public List<UnitId> units(Actor actor) {
    municipalities.requireAdministered(actor);
    return units.below(actor.unit()).stream().map(UnitId::new).toList();
  }
}
