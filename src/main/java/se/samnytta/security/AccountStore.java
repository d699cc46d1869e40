package se.samnytta.security;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.PersonId;

/** Accounts of those who sign in with an address. */
@Component
class AccountStore {

  /**
   * An account.
   *
   * @param handle       what passkeys know it by
   * @param passwordHash null as long as no password has been chosen
   */
  record Account(PersonId person, byte[] handle, @Nullable String passwordHash) {}

  private final JdbcClient jdbc;

  AccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Opens an account; opening one that is there changes nothing. */
  void open(PersonId person, byte[] handle, Instant now) {
    jdbc.sql("""
        insert into security.account (person_id, handle, created_at) values (:person, :handle, :now)
        on conflict (person_id) do nothing
        """)
        .param("person", person.value())
        .param("handle", handle)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Account> find(PersonId person) {
    return jdbc.sql("select handle, password_hash from security.account where person_id = :person")
        .param("person", person.value())
        .query((row, _) -> new Account(person, row.getBytes("handle"), row.getString("password_hash")))
        .optional();
  }

  Optional<PersonId> byHandle(byte[] handle) {
    return jdbc.sql("select person_id from security.account where handle = :handle")
        .param("handle", handle)
        .query((row, _) -> new PersonId(row.getLong(1)))
        .optional();
  }

  void choosePassword(PersonId person, String hash, Instant now) {
    jdbc.sql("update security.account set password_hash = :hash, password_at = :now where person_id = :person")
        .param("person", person.value())
        .param("hash", hash)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
