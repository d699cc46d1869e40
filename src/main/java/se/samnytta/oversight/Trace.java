package se.samnytta.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is held about a person.
 *
 * @param at    when it came to be, null when nobody knows
 * @param facts names and values, in order; names are the same in each language, since machines read them too
 */
public record Trace(@Nullable Instant at, Map<String, String> facts) {

  public Trace {
    facts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /** A row whose column {@code at} is the moment and whose named columns are the facts; what is null is left out. */
  public static Trace of(ResultSet row, String... columns) throws SQLException {
    Map<String, String> facts = new LinkedHashMap<>();
    for (String column : columns)
      if (row.getString(column) != null)
        facts.put(column, row.getString(column));
    OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
    return new Trace(at == null ? null : at.toInstant(), facts);
  }
}
