package se.samnytta.start.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the database before anything asks for a connection, and hands each login to the one that needs it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseWiring {

  @Bean(destroyMethod = "close")
  Database database(DatabaseSettings settings, ObjectProvider<EarlyDatabase> early) {
    EarlyDatabase opening = early.getIfAvailable();
    return opening == null ? settings.open() : opening.take();
  }

  @Bean
  JdbcConnectionDetails applicationConnection(Database database) {
    return new ApplicationConnection(database.application());
  }

  @Bean
  FlywayConnectionDetails migrationConnection(Database database) {
    return new MigrationConnection(database.owner());
  }

  private record ApplicationConnection(Login login) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
      return login.url();
    }

    @Override
    public String getUsername() {
      return login.user();
    }

    @Override
    public String getPassword() {
      return login.password();
    }
  }

  private record MigrationConnection(Login login) implements FlywayConnectionDetails {

    @Override
    public String getJdbcUrl() {
      return login.url();
    }

    @Override
    public String getUsername() {
      return login.user();
    }

    @Override
    public String getPassword() {
      return login.password();
    }
  }
}
