package se.samnytta.security;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.PersonId;
import se.samnytta.oversight.Trace;
import se.samnytta.oversight.Traces;

/** The account of somebody who signs in with an address of their own: since when, its passkeys, its letters, how it was asked for. */
@Component
@Order(71)
class AccountTraces implements Traces {

  private static final List<String> ROWS = List.of("passkey_challenge", "passkey", "account_letter", "registration", "account");

  private final JdbcClient jdbc;

  AccountTraces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "accounts";
  }

  @Override
  public List<Trace> about(PersonId person) {
    return jdbc.sql("""
        select created_at as at, 'account' as what, null as name, null as address, null as message
        from security.account where person_id = :person
        union all
        select created_at, 'passkey', name, null, null from security.passkey where person_id = :person
        union all
        select created_at, 'letter ' || purpose, null, address, null from security.account_letter where person_id = :person
        union all
        select created_at, 'application', organisation_name, address, message from security.registration where person_id = :person
        order by at desc
        """)
        .param("person", person.value())
        .query((row, _) -> Trace.of(row, "what", "name", "address", "message"))
        .list();
  }

  @Override
  public int forget(PersonId person) {
    return ROWS.stream()
        .mapToInt(rows -> jdbc.sql("delete from security." + rows + " where person_id = :person").param("person", person.value()).update())
        .sum();
  }
}
