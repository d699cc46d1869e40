package se.samnytta.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Municipality;
import tools.jackson.databind.json.JsonMapper;

/** Writes a row for each {@link Auditable} event, in the transaction that publishes it; outside one it refuses. */
@Component
class AuditTrail {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  AuditTrail(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void write(Auditable event) {
    for (Municipality municipality : new LinkedHashSet<>(event.auditMunicipalities()))
      jdbc.sql("""
          insert into audit.entry (at, municipality, person_id, unit, action, subject_kind, subject_id, detail)
          values (:at, :municipality, :person, :unit, :action, :subject, :subjectId, :detail::jsonb)
          """)
          .param("at", clock.instant().atOffset(ZoneOffset.UTC))
          .param("municipality", municipality.code())
          .param("person", event.auditPerson() == null ? null : event.auditPerson().value())
          .param("unit", event.auditUnit() == null ? null : event.auditUnit().value())
          .param("action", event.auditAction())
          .param("subject", event.auditSubject())
          .param("subjectId", event.auditSubjectId())
          .param("detail", json.writeValueAsString(event.auditDetail()))
          .update();
  }
}
