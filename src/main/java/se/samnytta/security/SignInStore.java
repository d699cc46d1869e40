package se.samnytta.security;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/** The rows behind the cookies. */
@Component
class SignInStore {

  record Session(PersonId person, UnitId unit, Instant lastSeen) {}

  private final JdbcClient jdbc;

  SignInStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(byte[] hash, PersonId person, UnitId unit, Instant now, Instant expires, @Nullable String userAgent) {
    jdbc.sql("""
        insert into security.login_session (token_hash, person_id, unit, created_at, last_seen_at, expires_at, user_agent)
        values (:hash, :person, :unit, :now, :now, :expires, :agent)
        """)
        .param("hash", hash)
        .param("person", person.value())
        .param("unit", unit.value())
        .param("now", at(now))
        .param("expires", at(expires))
        .param("agent", userAgent == null ? null : userAgent.substring(0, Math.min(200, userAgent.length())))
        .update();
  }

  Optional<Session> find(byte[] hash, Instant seenAfter, Instant now) {
    return jdbc.sql("""
        select person_id, unit, last_seen_at
        from security.login_session
        where token_hash = :hash and revoked_at is null and expires_at > :now and last_seen_at > :seenAfter
        """)
        .param("hash", hash)
        .param("now", at(now))
        .param("seenAfter", at(seenAfter))
        .query((row, _) -> new Session(new PersonId(row.getLong(1)), new UnitId(row.getLong(2)),
            row.getObject(3, OffsetDateTime.class).toInstant()))
        .optional();
  }

  void seen(byte[] hash, Instant now) {
    jdbc.sql("update security.login_session set last_seen_at = :now where token_hash = :hash")
        .param("now", at(now))
        .param("hash", hash)
        .update();
  }

  void revoke(byte[] hash, Instant now) {
    jdbc.sql("update security.login_session set revoked_at = :now where token_hash = :hash and revoked_at is null")
        .param("now", at(now))
        .param("hash", hash)
        .update();
  }

  /** Every session of the person but the one with that hash. */
  void revokeAll(PersonId person, byte[] butFor, Instant now) {
    jdbc.sql("update security.login_session set revoked_at = :now where person_id = :person and token_hash <> :but and revoked_at is null")
        .param("now", at(now))
        .param("person", person.value())
        .param("but", butFor)
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
