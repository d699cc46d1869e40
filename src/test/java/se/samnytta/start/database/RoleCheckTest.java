package se.samnytta.start.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.world.DatabaseTest;

class RoleCheckTest extends DatabaseTest {

  @Autowired
  JdbcClient database;

  @Test
  void runsAsTheApplicationInUtc() {
    assertThat(database.sql("select current_user || ' ' || current_setting('timezone') || ' ' || current_setting('statement_timeout')")
        .query(String.class).single()).isEqualTo("samnytta_app UTC 10s");
  }
}
