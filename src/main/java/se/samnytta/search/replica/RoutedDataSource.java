package se.samnytta.search.replica;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections to the PostgreSQL where everything is written, and to its replica for what is read there. */
final class RoutedDataSource extends DelegatingDataSource {

  private static final ScopedValue<Boolean> FROM_REPLICA = ScopedValue.newInstance();

  /** A replica that is down must not be waited for long. */
  private static final int MILLISECONDS_TO_CONNECT = 1000;

  private final HikariDataSource primary;
  private final HikariDataSource replica;

  RoutedDataSource(HikariDataSource primary, String url) {
    super(primary);
    this.primary = primary;
    var like = new HikariConfig();
    primary.copyStateTo(like);
    like.setJdbcUrl(url);
    like.setUsername(primary.getUsername());
    like.setPassword(primary.getPassword());
    like.setPoolName("replica");
    like.setReadOnly(true);
    like.setConnectionTimeout(MILLISECONDS_TO_CONNECT);
    like.setInitializationFailTimeout(-1);
    this.replica = new HikariDataSource(like);
  }

  /** Does the work with connections to the replica. */
  static <T> T fromReplica(Supplier<T> work) {
    return ScopedValue.where(FROM_REPLICA, true).call(work::get);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return FROM_REPLICA.isBound() ? replica.getConnection() : primary.getConnection();
  }

  HikariDataSource replica() {
    return replica;
  }
}
