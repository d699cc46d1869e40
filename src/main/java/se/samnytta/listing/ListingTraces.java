package se.samnytta.listing;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.PersonId;
import se.samnytta.oversight.Trace;
import se.samnytta.oversight.Traces;

/** What a person has posted, answers for, looks for and has saved. Ads and wanted ads are the unit's and stay, without the person. */
@Component
@Order(20)
class ListingTraces implements Traces {

  private final JdbcClient jdbc;

  ListingTraces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "listings";
  }

  @Override
  public List<Trace> about(PersonId person) {
    return jdbc.sql("""
        select created_at as at, 'ad' as kind, id::text as number, title, body from listing.listing
        where created_by = :person or contact_person = :person
        union all
        select created_at, 'wanted', id::text, title, body from listing.wanted where created_by = :person
        union all
        select f.saved_at, 'favourite', l.id::text, l.title, null from listing.favourite f join listing.listing l on l.id = f.listing_id
        where f.person_id = :person
        union all
        select uploaded_at, 'import', null, null, null from listing.import_sheet where person_id = :person
        order by at desc
        """)
        .param("person", person.value())
        .query((row, _) -> Trace.of(row, "kind", "number", "title", "body"))
        .list();
  }

  @Override
  public int forget(PersonId person) {
    return take("update listing.listing set contact_person = null where contact_person = :person", person)
        + take("delete from listing.favourite where person_id = :person", person)
        + take("delete from listing.import_sheet where person_id = :person", person);
  }

  private int take(String sql, PersonId person) {
    return jdbc.sql(sql).param("person", person.value()).update();
  }
}
