package se.samnytta.security;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import se.samnytta.kernel.Reading;
import se.samnytta.kernel.Right;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.Scope;

/**
 * Tells PostgreSQL who is asking, at the start of each transaction and only for it. Row-level security does the rest: with
 * nothing bound, nothing is seen.
 */
@Component("transactionManager")
class ScopedTransactions extends JdbcTransactionManager {

  private static final long serialVersionUID = 1L;

  private static final String TELL = """
      select set_config('app.person', ?, true), set_config('app.unit', ?, true), set_config('app.units', ?, true),
        set_config('app.municipality', ?, true), set_config('app.partners', ?, true), set_config('app.roles', ?, true),
        set_config('app.rights', ?, true), set_config('app.system', ?, true)
      """;

  /** A transaction that may read may not be made one that writes again. */
  private static final String TELL_A_READER = TELL.stripTrailing() + ", set_config('transaction_read_only', 'on', true)";

  ScopedTransactions(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition) throws SQLException {
    super.prepareTransactionalConnection(connection, definition);
    Scope scope = Scope.current();
    try (var tell = connection.prepareStatement(Reading.isOnly() ? TELL_A_READER : TELL)) {
      tell.setString(1, scope.person());
      tell.setString(2, scope.unit() == 0 ? "" : Long.toString(scope.unit()));
      tell.setString(3, scope.units().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
      tell.setString(4, scope.municipality());
      tell.setString(5, scope.partners().stream().collect(Collectors.joining(",", "{", "}")));
      tell.setString(6, scope.roles().stream().map(Role::name).collect(Collectors.joining(",", "{", "}")));
      tell.setString(7, Right.of(scope.roles()).stream().map(Right::name).collect(Collectors.joining(",", "{", "}")));
      tell.setString(8, scope.system() ? "on" : "");
      tell.execute();
    }
  }
}
