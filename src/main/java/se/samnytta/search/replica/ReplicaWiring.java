package se.samnytta.search.replica;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.search.Replica;

/** The replica when the settings name one. */
@Configuration(proxyBeanMethods = false)
class ReplicaWiring {

  private static final String NAMED = "!'${samnytta.search.replica.url:}'.isBlank()";

  /** With one. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnExpression(NAMED)
  @EnableConfigurationProperties(ReplicaSettings.class)
  static class Named {

    @Bean
    static BeanPostProcessor routesConnections(Environment environment) {
      return new BeanPostProcessor() {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof HikariDataSource primary && name.equals("dataSource")
              ? new RoutedDataSource(primary, environment.getRequiredProperty("samnytta.search.replica.url"))
              : bean;
        }
      };
    }

    @Bean
    FollowingReplica searchReplica(JdbcClient primary, DataSource connections, ReplicaSettings settings) {
      return new FollowingReplica(primary, (RoutedDataSource) connections, settings);
    }

    @Bean
    OwnWritesFilter ownWrites(ReplicaSettings settings) {
      return new OwnWritesFilter(settings);
    }
  }

  /** Without one everything is read where it is written. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnExpression("!(" + NAMED + ")")
  static class Unnamed {

    @Bean
    Replica noSearchReplica() {
      return new Replica() {

        @Override
        public <T> T read(Supplier<T> work) {
          return work.get();
        }
      };
    }
  }
}
