package se.samnytta.search;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import se.samnytta.search.Engine.Condition;

/**
 * Whether the engine keeps up, for whoever operates it. The application is as well as ever when it does not, since PostgreSQL is
 * searched then: it says {@code BEHIND}, which takes no node out of service.
 */
@Component("searchHealthIndicator")
class SearchHealthIndicator implements HealthIndicator {

  private static final Condition NO_ENGINE = new Condition(true, Map.of("engine", "PostgreSQL"));

  private final ObjectProvider<Engine> engine;

  SearchHealthIndicator(ObjectProvider<Engine> engine) {
    this.engine = engine;
  }

  @Override
  public Health health() {
    Engine one = engine.getIfAvailable();
    Condition condition = one == null ? NO_ENGINE : one.condition();
    return (condition.well() ? Health.up() : Health.status("BEHIND")).withDetails(condition.details()).build();
  }
}
