package se.samnytta.listing.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.PersonId;
import se.samnytta.organisation.People;

/** Who in the unit answers for ads, and who may. */
@Component
@Transactional(readOnly = true)
class ColleaguePages {

  private final JdbcClient jdbc;
  private final People people;

  ColleaguePages(JdbcClient jdbc, People people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  /** Somebody with the number of open ads that they answer for. */
  record Colleague(String name, long ads) {}

  /** Those who answer for open ads of the unit, whether or not they still work there. */
  Map<PersonId, Colleague> answering(Actor actor) {
    Map<PersonId, Colleague> answering = new LinkedHashMap<>();
    jdbc.sql("""
        select p.id, p.name, count(*) as ads
        from listing.listing l
        join organisation.v_person p on p.id = coalesce(l.contact_person, l.created_by)
        where l.owner_unit = :unit and l.state <> 'CLOSED'
        group by p.id, p.name
        order by p.name, p.id
        """).param("unit", actor.unit().value()).query(row -> {
      answering.put(new PersonId(row.getLong("id")), new Colleague(row.getString("name"), row.getLong("ads")));
    });
    return answering;
  }

  /** Those who act for the unit. */
  Map<PersonId, Colleague> colleagues(Actor actor) {
    Map<PersonId, Colleague> colleagues = new LinkedHashMap<>();
    colleagues.put(actor.person(), new Colleague(actor.name(), 0));
    for (PersonId person : people.of(actor.unit()))
      people.find(person).ifPresent(found -> colleagues.putIfAbsent(person, new Colleague(found.name(), 0)));
    return colleagues;
  }
}
