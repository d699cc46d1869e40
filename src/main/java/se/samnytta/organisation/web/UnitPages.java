package se.samnytta.organisation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.web.Page;

/** The SQL behind the tree of units and the page about one. */
@Component
@Transactional(readOnly = true)
class UnitPages {

  private record Row(long id, long parent, String name, String type, boolean closed, String note) {}

  private final JdbcClient jdbc;

  UnitPages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  TreeView tree(Actor actor, Page page) {
    Map<Long, List<Row>> below = new LinkedHashMap<>();
    List<Row> rows = rows(actor.unit(), page);
    rows.forEach(row -> below.computeIfAbsent(row.parent, _ -> new ArrayList<>()).add(row));
    Row top = rows.stream().filter(row -> row.id == actor.unit().value()).findFirst().orElseThrow(() -> new NotFound("unit"));
    List<TreeView.Node> closed = rows.stream().filter(Row::closed).map(row -> node(row, Map.of(), page)).toList();
    return new TreeView(node(top, below, page), rows.size() - closed.size(), closed);
  }

  private static TreeView.Node node(Row row, Map<Long, List<Row>> below, Page page) {
    return new TreeView.Node(row.id, row.name, type(row.type, page), row.note,
        below.getOrDefault(row.id, List.of()).stream().filter(child -> !child.closed).map(child -> node(child, below, page)).toList());
  }

  private List<Row> rows(UnitId top, Page page) {
    return jdbc.sql("""
        with recursive ours as (
          select u.id from organisation.unit u where u.id = :top
          union all
          select u.id from organisation.unit u join ours on u.parent_id = ours.id)
        select u.id, coalesce(u.parent_id, 0) as parent, u.name, u.type, u.closed_on, u.suspended_until
        from ours
        join organisation.unit u on u.id = ours.id
        order by u.name, u.id
        """)
        .param("top", top.value())
        .query((row, _) -> {
          LocalDate suspended = row.getObject("suspended_until", LocalDate.class);
          boolean closed = row.getObject("closed_on") != null;
          String note = closed
              ? page.t("organisation.unit.closedOn", page.format().date(row.getObject("closed_on", LocalDate.class)))
              : suspended != null && !suspended.isBefore(page.today())
                  ? page.t("organisation.unit.suspendedUntil", page.format().date(suspended))
                  : "";
          return new Row(row.getLong("id"), row.getLong("parent"), row.getString("name"), row.getString("type"), closed, note);
        })
        .list();
  }

  /** The sort of unit in words; a sort that the forms do not know is called other. */
  static String type(String type, Page page) {
    boolean known = UnitForm.TYPES.contains(type) || List.of("municipality", "supplier", "association").contains(type);
    return page.t("organisation.unit.type." + (known ? type : "other"));
  }

  List<UnitView.Link> unitsBelow(UnitId unit, Page page) {
    return jdbc.sql("select id, name, type from organisation.unit where parent_id = :unit and closed_on is null order by name, id")
        .param("unit", unit.value())
        .query((row, _) -> new UnitView.Link(row.getLong("id"), row.getString("name"), type(row.getString("type"), page)))
        .list();
  }

  List<UnitView.Link> peopleIn(UnitId unit, Page page) {
    Map<Long, UnitView.Link> people = new LinkedHashMap<>();
    jdbc.sql("""
        select p.id, p.name, a.role
        from organisation.assignment a
        join organisation.person p on p.id = a.person_id
        where a.unit = :unit and coalesce(a.valid_to, 'infinity') >= :today
        order by p.name, p.id, a.id
        """)
        .param("unit", unit.value())
        .param("today", page.today())
        .query(row -> {
          String role = RoleWords.word(Role.valueOf(row.getString("role")), page);
          people.merge(row.getLong("id"), new UnitView.Link(row.getLong("id"), row.getString("name"), role),
              (old, more) -> new UnitView.Link(old.id(), old.name(), old.note() + ", " + more.note()));
        });
    return List.copyOf(people.values());
  }
}
