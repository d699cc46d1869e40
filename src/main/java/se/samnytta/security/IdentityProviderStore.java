package se.samnytta.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;

/** The municipalities' own sign-ins, and the rules by which their claims become roles. */
@Component
class IdentityProviderStore {

  private static final String SECRET = "client secret";

  private final JdbcClient jdbc;
  private final Seals seals;

  IdentityProviderStore(JdbcClient jdbc, Seals seals) {
    this.jdbc = jdbc;
    this.seals = seals;
  }

  Optional<IdentityProvider> find(Municipality municipality) {
    return jdbc.sql("""
        select municipality, issuer, client_id, client_secret, scopes, name_claim, email_claim, email_domains, contact, version
        from security.identity_provider
        where municipality = :municipality
        """)
        .param("municipality", municipality.code())
        .query((row, _) -> provider(row))
        .optional();
  }

  /** Whether another municipality has the issuer; asked as the system, for nobody sees the others'. */
  boolean isTaken(String issuer, Municipality by) {
    return jdbc.sql("select exists (select 1 from security.identity_provider where issuer = :issuer and municipality <> :by)")
        .param("issuer", issuer)
        .param("by", by.code())
        .query(Boolean.class)
        .single();
  }

  /** Enters it or puts it in the place of the one before, whose version it must name; answers whether it did. */
  boolean save(IdentityProvider provider) {
    return jdbc.sql("""
        insert into security.identity_provider as kept (municipality, issuer, client_id, client_secret, scopes, name_claim, email_claim,
          email_domains, contact, version)
        values (:municipality, :issuer, :clientId, :secret, :scopes, :nameClaim, :emailClaim, :domains, :contact, :next)
        on conflict (municipality) do update set issuer = excluded.issuer, client_id = excluded.client_id,
          client_secret = excluded.client_secret, scopes = excluded.scopes, name_claim = excluded.name_claim,
          email_claim = excluded.email_claim, email_domains = excluded.email_domains, contact = excluded.contact,
          version = excluded.version
        where kept.version = :version
        """)
        .param("municipality", provider.municipality().code())
        .param("issuer", provider.issuer())
        .param("clientId", provider.clientId())
        .param("secret", seals.seal(SECRET, provider.clientSecret()))
        .param("scopes", String.join(" ", provider.scopes()))
        .param("nameClaim", provider.nameClaim())
        .param("emailClaim", provider.emailClaim())
        .param("domains", String.join(" ", provider.emailDomains()))
        .param("contact", provider.contact())
        .param("version", provider.version())
        .param("next", provider.version() + 1)
        .update() == 1;
  }

  void remove(Municipality municipality) {
    jdbc.sql("delete from security.identity_provider where municipality = :municipality")
        .param("municipality", municipality.code())
        .update();
  }

  /** Remembers which claims the last sign-in carried, at most once an hour while they are the same. */
  void seen(Municipality municipality, Collection<String> claims, Instant now) {
    jdbc.sql("""
        update security.identity_provider set seen_claims = :claims::text[], seen_at = :now
        where municipality = :municipality
          and (seen_claims <> :claims::text[] or seen_at is null or seen_at < :now::timestamptz - interval '1 hour')
        """)
        .param("claims", claims.toArray(String[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("municipality", municipality.code())
        .update();
  }

  List<ClaimRule> rules(Municipality municipality) {
    return jdbc.sql("""
        select id, claim, operator, value, unit, role
        from security.claim_rule
        where municipality = :municipality
        order by id
        """)
        .param("municipality", municipality.code())
        .query((row, _) -> new ClaimRule(row.getLong(1), row.getString(2), ClaimRule.Operator.valueOf(row.getString(3)), row.getString(4),
            new UnitId(row.getLong(5)), Role.valueOf(row.getString(6))))
        .list();
  }

  /** Enters the rule; nothing when it is there already. */
  @Nullable
  Long add(Municipality municipality, ClaimRule rule) {
    return jdbc.sql("""
        insert into security.claim_rule (municipality, claim, operator, value, unit, role)
        values (:municipality, :claim, :operator, :value, :unit, :role)
        on conflict on constraint claim_rule_is_said_once do nothing
        returning id
        """)
        .param("municipality", municipality.code())
        .param("claim", rule.claim())
        .param("operator", rule.operator().name())
        .param("value", rule.value())
        .param("unit", rule.unit().value())
        .param("role", rule.role().name())
        .query(Long.class)
        .optional()
        .orElse(null);
  }

  boolean removeRule(Municipality municipality, long id) {
    return jdbc.sql("delete from security.claim_rule where id = :id and municipality = :municipality")
        .param("id", id)
        .param("municipality", municipality.code())
        .update() == 1;
  }

  private IdentityProvider provider(ResultSet row) throws SQLException {
    Municipality municipality = new Municipality(row.getString("municipality"));
    return new IdentityProvider(municipality, row.getString("issuer"), row.getString("client_id"),
        seals.open(SECRET, row.getBytes("client_secret"))
            .orElseThrow(() -> new ProviderSilent("the client secret of " + municipality + " was sealed with another samnytta.secret-key")),
        words(row.getString("scopes")), row.getString("name_claim"), row.getString("email_claim"), words(row.getString("email_domains")),
        row.getString("contact"), row.getLong("version"));
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }
}
