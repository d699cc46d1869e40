package se.samnytta.collaboration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/** Threads and messages. */
@Component
class ThreadStore {

  private final JdbcClient jdbc;

  ThreadStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void open(Subject subject, Sides sides, String title, String link, Instant now) {
    opened(jdbc.sql("""
        insert into collaboration.thread (subject_kind, subject_id, owner_unit, municipality, receiver_unit, title, link, owner_contact,
          receiver_contact, opened_at)
        values (:kind, :subject, :owner, :municipality, :receiver, :title, :link, :ownerContact, :receiverContact, :now)
        on conflict on constraint thread_is_opened_once do nothing
        """), subject, sides, title, link, now)
        .param("receiver", sides instanceof Sides.Between between ? between.receiver().value() : null, Types.BIGINT)
        .param("receiverContact", sides instanceof Sides.Between between ? value(between.receiverContact()) : null, Types.BIGINT)
        .update();
  }

  void follow(Subject subject, Sides.OwnerAndReaders sides, String title, String link, boolean shown, int reach, Instant now) {
    opened(jdbc.sql("""
        insert into collaboration.thread (subject_kind, subject_id, owner_unit, municipality, title, link, owner_contact, shown, reach,
          opened_at)
        values (:kind, :subject, :owner, :municipality, :title, :link, :ownerContact, :shown, :reach, :now)
        on conflict on constraint thread_is_opened_once do update
        set title = excluded.title, link = excluded.link, owner_contact = excluded.owner_contact, shown = excluded.shown,
          reach = excluded.reach
        """), subject, sides, title, link, now)
        .param("shown", shown)
        .param("reach", reach)
        .update();
  }

  private static JdbcClient.StatementSpec opened(JdbcClient.StatementSpec sql, Subject subject, Sides sides, String title, String link,
      Instant now) {
    return sql.param("kind", subject.kind())
        .param("subject", subject.id())
        .param("owner", sides.owner().value())
        .param("municipality", sides.municipality().code())
        .param("title", title)
        .param("link", link)
        .param("ownerContact", value(sides.ownerContact()), Types.BIGINT)
        .param("now", now.atOffset(ZoneOffset.UTC));
  }

  Optional<Conversation> find(ThreadId id) {
    return jdbc.sql("""
        select id, subject_kind, subject_id, owner_unit, owner_contact, receiver_unit, receiver_contact, title, link,
          owner_unit = any (kernel.units()) as mine
        from collaboration.thread
        where id = :id
        """)
        .param("id", id.value())
        .query((row, _) -> conversation(row))
        .optional();
  }

  Optional<ThreadId> find(Subject subject) {
    return jdbc.sql("select id from collaboration.thread where subject_kind = :kind and subject_id = :subject")
        .param("kind", subject.kind())
        .param("subject", subject.id())
        .query((row, _) -> new ThreadId(row.getLong(1)))
        .optional();
  }

  void passOn(UnitId from, UnitId to) {
    for (String side : List.of("owner_unit", "receiver_unit"))
      jdbc.sql("update collaboration.thread set " + side + " = :to where " + side + " = :from")
          .param("from", from.value())
          .param("to", to.value())
          .update();
  }

  boolean passOn(Subject subject, UnitId to, PersonId contact) {
    return jdbc.sql("select collaboration.pass_on(:kind, :id, :to, :contact)")
        .param("kind", subject.kind())
        .param("id", subject.id())
        .param("to", to.value())
        .param("contact", contact.value())
        .query(Boolean.class)
        .single();
  }

  void passOn(PersonId from, PersonId to) {
    for (String side : List.of("owner", "receiver"))
      jdbc.sql("update collaboration.thread set " + side + "_contact = :to where " + side + "_contact = :from and " + side
          + "_unit = any (kernel.units())")
          .param("from", from.value())
          .param("to", to.value())
          .update();
  }

  /** Empty when it was said before. */
  Optional<MessageId> say(Actor actor, Conversation thread, String text, Words words, Instant now) {
    return jdbc.sql("""
        insert into collaboration.message (request_key, thread_id, person_id, unit, by_owner, answers, body, said_at)
        values (:key, :thread, :person, :unit, :byOwner, :answers, :body, :now)
        on conflict on constraint message_is_posted_once do nothing
        returning id
        """)
        .param("key", words.requestKey())
        .param("thread", thread.id().value())
        .param("person", actor.person().value())
        .param("unit", actor.unit().value())
        .param("byOwner", thread.mine())
        .param("answers", words.answers() == null ? null : words.answers().value(), Types.BIGINT)
        .param("body", text)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new MessageId(row.getLong(1)))
        .optional();
  }

  /** What this person said with that key. */
  Optional<MessageId> said(Actor actor, ThreadId thread, UUID requestKey) {
    return jdbc.sql("select id from collaboration.message where request_key = :key and thread_id = :thread and person_id = :person")
        .param("key", requestKey)
        .param("thread", thread.value())
        .param("person", actor.person().value())
        .query((row, _) -> new MessageId(row.getLong(1)))
        .optional();
  }

  boolean isIn(MessageId message, ThreadId thread) {
    return jdbc.sql("select exists (select 1 from collaboration.message where id = :message and thread_id = :thread)")
        .param("message", message.value())
        .param("thread", thread.value())
        .query(Boolean.class)
        .single();
  }

  /** A message as its notices word it. */
  record Quoted(String name, String unit, String body, @Nullable MessageId answers) {}

  Quoted quote(MessageId message) {
    return jdbc.sql("""
        select p.name, u.name as unit_name, m.body, m.answers
        from collaboration.message m
        join organisation.v_person p on p.id = m.person_id
        join organisation.v_unit u on u.id = m.unit
        where m.id = :message
        """)
        .param("message", message.value())
        .query((row, _) -> new Quoted(row.getString("name"), row.getString("unit_name"), row.getString("body"),
            message(row.getObject("answers", Long.class))))
        .single();
  }

  /** Those of the other side who have spoken: of one question, whoever asked it. */
  List<Speaker> askers(ThreadId thread, @Nullable MessageId question) {
    return jdbc.sql("""
        select distinct person_id, unit
        from collaboration.message
        where thread_id = :thread and not by_owner and (:question::bigint is null or id = :question)
        order by person_id
        """)
        .param("thread", thread.value())
        .param("question", question == null ? null : question.value(), Types.BIGINT)
        .query((row, _) -> new Speaker(new PersonId(row.getLong("person_id")), new UnitId(row.getLong("unit"))))
        .list();
  }

  record Speaker(PersonId person, UnitId unit) {}

  private static Conversation conversation(ResultSet row) throws SQLException {
    Long receiver = row.getObject("receiver_unit", Long.class);
    return new Conversation(new ThreadId(row.getLong("id")), new Subject(row.getString("subject_kind"), row.getLong("subject_id")),
        new UnitId(row.getLong("owner_unit")), person(row.getObject("owner_contact", Long.class)),
        receiver == null ? null : new UnitId(receiver),
        person(row.getObject("receiver_contact", Long.class)), row.getString("title"), row.getString("link"), row.getBoolean("mine"));
  }

  private static @Nullable PersonId person(@Nullable Long id) {
    return id == null ? null : new PersonId(id);
  }

  private static @Nullable MessageId message(@Nullable Long id) {
    return id == null ? null : new MessageId(id);
  }

  private static @Nullable Long value(@Nullable PersonId person) {
    return person == null ? null : person.value();
  }
}
