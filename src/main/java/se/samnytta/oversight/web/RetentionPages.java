package se.samnytta.oversight.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.web.PageLinks;

/** What has been cleared away, and who has read about people. */
@Component
@Transactional(readOnly = true)
class RetentionPages {

  private static final int LATEST = 60;
  private static final int ON_A_PAGE = 50;

  private final JdbcClient jdbc;

  RetentionPages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Clearing> clearings() {
    return jdbc.sql("select at, kind, days, removed from oversight.clearing order by id desc limit :most")
        .param("most", LATEST)
        .query((row, _) -> new Clearing(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("kind"), row.getInt("days"),
            row.getInt("removed")))
        .list();
  }

  /** The access log of the actor's municipality. */
  List<Access> accesses(int number) {
    return jdbc.sql("""
        select a.at, coalesce(r.name, '') as reader, u.name as unit, a.what, coalesce(p.name, '') as about
        from oversight.access a
        join organisation.v_unit u on u.id = a.unit
        left join organisation.v_person r on r.id = a.reader
        left join organisation.v_person p on p.id = a.about
        where a.municipality = (select kernel.municipality())
        order by a.id desc
        limit :most offset :skipped
        """)
        .param("most", ON_A_PAGE)
        .param("skipped", (number - 1L) * ON_A_PAGE)
        .query((row, _) -> new Access(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("reader"), row.getString("unit"),
            row.getString("what"), row.getString("about")))
        .list();
  }

  PageLinks accessPages(int number) {
    int all = jdbc.sql("select count(*) from oversight.access where municipality = (select kernel.municipality())").query(Integer.class)
        .single();
    return new PageLinks(number, Math.max(1, (all + ON_A_PAGE - 1) / ON_A_PAGE), "/admin/lasningar?sida=");
  }
}
