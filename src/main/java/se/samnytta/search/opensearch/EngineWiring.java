package se.samnytta.search.opensearch;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Scope;
import tools.jackson.databind.json.JsonMapper;

/** The engine when the settings name one; the same on all nodes. */
@Configuration(proxyBeanMethods = false)
class EngineWiring {

  private static final String NAMED = "!'${samnytta.search.engine.url:}'.isBlank()";

  /** With one. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnExpression(NAMED)
  @EnableConfigurationProperties(EngineSettings.class)
  static class Named {

    @Bean
    Nodes searchEngineNodes(EngineSettings settings, JsonMapper json) {
      return new Nodes(settings, json);
    }

    @Bean
    Feeder searchEngineFeeder(JdbcClient jdbc, Nodes nodes, JsonMapper json, TransactionTemplate transaction) {
      return new Feeder(new OutboxStore(jdbc), new Bulk(nodes, json), transaction);
    }

    @Bean
    OpenSearch searchEngine(EngineSettings settings, Nodes nodes, Feeder feeder, JdbcClient jdbc) {
      return new OpenSearch(settings, nodes, feeder, jdbc);
    }

    @Bean
    RecurringTask<Void> fillSearchEngine(EngineSettings settings, Nodes nodes, JdbcClient jdbc, JsonMapper json,
        TransactionTemplate transaction, Clock clock) {
      var filling = new Filling(settings, nodes, new OutboxStore(jdbc), new Bulk(nodes, json), transaction, clock);
      return Tasks.recurring("fill-search-engine", FixedDelay.ofSeconds(10)).execute((_, _) -> filling.go());
    }
  }

  /** Without one nothing is written down for it, once a node that does the work behind the pages has started so. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnExpression("!(" + NAMED + ")")
  @ConditionalOnBooleanProperty(name = "db-scheduler.enabled", matchIfMissing = true)
  static class Unnamed {

    @Bean
    ApplicationRunner feedsNoSearchEngine(JdbcClient jdbc, TransactionTemplate transaction) {
      return _ -> Scope.asSystem(() -> transaction.execute(_ -> new OutboxStore(jdbc).feed(false)));
    }
  }
}
