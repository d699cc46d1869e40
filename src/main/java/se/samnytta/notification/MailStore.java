package se.samnytta.notification;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/** The queue of mail. Every statement here is for the system. */
@Component
class MailStore {

  private final JdbcClient jdbc;

  MailStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The one that has waited longest, of a person not among those passed. */
  Optional<Due> firstDue(Instant now, Collection<PersonId> passed) {
    return jdbc.sql("""
        select person_id, about, digest, urgent
        from notification.mail
        where state = 'QUEUED' and send_after <= :now and person_id <> all (:passed::bigint[])
        order by send_after, id
        limit 1
        for update skip locked
        """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("passed", passed.stream().map(PersonId::value).toArray(Long[]::new))
        .query((row, _) -> new Due(new PersonId(row.getLong("person_id")), row.getString("about"), row.getBoolean("digest"),
            row.getBoolean("urgent")))
        .optional();
  }

  /** Whether nobody else is writing to this person; nobody else will until the transaction ends. */
  boolean takes(PersonId person) {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('notification.mail', :person))")
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  boolean hasHadALetter(Due due, Instant since) {
    return jdbc.sql("""
        select exists (
          select 1 from notification.mail
          where person_id = :person and about = :about and not digest and state in ('SENT', 'KEPT') and done_at >= :since)
        """)
        .param("person", due.person().value())
        .param("about", due.about())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  void leaveForDigest(Due due, Instant digest) {
    jdbc.sql("""
        update notification.mail
        set digest = true, send_after = :digest
        where person_id = :person and about = :about and state = 'QUEUED' and not digest and not urgent
        """)
        .param("digest", digest.atOffset(ZoneOffset.UTC))
        .param("person", due.person().value())
        .param("about", due.about())
        .update();
  }

  /** What goes into the letter: all that waits in the matter, or for the digest all that is due; the oldest first. */
  List<Told> gather(Due due, Instant now) {
    return jdbc.sql("""
        select m.id, m.about, n.key, n.words, n.link, n.unit, n.reason
        from notification.mail m
        join notification.notice n on n.id = m.notice_id
        where m.person_id = :person and m.state = 'QUEUED' and m.digest = :digest
          and case when :digest then m.send_after <= :now else m.about = :about end
        order by m.id
        limit 100
        for update of m
        """)
        .param("person", due.person().value())
        .param("digest", due.digest())
        .param("about", due.about())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> told(row))
        .list();
  }

  /** What went into a letter. */
  List<Told> letter(long letter) {
    return jdbc.sql("""
        select m.id, m.about, n.key, n.words, n.link, n.unit, n.reason
        from notification.mail m
        join notification.notice n on n.id = m.notice_id
        where m.letter = :letter
        order by m.id
        """)
        .param("letter", letter)
        .query((row, _) -> told(row))
        .list();
  }

  void done(List<Told> told, String state, @Nullable String error, Instant now) {
    jdbc.sql("""
        update notification.mail
        set state = :state, letter = :letter, last_error = :error, done_at = :now, attempts = attempts + 1
        where id = any (:ids::bigint[])
        """)
        .param("state", state)
        .param("letter", told.getFirst().mail())
        .param("error", error, java.sql.Types.VARCHAR)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("ids", ids(told))
        .update();
  }

  /** Puts it off, longer each time; after so many attempts it is given up. */
  void later(List<Told> told, String error, Instant now, int most) {
    jdbc.sql("""
        update notification.mail
        set attempts = attempts + 1, last_error = :error,
          send_after = :now + least(interval '1 minute' * power(2, least(attempts, 10)), interval '1 hour'),
          state = case when attempts + 1 >= :most then 'FAILED' else 'QUEUED' end,
          done_at = case when attempts + 1 >= :most then :now end
        where id = any (:ids::bigint[])
        """)
        .param("error", error)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .param("ids", ids(told))
        .update();
  }

  private static Long[] ids(List<Told> told) {
    return told.stream().map(Told::mail).toArray(Long[]::new);
  }

  private static Told told(ResultSet row) throws SQLException {
    long unit = row.getLong("unit");
    UnitId unitId = row.wasNull() ? null : new UnitId(unit);
    return new Told(row.getLong("id"), row.getString("about"), row.getString("key"), words(row.getArray("words")), row.getString("link"),
        unitId,
        Reason.valueOf(row.getString("reason")));
  }

  private static List<Word> words(Array kept) throws SQLException {
    return Stream.of((String[]) kept.getArray()).map(Word::of).toList();
  }
}
