package se.samnytta.oversight.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The SQL behind the audit trail's page: what row-level security shows the auditor, the newest first. */
@Component
@Transactional(readOnly = true)
class AuditPages {

  private static final String FOUND = """
      select e.id, e.at, e.person_id, p.name as person, u.name as unit, e.action, e.subject_kind, e.subject_id, e.detail::text as detail,
        coalesce(e.why, '') as why, e.place_in_chain, encode(e.hash, 'hex') as hash
      from audit.v_entry e
      left join organisation.v_person p on p.id = e.person_id
      left join organisation.v_unit u on u.id = e.unit
      where e.municipality = (select kernel.municipality())
        and e.id < :before
        and (:person = '' or e.person_id in (select id from organisation.v_person where position(lower(:person) in lower(name)) > 0))
        and (:action = '' or starts_with(e.action, :action))
        and (:subject = '' or e.subject_kind = :subject)
        and (:number = '' or e.subject_id = :number)
        and (:from::timestamptz is null or e.at >= :from)
        and (:until::timestamptz is null or e.at < :until)
      order by e.id desc
      limit :most
      """;

  private final JdbcClient jdbc;

  AuditPages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A row as it was written, with the names that its numbers stand for today. */
  record Entry(long id, Instant at, @Nullable Long personId, @Nullable String person, @Nullable String unit, String action, String subject,
      String number, String detail, String why, @Nullable Long place, @Nullable String hash) {

    static Entry of(ResultSet row) throws SQLException {
      return new Entry(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(), row.getObject("person_id", Long.class),
          row.getString("person"), row.getString("unit"), row.getString("action"), row.getString("subject_kind"),
          row.getString("subject_id"), row.getString("detail"), row.getString("why"), row.getObject("place_in_chain", Long.class),
          row.getString("hash"));
    }
  }

  List<Entry> find(AuditQuery query, int most) {
    return jdbc.sql(FOUND)
        .param("before", query.before())
        .param("person", query.person())
        .param("action", query.action())
        .param("subject", query.subject())
        .param("number", query.number())
        .param("from", at(query.from()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .param("until", at(query.until()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .param("most", most)
        .query((row, _) -> Entry.of(row))
        .list();
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }
}
