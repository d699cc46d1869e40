package se.samnytta.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Period;
import se.samnytta.organisation.Municipalities;

/** Keys by which other systems of a municipality get in. Shown once, when they are made; after that only their hash is there. */
@Component
@Transactional
public class ApiKeys {

  /** How every key begins, so that it is known for what it is wherever it turns up. */
  static final String BEGINS = "samnytta_";
  /** The most days a key may last. */
  public static final int MOST_DAYS = 730;
  private static final int LAST_SIGNS = 4;
  private static final Duration USED_EVERY = Duration.ofMinutes(1);

  private final ApiKeyStore store;
  private final Municipalities municipalities;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ApiKeys(ApiKeyStore store, Municipalities municipalities, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.municipalities = municipalities;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Makes a key and answers it, this once.
   *
   * @param lastDay the last day it holds, in Sweden
   */
  public String make(Actor actor, String name, Set<ApiPurpose> purposes, LocalDate lastDay) {
    municipalities.requireAdministered(actor);
    String key = BEGINS + Secret.token();
    ApiKeyId id = store.insert(actor, name, purposes, Secret.hash(key), key.substring(key.length() - LAST_SIGNS), clock.instant(),
        lastDay.plusDays(1).atStartOfDay(Period.SWEDEN).toInstant());
    events.publishEvent(new ApiKeyChanged(actor, id, "apiKey.made",
        Map.of("name", name, "purposes", purposes.stream().sorted().toList(), "lastDay", lastDay.toString())));
    return key;
  }

  /** The key is worth nothing from now on, at whatever node; one that is not the municipality's is not there. */
  public void revoke(Actor actor, ApiKeyId key) {
    municipalities.requireAdministered(actor);
    String name = store.revoke(key, actor, clock.instant()).orElseThrow(() -> new NotFound("key " + key));
    events.publishEvent(new ApiKeyChanged(actor, key, "apiKey.revoked", Map.of("name", name)));
  }

  /** The key, if it holds and is for this; asked by the system, since whoever shows a key is nobody yet. */
  Optional<ApiKey> find(String shown, ApiPurpose purpose) {
    Instant now = clock.instant();
    Optional<ApiKey> found = store.find(Secret.hash(shown), now).filter(key -> key.purposes().contains(purpose));
    found.filter(key -> key.lastUsed().plus(USED_EVERY).isBefore(now)).ifPresent(key -> store.used(key.id(), now));
    return found;
  }
}
