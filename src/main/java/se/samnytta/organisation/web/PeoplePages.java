package se.samnytta.organisation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Role;
import se.samnytta.web.Page;
import se.samnytta.web.PageLinks;

/** The SQL behind the list of people. */
@Component
@Transactional(readOnly = true)
class PeoplePages {

  private static final int ON_A_PAGE = 50;

  /** All of the municipality's for whoever administers all of it; otherwise those with a role in the administrator's units. */
  private static final String OURS = """
      from organisation.person p
      where p.municipality = kernel.municipality() and kernel.may('ADMINISTER')
        and ((select organisation.administers_municipality())
          or exists (select 1 from organisation.assignment a where a.person_id = p.id and a.unit = any (kernel.units())))
        and (:words = '' or p.name ilike :like or p.email ilike :like)
      """;

  private final JdbcClient jdbc;

  PeoplePages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  PeopleView list(String words, long pageNumber, Page page) {
    String like = "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    long count = jdbc.sql("select count(*) " + OURS).param("words", words).param("like", like).query(Long.class).single();
    int last = (int) Math.max(1, (count + ON_A_PAGE - 1) / ON_A_PAGE);
    int shown = (int) Math.min(Math.max(pageNumber, 1), last);
    List<PeopleView.Row> rows = jdbc.sql("select p.id, p.name, p.email, p.active, p.left_on " + OURS
        + " order by p.active or p.left_on is null desc, p.name, p.id limit :most offset :from")
        .param("words", words)
        .param("like", like)
        .param("most", ON_A_PAGE)
        .param("from", (shown - 1) * ON_A_PAGE)
        .query((row, _) -> {
          String state = state(row.getBoolean("active"), row.getObject("left_on") != null);
          return new PeopleView.Row(row.getLong("id"), row.getString("name"), row.getString("email"), List.of(), state, kind(state));
        })
        .list();
    return new PeopleView(withRoles(rows, page), count, words, new PageLinks(shown, words.isEmpty() ? last : 1, "/admin/personer?sida="));
  }

  private List<PeopleView.Row> withRoles(List<PeopleView.Row> rows, Page page) {
    if (rows.isEmpty())
      return rows;
    Map<Long, Map<String, List<String>>> roles = new HashMap<>();
    LocalDate today = page.today();
    jdbc.sql("""
        select a.person_id, u.name, a.role
        from organisation.assignment a
        join organisation.unit u on u.id = a.unit
        where a.person_id in (:people) and a.unit = any (kernel.units()) and coalesce(a.valid_to, 'infinity') >= :today
        order by u.name, a.id
        """)
        .param("people", rows.stream().map(PeopleView.Row::id).toList())
        .param("today", today)
        .query(row -> {
          roles.computeIfAbsent(row.getLong(1), _ -> new LinkedHashMap<>()).computeIfAbsent(row.getString(2), _ -> new ArrayList<>())
              .add(RoleWords.word(Role.valueOf(row.getString(3)), page));
        });
    return rows.stream().map(row -> new PeopleView.Row(row.id(), row.name(), row.email(),
        roles.getOrDefault(row.id(), Map.of()).entrySet().stream().map(unit -> unit.getKey() + ": " + String.join(", ", unit.getValue()))
            .toList(),
        row.state(), row.stateKind())).toList();
  }

  /** Those who work here and are somebody else, to take over or to stand in. */
  Map<String, String> others(Actor actor, PersonId than) {
    var others = new LinkedHashMap<String, String>();
    jdbc.sql(
        "select p.id, p.name, p.email " + OURS + " and (p.active or p.left_on is null) and p.id <> :than order by p.name, p.id limit 1000")
        .param("words", "")
        .param("like", "")
        .param("than", than.value())
        .query(row -> {
          others.put(row.getString(1), row.getString(2) + ", " + row.getString(3));
        });
    return others;
  }

  /** The name of somebody whom the asker may know. */
  String name(PersonId person) {
    return jdbc.sql("select name from organisation.person where id = :id").param("id", person.value())
        .query((row, _) -> row.getString(1)).optional().orElse("");
  }

  static String state(boolean active, boolean lastDay) {
    return active ? lastDay ? "LEAVING" : "ACTIVE" : lastDay ? "LEFT" : "INVITED";
  }

  static String kind(String state) {
    return switch (state) {
      case "ACTIVE" -> "gron";
      case "INVITED" -> "pagar";
      case "LEAVING" -> "gor";
      default -> "";
    };
  }
}
