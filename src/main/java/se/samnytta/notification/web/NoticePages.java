package se.samnytta.notification.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.notification.Word;
import se.samnytta.web.Page;
import se.samnytta.web.PageLinks;

/** What the bell's page shows. */
@Component
@Transactional(readOnly = true)
class NoticePages {

  private static final int ON_A_PAGE = 30;

  private final JdbcClient jdbc;

  NoticePages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Count(int all, int unread) {}

  /** The page with that number, from 1; beyond the last there is nothing on it. */
  NoticesView of(Actor actor, Page page, int number) {
    Count count = jdbc.sql("""
        select count(*) as all_of_them, count(*) filter (where read_at is null) as unread
        from notification.notice
        where person_id = :person
        """)
        .param("person", actor.person().value())
        .query((row, _) -> new Count(row.getInt("all_of_them"), row.getInt("unread")))
        .single();
    return new NoticesView(rows(actor, page, number), count.unread,
        new PageLinks(number, Math.max(1, (count.all + ON_A_PAGE - 1) / ON_A_PAGE), "/notiser?sida="));
  }

  private List<NoticeRow> rows(Actor actor, Page page, int number) {
    return jdbc.sql("""
        select id, key, words, importance, told_at, read_at is not null as is_read
        from notification.notice
        where person_id = :person
        order by id desc
        limit :most offset :skipped
        """)
        .param("person", actor.person().value())
        .param("most", ON_A_PAGE)
        .param("skipped", (number - 1L) * ON_A_PAGE)
        .query((row, _) -> row(row, page))
        .list();
  }

  private static NoticeRow row(ResultSet row, Page page) throws SQLException {
    Object[] words = Stream.of((String[]) row.getArray("words").getArray()).map(word -> Word.of(word).in(page.format())).toArray();
    return new NoticeRow(row.getLong("id"), page.t("notice." + row.getString("key") + ".line", words),
        page.format().since(row.getTimestamp("told_at").toInstant(), page.today()), !"NEWS".equals(row.getString("importance")),
        row.getBoolean("is_read"));
  }
}
