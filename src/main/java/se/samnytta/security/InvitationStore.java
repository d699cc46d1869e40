package se.samnytta.security;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/** Links for first administrators. */
@Component
class InvitationStore {

  private final JdbcClient jdbc;

  InvitationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void replace(PersonId person, byte[] hash, Instant expires) {
    jdbc.sql("delete from security.invitation where person_id = :person").param("person", person.value()).update();
    jdbc.sql("insert into security.invitation (token_hash, person_id, expires_at) values (:hash, :person, :expires)")
        .param("hash", hash)
        .param("person", person.value())
        .param("expires", expires.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<PersonId> find(byte[] hash, Instant now) {
    return jdbc.sql("select person_id from security.invitation where token_hash = :hash and used_at is null and expires_at > :now")
        .param("hash", hash)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new PersonId(row.getLong(1)))
        .optional();
  }

  /** Uses the link up; whoever comes second finds it used. */
  Optional<PersonId> use(byte[] hash, Instant now) {
    return jdbc.sql("""
        update security.invitation set used_at = :now
        where token_hash = :hash and used_at is null and expires_at > :now
        returning person_id
        """)
        .param("hash", hash)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new PersonId(row.getLong(1)))
        .optional();
  }

  Optional<UnitId> top(Municipality municipality) {
    return jdbc.sql("select id from organisation.v_unit where municipality = :municipality and type = 'municipality' order by id limit 1")
        .param("municipality", municipality.code())
        .query((row, _) -> new UnitId(row.getLong(1)))
        .optional();
  }

  Optional<String> officialName(Municipality municipality) {
    return jdbc.sql("select official_name from organisation.v_municipality where code = :municipality")
        .param("municipality", municipality.code())
        .query(String.class)
        .optional();
  }
}
