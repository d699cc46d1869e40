package se.samnytta.oversight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.NotFound;
import se.samnytta.organisation.Municipalities;

/**
 * How long things are kept (gallring). A municipality decides for each kind, with a reference to its decision; where it has
 * decided nothing the usual time holds. What no rule names is kept.
 */
@Component
public class Retentions {

  private static final int AT_ONCE = 1000;

  private final JdbcClient jdbc;
  private final ObjectProvider<Retention> kinds;
  private final Municipalities municipalities;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Retentions(JdbcClient jdbc, ObjectProvider<Retention> kinds, Municipalities municipalities, ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.kinds = kinds;
    this.municipalities = municipalities;
    this.events = events;
    this.clock = clock;
  }

  /**
   * How long a kind is kept in a municipality.
   *
   * @param decision the municipality's decision, empty where the usual time holds
   * @param version  0 where nothing is decided
   */
  public record Rule(String kind, int days, int usualDays, String decision, int version) {}

  /** What became of a decision. */
  public enum Decided {
    SAVED, STALE
  }

  /** The rules of the actor's municipality, in the order the modules give them. */
  @Transactional(readOnly = true)
  public List<Rule> rules(Actor actor) {
    return rules(actor.municipality());
  }

  private List<Rule> rules(Municipality municipality) {
    Map<String, Rule> decided = jdbc.sql("select kind, days, decision, version from oversight.retention where municipality = :municipality")
        .param("municipality", municipality.code())
        .query((row, _) -> new Rule(row.getString("kind"), row.getInt("days"), 0, row.getString("decision"), row.getInt("version")))
        .list().stream().collect(Collectors.toMap(Rule::kind, rule -> rule));
    return kinds.orderedStream().map(kind -> Optional.ofNullable(decided.get(kind.kind()))
        .map(rule -> new Rule(rule.kind, rule.days, kind.usualDays(), rule.decision, rule.version))
        .orElseGet(() -> new Rule(kind.kind(), kind.usualDays(), kind.usualDays(), "", 0))).toList();
  }

  /**
   * Decides how long a kind is kept in the actor's municipality, which they administer.
   *
   * @param version the version of the rule that was read, 0 for none
   * @throws NotFound when there is no such kind
   */
  @Transactional
  public Decided decide(Actor actor, String kind, int days, String decision, int version) {
    municipalities.requireAdministered(actor);
    Rule before = rules(actor).stream().filter(rule -> rule.kind.equals(kind)).findFirst()
        .orElseThrow(() -> new NotFound("retention " + kind));
    int written = jdbc.sql("""
        insert into oversight.retention as r (municipality, kind, days, decision)
        select :municipality, :kind, :days, :decision where :version = 0
          or exists (select from oversight.retention where municipality = :municipality and kind = :kind)
        on conflict (municipality, kind) do update set days = :days, decision = :decision, version = r.version + 1
        where r.version = :version
        """)
        .param("municipality", actor.municipality().code())
        .param("kind", kind)
        .param("days", days)
        .param("decision", decision)
        .param("version", version)
        .update();
    if (written == 0)
      return Decided.STALE;
    events.publishEvent(new RetentionDecided(actor, kind, before.days, days, decision));
    return Decided.SAVED;
  }

  /** The municipalities that take part and so have something to clear. Asked as the system. */
  @Transactional(readOnly = true)
  public List<Municipality> municipalities() {
    return jdbc.sql("select distinct municipality from organisation.v_unit order by 1")
        .query((row, _) -> new Municipality(row.getString(1)))
        .list();
  }

  /** Throws away a batch of what is too old in the municipality and reports it; answers whether there may be more. As the system. */
  @Transactional
  public boolean clear(Municipality municipality) {
    Instant now = clock.instant();
    boolean more = false;
    Map<String, Rule> rules = rules(municipality).stream().collect(Collectors.toMap(Rule::kind, rule -> rule));
    for (Retention kind : kinds.orderedStream().toList()) {
      int days = java.util.Objects.requireNonNull(rules.get(kind.kind())).days;
      int removed = kind.drop(municipality, now.minus(Duration.ofDays(days)), AT_ONCE);
      if (removed > 0)
        report(municipality, kind.kind(), days, removed, now);
      more |= removed >= AT_ONCE;
    }
    return more;
  }

  private void report(Municipality municipality, String kind, int days, int removed, Instant now) {
    jdbc.sql("""
        insert into oversight.clearing (at, municipality, kind, days, removed) values (:at, :municipality, :kind, :days, :removed)
        """)
        .param("at", now.atOffset(ZoneOffset.UTC))
        .param("municipality", municipality.code())
        .param("kind", kind)
        .param("days", days)
        .param("removed", removed)
        .update();
  }
}
