package se.samnytta.security.web;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Scope;

/** Which municipalities have a way in. Asked before anybody is known, so as the system. */
@Component
class SignInPages {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  SignInPages(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** Those with a way in, in order of name. */
  List<DoorView> doors() {
    return Scope.asSystem(() -> Objects.requireNonNull(transaction.execute(_ -> jdbc.sql("""
        select m.code, m.name, m.official_name
        from security.identity_provider p
        join organisation.v_municipality m on m.code = p.municipality
        order by m.name collate "sv-x-icu"
        """)
        .query((row, _) -> new DoorView(row.getString(1), row.getString(2), row.getString(3)))
        .list())));
  }

  DoorView door(Municipality municipality) {
    return Scope.asSystem(() -> Objects.requireNonNull(transaction.execute(_ -> jdbc.sql(
        "select code, name, official_name from organisation.v_municipality where code = :municipality")
        .param("municipality", municipality.code())
        .query((row, _) -> new DoorView(row.getString(1), row.getString(2), row.getString(3)))
        .single())));
  }
}
