package se.samnytta.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.PersonId;

/** Letters about accounts: waiting, sent, and their links used. */
@Component
class AccountLetterStore {

  /** A letter that waits to be sent. */
  record Waiting(long id, LetterPurpose purpose, String address, @Nullable PersonId person, @Nullable RegistrationId registration,
      Instant written, int attempts) {}

  /** A link that still works, and what for. */
  record Link(LetterPurpose purpose, String address, @Nullable PersonId person, @Nullable RegistrationId registration) {}

  private final JdbcClient jdbc;

  AccountLetterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(LetterPurpose purpose, String address, @Nullable PersonId person, Instant now) {
    insert(purpose, address, person, null, now);
  }

  /** For somebody who is not known here yet. */
  void insertFor(RegistrationId registration, LetterPurpose purpose, String address, Instant now) {
    insert(purpose, address, null, registration, now);
  }

  private void insert(LetterPurpose purpose, String address, @Nullable PersonId person, @Nullable RegistrationId registration,
      Instant now) {
    jdbc.sql("""
        insert into security.account_letter (purpose, address, person_id, registration_id, created_at, due_at)
        values (:purpose, :address, :person, :registration, :now, :now)
        """)
        .param("registration", registration == null ? null : registration.value())
        .param("purpose", purpose.name())
        .param("address", address)
        .param("person", person == null ? null : person.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Takes the letter that has waited longest, for as long as its sending may last; other nodes pass it by. */
  Optional<Waiting> takeNext(Instant now, Instant until) {
    return jdbc.sql("""
        update security.account_letter set due_at = :until, attempts = attempts + 1
        where id = (select id from security.account_letter
          where sent_at is null and due_at <= :now
          order by due_at
          limit 1
          for update skip locked)
        returning id, purpose, address, person_id, registration_id, created_at, attempts
        """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new Waiting(row.getLong("id"), LetterPurpose.valueOf(row.getString("purpose")), row.getString("address"),
            person(row), registration(row), row.getTimestamp("created_at").toInstant(), row.getInt("attempts")))
        .optional();
  }

  /** The letter is about to leave with this link in it; an earlier try's link ends. */
  void link(long id, @Nullable PersonId person, byte[] tokenHash, Instant expires) {
    jdbc.sql("update security.account_letter set person_id = :person, token_hash = :hash, expires_at = :expires where id = :id")
        .param("id", id)
        .param("person", person == null ? null : person.value())
        .param("hash", tokenHash)
        .param("expires", expires.atOffset(ZoneOffset.UTC))
        .update();
  }

  void sent(long id, Instant now) {
    jdbc.sql("update security.account_letter set sent_at = :now where id = :id")
        .param("id", id)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void later(long id, Instant due) {
    jdbc.sql("update security.account_letter set due_at = :due where id = :id")
        .param("id", id)
        .param("due", due.atOffset(ZoneOffset.UTC))
        .update();
  }

  void delete(long id) {
    jdbc.sql("delete from security.account_letter where id = :id").param("id", id).update();
  }

  Optional<Link> find(byte[] tokenHash, Instant now) {
    return jdbc.sql("""
        select purpose, address, person_id, registration_id
        from security.account_letter
        where token_hash = :hash and used_at is null and expires_at > :now
        """)
        .param("hash", tokenHash)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(AccountLetterStore::readLink)
        .optional();
  }

  /** Uses the link up; nothing when somebody was faster, or it has ended. */
  Optional<Link> use(byte[] tokenHash, Instant now) {
    return jdbc.sql("""
        update security.account_letter set used_at = :now
        where token_hash = :hash and used_at is null and expires_at > :now
        returning purpose, address, person_id, registration_id
        """)
        .param("hash", tokenHash)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(AccountLetterStore::readLink)
        .optional();
  }

  private static Link readLink(ResultSet row, int number) throws SQLException {
    return new Link(LetterPurpose.valueOf(row.getString("purpose")), row.getString("address"), person(row), registration(row));
  }

  private static @Nullable PersonId person(ResultSet row) throws SQLException {
    return row.getObject("person_id") == null ? null : new PersonId(row.getLong("person_id"));
  }

  private static @Nullable RegistrationId registration(ResultSet row) throws SQLException {
    return row.getObject("registration_id") == null ? null : new RegistrationId(row.getLong("registration_id"));
  }

  /** Ends every other link of the person; those that wait to be sent go too. */
  void endAll(PersonId person, Instant now) {
    jdbc.sql("update security.account_letter set used_at = :now where person_id = :person and used_at is null and token_hash is not null")
        .param("person", person.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void forget(Instant before) {
    jdbc.sql("delete from security.account_letter where created_at < :before")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }
}
