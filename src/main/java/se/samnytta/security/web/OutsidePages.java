package se.samnytta.security.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Period;
import se.samnytta.organisation.Histories;
import se.samnytta.organisation.Municipalities;
import se.samnytta.web.Format;
import se.samnytta.web.HistoryView;
import se.samnytta.web.Page;

/** What the pages of organisations outside show. */
@Component
@Transactional(readOnly = true)
class OutsidePages {

  private final JdbcClient jdbc;
  private final Municipalities municipalities;
  private final Histories histories;

  OutsidePages(JdbcClient jdbc, Municipalities municipalities, Histories histories) {
    this.jdbc = jdbc;
    this.municipalities = municipalities;
    this.histories = histories;
  }

  /** Names of the municipalities that take part, by code. */
  Map<String, String> municipalities() {
    Map<String, String> names = new LinkedHashMap<>();
    jdbc.sql("""
        select m.code, m.name from organisation.v_municipality m
        where exists (select 1 from organisation.v_unit u
          where u.municipality = m.code and u.parent_id is null and u.type not in ('supplier', 'association'))
        order by m.name
        """).query((row, _) -> names.put(row.getString(1), row.getString(2))).list();
    return names;
  }

  /** Those that wait for the municipality's answer, the oldest first. */
  List<OutsideView> waiting(Actor actor, Format format) {
    return list(actor, "confirmed_at is not null and decided_at is null", format);
  }

  /** Those that the municipality has let in, the newest first. */
  List<OutsideView> accepted(Actor actor, Format format) {
    return list(actor, "accepted", format).reversed();
  }

  /** Whom the municipality has let in, and whom not. */
  HistoryView history(Page page) {
    return histories.of("registration", page,
        each -> page.t("security.history." + each.action(), each.detail().getOrDefault("name", each.detail().get("organisationNumber"))),
        _ -> List.of());
  }

  private List<OutsideView> list(Actor actor, String which, Format format) {
    municipalities.requireAdministered(actor);
    return jdbc.sql("""
        select r.id, r.kind, r.organisation_number, r.organisation_name, r.contact_name, r.address, r.message, r.created_at,
          exists (select 1 from organisation.v_person p where lower(p.email) = r.address) as taken
        from security.registration r
        where r.municipality = :municipality and %s
        order by r.confirmed_at
        """.formatted(which))
        .param("municipality", actor.municipality().code())
        .query((row, _) -> view(row, format))
        .list();
  }

  private static OutsideView view(ResultSet row, Format format) throws SQLException {
    String number = row.getString("organisation_number");
    return new OutsideView(row.getLong("id"), row.getString("kind"), number.substring(0, 6) + "-" + number.substring(6),
        row.getString("organisation_name"), row.getString("contact_name"), row.getString("address"),
        Objects.requireNonNullElse(row.getString("message"), ""),
        format.date(row.getTimestamp("created_at").toInstant().atZone(Period.SWEDEN).toLocalDate()), row.getBoolean("taken"));
  }
}
