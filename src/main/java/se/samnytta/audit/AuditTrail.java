package se.samnytta.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.Scope;
import tools.jackson.databind.json.JsonMapper;

/** Writes a row for each {@link Auditable} event, in the transaction that publishes it; outside one it refuses. */
@Component
class AuditTrail {

  private final NamedParameterJdbcTemplate jdbc;
  private final JsonMapper json;
  private final Clock clock;

  AuditTrail(NamedParameterJdbcTemplate jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void write(Auditable event) {
    write(List.of(event));
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void write(AuditedTogether events) {
    write(events.audited());
  }

  private void write(List<Auditable> events) {
    jdbc.batchUpdate("""
        insert into audit.entry (at, municipality, person_id, unit, action, subject_kind, subject_id, detail, why)
        values (:at, :municipality, :person, :unit, :action, :subject, :subjectId, :detail::jsonb, nullif(:why, ''))
        """,
        events.stream()
            .flatMap(event -> new LinkedHashSet<>(event.auditMunicipalities()).stream().map(municipality -> row(event, municipality)))
            .toArray(SqlParameterSource[]::new));
  }

  private SqlParameterSource row(Auditable event, Municipality municipality) {
    return new MapSqlParameterSource("at", clock.instant().atOffset(ZoneOffset.UTC))
        .addValue("municipality", municipality.code())
        .addValue("person", event.auditPerson() == null ? null : event.auditPerson().value())
        .addValue("unit", event.auditUnit() == null ? null : event.auditUnit().value())
        .addValue("action", event.auditAction())
        .addValue("subject", event.auditSubject())
        .addValue("subjectId", event.auditSubjectId())
        .addValue("detail", json.writeValueAsString(detail(event)))
        .addValue("why", event.auditWhy());
  }

  /** What the event tells, as what its doer acted, and the mark of the reason, whose words stand beside the chain. */
  private static Map<String, Object> detail(Auditable event) {
    Map<String, Object> detail = new LinkedHashMap<>(event.auditDetail());
    Set<Role> roles = Scope.current().roles();
    if (event.auditPerson() != null && !roles.isEmpty())
      detail.put("as", roles.stream().map(Role::name).sorted().toList());
    if (!event.auditWhy().isEmpty())
      detail.put("why_sha256", sha256(event.auditWhy()));
    return detail;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
