package se.samnytta.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
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
          insert into audit.entry (at, municipality, person_id, unit, action, subject_kind, subject_id, detail, why)
          values (:at, :municipality, :person, :unit, :action, :subject, :subjectId, :detail::jsonb, nullif(:why, ''))
          """)
          .param("at", clock.instant().atOffset(ZoneOffset.UTC))
          .param("municipality", municipality.code())
          .param("person", event.auditPerson() == null ? null : event.auditPerson().value())
          .param("unit", event.auditUnit() == null ? null : event.auditUnit().value())
          .param("action", event.auditAction())
          .param("subject", event.auditSubject())
          .param("subjectId", event.auditSubjectId())
          .param("detail", json.writeValueAsString(detail(event)))
          .param("why", event.auditWhy())
          .update();
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
