package se.samnytta.security;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.PersonId;

/** The SQL of passkeys and of what devices are asked to sign. */
@Component
class PasskeyStore {

  /**
   * A passkey.
   *
   * @param credential the public key with what belongs to it, as the protocol writes it
   */
  record Passkey(PasskeyId id, PersonId person, byte[] credential, long signCount, boolean backupEligible, boolean backedUp) {}

  private final JdbcClient jdbc;

  PasskeyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void ask(byte[] challenge, @Nullable PersonId person, Instant ends) {
    jdbc.sql("insert into security.passkey_challenge (challenge, person_id, ends_at) values (:challenge, :person, :ends)")
        .param("challenge", challenge)
        .param("person", person == null ? null : person.value())
        .param("ends", ends.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Whether that was asked of this person, or of whoever signs in, and has not been answered; it is answered from now on. */
  boolean answer(byte[] challenge, @Nullable PersonId person, Instant now) {
    return jdbc.sql("""
        delete from security.passkey_challenge
        where challenge = :challenge and person_id is not distinct from :person::bigint and ends_at > :now
        """)
        .param("challenge", challenge)
        .param("person", person == null ? null : person.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update() == 1;
  }

  void forgetUnanswered(Instant now) {
    jdbc.sql("delete from security.passkey_challenge where ends_at < :now").param("now", now.atOffset(ZoneOffset.UTC)).update();
  }

  void insert(PersonId person, byte[] credentialId, Passkey passkey, String name, Instant now) {
    jdbc.sql("""
        insert into security.passkey (person_id, credential_id, credential, sign_count, backup_eligible, backed_up, name, created_at)
        values (:person, :credentialId, :credential, :count, :eligible, :backedUp, :name, :now)
        """)
        .param("person", person.value())
        .param("credentialId", credentialId)
        .param("credential", passkey.credential())
        .param("count", passkey.signCount())
        .param("eligible", passkey.backupEligible())
        .param("backedUp", passkey.backedUp())
        .param("name", name)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Passkey> find(byte[] credentialId) {
    return jdbc.sql("""
        select id, person_id, credential, sign_count, backup_eligible, backed_up from security.passkey where credential_id = :id
        """)
        .param("id", credentialId)
        .query((row, _) -> new Passkey(new PasskeyId(row.getLong("id")), new PersonId(row.getLong("person_id")),
            row.getBytes("credential"), row.getLong("sign_count"), row.getBoolean("backup_eligible"), row.getBoolean("backed_up")))
        .optional();
  }

  List<byte[]> credentialIds(PersonId person) {
    return jdbc.sql("select credential_id from security.passkey where person_id = :person order by id")
        .param("person", person.value())
        .query((row, _) -> row.getBytes(1))
        .list();
  }

  void used(PasskeyId id, long signCount, boolean backedUp, Instant now) {
    jdbc.sql("update security.passkey set sign_count = :count, backed_up = :backedUp, last_used_at = :now where id = :id")
        .param("id", id.value())
        .param("count", signCount)
        .param("backedUp", backedUp)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean rename(PersonId person, PasskeyId id, String name) {
    return jdbc.sql("update security.passkey set name = :name where id = :id and person_id = :person")
        .param("name", name)
        .param("id", id.value())
        .param("person", person.value())
        .update() == 1;
  }

  boolean delete(PersonId person, PasskeyId id) {
    return jdbc.sql("delete from security.passkey where id = :id and person_id = :person")
        .param("id", id.value())
        .param("person", person.value())
        .update() == 1;
  }
}
