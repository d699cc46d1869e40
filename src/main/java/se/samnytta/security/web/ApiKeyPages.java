package se.samnytta.security.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.audit.Happening;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Period;
import se.samnytta.organisation.Histories;
import se.samnytta.organisation.Municipalities;
import se.samnytta.web.Format;
import se.samnytta.web.HistoryView;
import se.samnytta.web.Page;

/** What the page of keys shows. */
@Component
@Transactional(readOnly = true)
class ApiKeyPages {

  private final JdbcClient jdbc;
  private final Municipalities municipalities;
  private final Histories histories;
  private final Clock clock;

  ApiKeyPages(JdbcClient jdbc, Municipalities municipalities, Histories histories, Clock clock) {
    this.jdbc = jdbc;
    this.municipalities = municipalities;
    this.histories = histories;
    this.clock = clock;
  }

  /** The municipality's keys, those that hold first. */
  List<ApiKeyView> list(Actor actor, Format format) {
    municipalities.requireAdministered(actor);
    Instant now = clock.instant();
    return jdbc.sql("""
        select k.id, k.name, k.purposes, k.last_signs, k.created_at, p.name as made_by, k.expires_at, k.last_used_at, k.revoked_at
        from security.api_key k
        left join organisation.v_person p on p.id = k.created_by
        where k.municipality = :municipality
        order by k.revoked_at is not null, k.expires_at desc, k.id desc
        """)
        .param("municipality", actor.municipality().code())
        .query((row, _) -> view(row, format, now))
        .list();
  }

  /** What has happened to them. */
  HistoryView history(Page page) {
    return histories.of("apiKey", page, each -> page.t("security.history." + each.action(), each.detail().getOrDefault("name", "")),
        each -> particulars(each, page));
  }

  private static List<String> particulars(Happening happening, Page page) {
    List<String> lines = new ArrayList<>();
    if (happening.detail().get("purposes") instanceof List<?> purposes)
      purposes.forEach(purpose -> lines.add(page.t("security.key." + purpose)));
    if (happening.detail().get("lastDay") instanceof String day)
      lines.add(page.t("organisation.history.lastDay", page.format().date(LocalDate.parse(day))));
    return lines;
  }

  private static ApiKeyView view(ResultSet row, Format format, Instant now) throws SQLException {
    Instant ends = row.getTimestamp("expires_at").toInstant();
    String state = row.getObject("revoked_at") != null ? "REVOKED" : ends.isAfter(now) ? "HOLDS" : "EXPIRED";
    return new ApiKeyView(row.getLong("id"), row.getString("name"), List.of((String[]) row.getArray("purposes").getArray()),
        row.getString("last_signs"), state, day(format, row.getTimestamp("created_at").toInstant()),
        row.getString("made_by") == null ? "" : row.getString("made_by"), day(format, ends.minusSeconds(1)),
        row.getTimestamp("last_used_at") == null ? "" : moment(format, row.getTimestamp("last_used_at").toInstant()));
  }

  private static String day(Format format, Instant moment) {
    return format.date(moment.atZone(Period.SWEDEN).toLocalDate());
  }

  private static String moment(Format format, Instant moment) {
    return day(format, moment) + " " + format.time(moment.atZone(Period.SWEDEN).toLocalTime());
  }
}
