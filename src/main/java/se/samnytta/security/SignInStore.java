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

  private static final String ID_TOKEN = "id token";
  private static final String NEXT_TOKEN = "next token";
  private static final int LONGEST_AGENT = 200;

  /**
   * A session that is open.
   *
   * @param rights  the hash of the roles its token was given for; null for one from before they were kept
   * @param renewed when its token took the place of another because of other roles
   */
  record Session(PersonId person, UnitId unit, Instant lastSeen, byte @Nullable [] rights, @Nullable Instant renewed) {}

  private final JdbcClient jdbc;
  private final Seals seals;

  SignInStore(JdbcClient jdbc, Seals seals) {
    this.jdbc = jdbc;
    this.seals = seals;
  }

  void insert(byte[] hash, PersonId person, UnitId unit, byte[] rights, Instant now, Instant expires, @Nullable ForeignSession by,
      @Nullable String userAgent) {
    jdbc.sql("""
        insert into security.login_session (token_hash, person_id, unit, created_at, signed_in_at, last_seen_at, expires_at, user_agent,
          issuer, subject, foreign_session, id_token, rights)
        values (:hash, :person, :unit, :now, :now, :now, :expires, :agent, :issuer, :subject, :foreign, :idToken, :rights)
        """)
        .param("hash", hash)
        .param("person", person.value())
        .param("unit", unit.value())
        .param("now", at(now))
        .param("expires", at(expires))
        .param("agent", userAgent == null ? null : userAgent.substring(0, Math.min(LONGEST_AGENT, userAgent.length())))
        .param("issuer", by == null ? null : by.issuer())
        .param("subject", by == null ? null : by.subject())
        .param("foreign", by == null ? null : by.id())
        .param("idToken", by == null ? null : seals.seal(ID_TOKEN, by.idToken()))
        .param("rights", rights)
        .update();
  }

  /** The session under another token and for another unit; everything else stays as it was. */
  void goOn(byte[] hash, byte[] next, UnitId unit, byte[] rights, Instant now) {
    jdbc.sql("""
        insert into security.login_session (token_hash, person_id, unit, created_at, signed_in_at, last_seen_at, expires_at, user_agent,
          issuer, subject, foreign_session, id_token, rights)
        select :next, person_id, :unit, :now, signed_in_at, :now, expires_at, user_agent, issuer, subject, foreign_session, id_token,
          :rights
        from security.login_session
        where token_hash = :hash
        """)
        .param("next", next)
        .param("unit", unit.value())
        .param("rights", rights)
        .param("now", at(now))
        .param("hash", hash)
        .update();
  }

  /** The token that takes the place of this one: the same for all who ask, and to be told by nobody without our key. */
  String next(String token) {
    return Secret.token(seals.derive(NEXT_TOKEN, token));
  }

  /** The session under another token, for other roles. Of several requests at once one does it, and all go on with the same token. */
  void renew(byte[] hash, byte[] next, byte[] rights, Instant now) {
    jdbc.sql("""
        update security.login_session set token_hash = :next, previous_hash = token_hash, rights = :rights, renewed_at = :now
        where token_hash = :hash and revoked_at is null
        """)
        .param("next", next)
        .param("rights", rights)
        .param("now", at(now))
        .param("hash", hash)
        .update();
  }

  /** Whether another token has taken the place of this one since then. */
  boolean renewedSince(byte[] hash, Instant since) {
    return jdbc.sql("select exists (select from security.login_session where previous_hash = :hash and renewed_at > :since)")
        .param("hash", hash)
        .param("since", at(since))
        .query(Boolean.class)
        .single();
  }

  Optional<Session> find(byte[] hash, Instant seenAfter, Instant now) {
    return jdbc.sql("""
        select person_id, unit, last_seen_at, rights, renewed_at
        from security.login_session
        where token_hash = :hash and revoked_at is null and expires_at > :now and last_seen_at > :seenAfter
        """)
        .param("hash", hash)
        .param("now", at(now))
        .param("seenAfter", at(seenAfter))
        .query((row, _) -> new Session(new PersonId(row.getLong(1)), new UnitId(row.getLong(2)),
            row.getObject(3, OffsetDateTime.class).toInstant(), row.getBytes(4),
            Optional.ofNullable(row.getObject(5, OffsetDateTime.class)).map(OffsetDateTime::toInstant).orElse(null)))
        .optional();
  }

  /** Where the session came from, while it lasts. */
  Optional<ForeignSession> foreign(byte[] hash) {
    return jdbc.sql("""
        select issuer, subject, foreign_session, id_token
        from security.login_session
        where token_hash = :hash and revoked_at is null and issuer is not null
        """)
        .param("hash", hash)
        .query((row, _) -> new ForeignSession(row.getString(1), row.getString(2), row.getString(3),
            seals.open(ID_TOKEN, row.getBytes(4)).orElse("")))
        .optional();
  }

  void seen(byte[] hash, Instant now) {
    jdbc.sql("update security.login_session set last_seen_at = :now where token_hash = :hash")
        .param("now", at(now))
        .param("hash", hash)
        .update();
  }

  void revoke(byte[] hash, Instant now) {
    jdbc.sql("update security.login_session set revoked_at = :now, id_token = null where token_hash = :hash and revoked_at is null")
        .param("now", at(now))
        .param("hash", hash)
        .update();
  }

  void revokeAll(PersonId person, Instant now) {
    jdbc.sql("update security.login_session set revoked_at = :now, id_token = null where person_id = :person and revoked_at is null")
        .param("now", at(now))
        .param("person", person.value())
        .update();
  }

  int revoke(PersonId person, long session, Instant now) {
    return jdbc.sql("""
        update security.login_session set revoked_at = :now, id_token = null
        where id = :session and person_id = :person and revoked_at is null
        """)
        .param("now", at(now))
        .param("session", session)
        .param("person", person.value())
        .update();
  }

  /** Every session of the person but the one with that hash. */
  int revokeAll(PersonId person, byte[] butFor, Instant now) {
    return jdbc.sql("""
        update security.login_session set revoked_at = :now, id_token = null
        where person_id = :person and token_hash <> :but and revoked_at is null
        """)
        .param("now", at(now))
        .param("person", person.value())
        .param("but", butFor)
        .update();
  }

  int revokeForeign(String issuer, @Nullable String subject, @Nullable String session, Instant now) {
    return jdbc.sql("""
        update security.login_session set revoked_at = :now, id_token = null
        where issuer = :issuer and revoked_at is null
          and (:subject::text is null or subject = :subject) and (:session::text is null or foreign_session = :session)
        """)
        .param("now", at(now))
        .param("issuer", issuer)
        .param("subject", subject)
        .param("session", session)
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
