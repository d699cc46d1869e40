package se.samnytta.security.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.Unit;
import se.samnytta.organisation.Units;
import se.samnytta.security.IdentityProviders;
import se.samnytta.security.OwnAddress;
import se.samnytta.security.web.ProviderView.TurnedAwayView;

/** How a municipality's people come in, for its administrator. */
@Component
@Transactional(readOnly = true)
class ProviderPages {

  private record Seen(List<String> claims, @Nullable Instant at) {}

  private final JdbcClient jdbc;
  private final IdentityProviders providers;
  private final Units units;
  private final OwnAddress address;

  ProviderPages(JdbcClient jdbc, IdentityProviders providers, Units units, OwnAddress address) {
    this.jdbc = jdbc;
    this.providers = providers;
    this.units = units;
    this.address = address;
  }

  ProviderView show(Actor actor) {
    String door = address.of("/logga-in/" + actor.municipality());
    Optional<Seen> seen = seen(actor);
    return new ProviderView(seen.isPresent(), door + "/svar", door + "/utloggning", address.of("/utloggad"), providers.rules(actor),
        unitNames(actor), seen.map(Seen::claims).orElse(List.of()), seen.map(Seen::at).orElse(null), turnedAway(actor));
  }

  /** The units a rule may name, by number. */
  Map<String, UnitId> units(Actor actor) {
    Map<String, UnitId> byNumber = new LinkedHashMap<>();
    providers.units(actor).forEach(unit -> byNumber.put(unit.toString(), unit));
    return byNumber;
  }

  /** Deeper ones are set in by a space that is wide and does not break. */
  private Map<String, String> unitNames(Actor actor) {
    Map<String, String> names = new LinkedHashMap<>();
    for (UnitId id : providers.units(actor)) {
      Unit unit = units.get(id);
      names.put(id.toString(), "\u2003".repeat(units.above(id).size() - 1) + unit.name());
    }
    return names;
  }

  private Optional<Seen> seen(Actor actor) {
    return jdbc.sql("select seen_claims, seen_at from security.identity_provider where municipality = :municipality")
        .param("municipality", actor.municipality().code())
        .query((row, _) -> new Seen(List.of((String[]) row.getArray(1).getArray()), instant(row.getObject(2, OffsetDateTime.class))))
        .optional();
  }

  private List<TurnedAwayView> turnedAway(Actor actor) {
    return jdbc.sql("""
        select name, email, reason, times, last_at
        from security.turned_away
        where municipality = :municipality
        order by last_at desc
        limit 50
        """)
        .param("municipality", actor.municipality().code())
        .query((row, _) -> new TurnedAwayView(row.getString(1), row.getString(2), row.getString(3), row.getInt(4),
            row.getObject(5, OffsetDateTime.class).toInstant()))
        .list();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
