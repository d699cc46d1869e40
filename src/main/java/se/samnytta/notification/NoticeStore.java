package se.samnytta.notification;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.PersonId;

/** Notices and what people have chosen. */
@Component
class NoticeStore {

  private final JdbcClient jdbc;

  NoticeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it was news. */
  boolean tell(Notice notice, Reader reader, Instant now, Instant atOnce, Instant nextDigest) {
    return jdbc.sql("""
        select notification.tell(:person, :cause, :key, :words::text[], :link, :about, :unit, :reason, :importance, :mailed,
          :now, :atOnce, :nextDigest)
        """)
        .param("person", reader.person().value())
        .param("cause", notice.cause())
        .param("key", notice.key())
        .param("words", notice.words().stream().map(Word::kept).toArray(String[]::new))
        .param("link", notice.link())
        .param("about", notice.about())
        .param("unit", reader.unit() == null ? null : reader.unit().value(), java.sql.Types.BIGINT)
        .param("reason", reader.reason().name())
        .param("importance", notice.importance().name())
        .param("mailed", notice.mailed())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("atOnce", atOnce.atOffset(ZoneOffset.UTC))
        .param("nextDigest", nextDigest.atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  /** Whose notices it were that nobody had read. */
  List<PersonId> settle(String about, Collection<String> keys, Instant now) {
    return jdbc.sql("select notification.settle(:about, :keys::text[], :now)")
        .param("about", about)
        .param("keys", keys.toArray(String[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new PersonId(row.getLong(1)))
        .list();
  }

  /** Where the notice leads, empty when this person has none such. */
  Optional<String> read(PersonId person, long notice, Instant now) {
    return jdbc.sql("""
        update notification.notice
        set read_at = coalesce(read_at, :now)
        where id = :id and person_id = :person
        returning link
        """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", notice)
        .param("person", person.value())
        .query(String.class)
        .optional();
  }

  void readAll(PersonId person, Instant now) {
    jdbc.sql("update notification.notice set read_at = :now where person_id = :person and read_at is null")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("person", person.value())
        .update();
  }

  /** No more than a hundred, which is more than the bell shows. */
  int unread(PersonId person) {
    return jdbc.sql("""
        select count(*)
        from (select 1 from notification.notice where person_id = :person and read_at is null limit 100) unread
        """)
        .param("person", person.value())
        .query(Integer.class)
        .single();
  }

  Optional<MailChoice> choice(PersonId person) {
    return jdbc.sql("select mail from notification.preference where person_id = :person")
        .param("person", person.value())
        .query((row, _) -> MailChoice.valueOf(row.getString(1)))
        .optional();
  }

  /** Asked by whoever tells the person something. */
  Optional<LetterHours> hours(PersonId person) {
    return jdbc.sql("select morning, evening, days_off from notification.hours_of(:person)")
        .param("person", person.value())
        .query((row, _) -> new LetterHours(row.getInt("morning"), row.getInt("evening"), row.getBoolean("days_off")))
        .optional();
  }

  void choose(PersonId person, MailChoice choice, LetterHours hours) {
    jdbc.sql("""
        insert into notification.preference (person_id, mail, morning, evening, days_off)
        values (:person, :choice, :morning, :evening, :daysOff)
        on conflict (person_id) do update set mail = excluded.mail, morning = excluded.morning, evening = excluded.evening,
          days_off = excluded.days_off
        """)
        .param("person", person.value())
        .param("choice", choice.name())
        .param("morning", hours.morning())
        .param("evening", hours.evening())
        .param("daysOff", hours.daysOff())
        .update();
  }

  int forget(Instant before) {
    return jdbc.sql("delete from notification.notice where told_at < :before")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }
}
