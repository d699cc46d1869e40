package se.samnytta.security;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.PersonId;
import se.samnytta.oversight.Trace;
import se.samnytta.oversight.Traces;

/** What the municipality's own directory says of a person. */
@Component
@Order(72)
class DirectoryTraces implements Traces {

  private final JdbcClient jdbc;
  private final DirectoryStore store;

  DirectoryTraces(JdbcClient jdbc, DirectoryStore store) {
    this.jdbc = jdbc;
    this.store = store;
  }

  @Override
  public String kind() {
    return "directory";
  }

  @Override
  public List<Trace> about(PersonId person) {
    return jdbc.sql("""
        select d.changed_at as at, d.user_name, d.external_id, d.given_name, d.family_name, d.department, d.title, d.user_type,
          (select string_agg(g.name, ', ' order by g.name) from security.directory_member m
            join security.directory_group g on g.id = m.group_id where m.person_id = d.person_id) as groups
        from security.directory_person d
        where d.person_id = :person
        """)
        .param("person", person.value())
        .query((row, _) -> Trace.of(row, "user_name", "external_id", "given_name", "family_name", "department", "title", "user_type",
            "groups"))
        .list();
  }

  @Override
  public int forget(PersonId person) {
    return store.forget(person);
  }
}
