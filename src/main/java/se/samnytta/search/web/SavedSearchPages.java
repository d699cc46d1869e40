package se.samnytta.search.web;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.search.SavedSearches;

/** What a person has saved. */
@Component
@Transactional(readOnly = true)
class SavedSearchPages {

  private final JdbcClient jdbc;
  private final SavedSearches searches;

  SavedSearchPages(JdbcClient jdbc, SavedSearches searches) {
    this.jdbc = jdbc;
    this.searches = searches;
  }

  /** The last saved first. */
  List<SavedSearchView> of(Actor actor) {
    return jdbc.sql("""
        select s.id, s.name, s.kind, s.query, s.cadence, u.name as unit_name
        from search.saved_search s
        join organisation.v_unit u on u.id = s.unit
        where s.person_id = :person
        order by s.id desc
        """)
        .param("person", actor.person().value())
        .query((row, _) -> new SavedSearchView(row.getLong("id"), row.getString("name"),
            searches.address(row.getString("kind"), row.getString("query")), row.getString("cadence"), row.getString("unit_name")))
        .list();
  }
}
