package se.samnytta.collaboration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Right;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.Units;

/** Conversations to embed in the pages of other modules; the template is {@code collaboration/conversation}. */
@Component
@Transactional(readOnly = true)
public class ConversationPages {

  /** More than anybody reads; what is older stays in the database. */
  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final Units units;

  ConversationPages(JdbcClient jdbc, Units units) {
    this.jdbc = jdbc;
    this.units = units;
  }

  /** The conversation about the thing, when it is there for this reader; the actor is null for somebody not signed in. */
  public Optional<ConversationView> of(@Nullable Actor actor, Subject subject) {
    return find(actor, "where t.subject_kind = :kind and t.subject_id = :id", subject.kind(), subject.id());
  }

  /** The same by the thread's own id. */
  public Optional<ConversationView> of(@Nullable Actor actor, ThreadId thread) {
    return find(actor, "where t.id = :id and :kind = ''", "", thread.value());
  }

  private record Head(long id, String title, String link, boolean between, boolean mine, int messages) {}

  private Optional<ConversationView> find(@Nullable Actor actor, String which, String kind, long id) {
    return jdbc.sql("""
        select t.id, t.title, t.link, t.receiver_unit is not null as between_two, t.owner_unit = any (kernel.units()) as mine,
          (select count(*) from collaboration.message m where m.thread_id = t.id) as messages
        from collaboration.thread t
        """ + which)
        .param("kind", kind)
        .param("id", id)
        .query((row, _) -> new Head(row.getLong("id"), row.getString("title"), row.getString("link"), row.getBoolean("between_two"),
            row.getBoolean("mine"), row.getInt("messages")))
        .optional()
        .map(head -> view(actor, head));
  }

  private ConversationView view(@Nullable Actor actor, Head head) {
    return new ConversationView(head.id, head.title, head.link, head.between, head.mine, actor != null && actor.may(Right.SPEAK),
        Math.max(0, head.messages - MOST), messages(head), UUID.randomUUID());
  }

  private List<ConversationView.MessageView> messages(Head head) {
    return jdbc.sql("""
        select m.id, p.name, m.unit, m.by_owner, m.said_at, m.body, m.answers,
          exists (select 1 from collaboration.message a where a.thread_id = m.thread_id and a.by_owner
            and (a.answers = m.id or a.answers is null and a.id > m.id)) as answered
        from collaboration.message m
        left join organisation.v_person p on p.id = m.person_id
        where m.thread_id = :thread
        order by m.id desc
        limit :most
        """)
        .param("thread", head.id)
        .param("most", MOST)
        .query((row, _) -> message(row, head))
        .list()
        .reversed();
  }

  private ConversationView.MessageView message(ResultSet row, Head head) throws SQLException {
    boolean byOwner = row.getBoolean("by_owner");
    return new ConversationView.MessageView(row.getLong("id"), row.getString("name"),
        units.get(new UnitId(row.getLong("unit"))).nameAndMunicipality(),
        byOwner == head.mine, byOwner,
        row.getTimestamp("said_at").toInstant(), row.getString("body"), row.getLong("answers"), row.getBoolean("answered"));
  }
}
