package se.samnytta.security.web;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.security.SessionSettings;

/** Where somebody is signed in. */
@Component
@Transactional(readOnly = true)
class LoginSessionPages {

  private final JdbcClient jdbc;
  private final SessionSettings settings;
  private final Clock clock;

  LoginSessionPages(JdbcClient jdbc, SessionSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /** The actor's own open sessions, the one that asks first. */
  List<LoginSessionView> open(Actor actor, byte[] asking) {
    Instant now = clock.instant();
    return jdbc.sql("""
        select s.id, s.user_agent, u.name, s.signed_in_at, s.last_seen_at, s.token_hash = :asking as is_this
        from security.login_session s
        join organisation.v_unit u on u.id = s.unit
        where s.person_id = :person and s.revoked_at is null and s.expires_at > :now and s.last_seen_at > :seenAfter
        order by is_this desc, s.last_seen_at desc
        """)
        .param("asking", asking)
        .param("person", actor.person().value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("seenAfter", now.minus(settings.idle()).atOffset(ZoneOffset.UTC))
        .query((row, _) -> {
          Device device = Device.of(Optional.ofNullable(row.getString(2)).orElse(""));
          return new LoginSessionView(row.getLong(1), device.browser(), device.system(), row.getString(3),
              row.getObject(4, OffsetDateTime.class).toInstant(), row.getObject(5, OffsetDateTime.class).toInstant(), row.getBoolean(6));
        })
        .list();
  }
}
