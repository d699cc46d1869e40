package se.samnytta.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.samnytta.search.Engine.Asked;
import se.samnytta.search.Engine.Fit;
import se.samnytta.search.Engine.Place;

/**
 * Where lists look up what fits: in the engine when there is one and it answers, or else in PostgreSQL. What the engine found is
 * joined with tables under row-level security, as is what {@code search.find} found; so nothing is shown that the engine has not
 * heard of being hidden. It finds nothing rather often because it has not heard of something yet, so then PostgreSQL is asked too.
 */
@Component
public class Fits {

  /** Of more than so many PostgreSQL puts the ids together sooner than they could be sent. */
  private static final int MOST_FROM_AN_ENGINE = 10_000;

  private static final String NEAR = ", near => point((:longitude::float8 - 16) * cosd(:latitude::float8), :latitude::float8)";

  private final @Nullable Engine engine;

  Fits(ObjectProvider<Engine> engine) {
    this.engine = engine.getIfAvailable();
  }

  /**
   * What fits, to be joined with.
   *
   * @param sql        a table in the statement's {@code from}, to be called {@code as found (subject_id, tier)}
   * @param parameters its parameters; beside them {@code latitude} and {@code longitude} when the nearest are asked for
   */
  public record Table(String sql, Map<String, Object> parameters) {}

  /**
   * So many of what fits, the best and newest or the nearest.
   *
   * @param rung says something that can be looked for
   */
  public Table table(String kind, Rung rung, String narrowed, int most, @Nullable Place near) {
    return table("search.find('" + kind + "', :tiers, :narrowed, " + most + (near == null ? "" : NEAR) + ")", kind, rung, narrowed, most,
        near);
  }

  /**
   * So many of what fits, whichever, to be counted.
   *
   * @param rung says something that can be looked for
   */
  public Table some(String kind, Rung rung, String narrowed, int most) {
    return table("search.some('" + kind + "', :tiers, :narrowed, " + most + ")", kind, rung, narrowed, most, null);
  }

  private Table table(String function, String kind, Rung rung, String narrowed, int most, @Nullable Place near) {
    List<Fit> fits = engine == null || most > MOST_FROM_AN_ENGINE
        ? List.of()
        : engine.find(new Asked(kind, rung.tiers(), narrowed, most, near)).orElse(List.of());
    return fits.isEmpty()
        ? new Table(function, Map.of("tiers", rung.tiers().toArray(String[]::new), "narrowed", narrowed))
        : new Table("unnest(:fitting::bigint[], :fittingTiers::int[])",
            Map.of("fitting", fits.stream().map(Fit::subject).toArray(Long[]::new), "fittingTiers",
                fits.stream().map(Fit::tier).toArray(Integer[]::new)));
  }
}
