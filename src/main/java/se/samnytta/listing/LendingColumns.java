package se.samnytta.listing;

import java.sql.ResultSet;
import java.sql.SQLException;

/** What holds for loans, from a row of {@code listing.v_listing}. */
public final class LendingColumns {

  private LendingColumns() {}

  public static LendingRules read(ResultSet row) throws SQLException {
    LendingRules.ByTheHour hours = row.getBoolean("by_the_hour")
        ? new LendingRules.ByTheHour(row.getObject("shortest_hours", Integer.class), row.getObject("longest_hours", Integer.class),
            row.getInt("buffer_hours"), row.getInt("lead_hours"))
        : null;
    return new LendingRules(row.getObject("shortest_days", Integer.class), row.getObject("longest_days", Integer.class),
        row.getInt("buffer_days"), row.getInt("lead_days"), row.getObject("furthest_days", Integer.class), row.getBoolean("by_the_day"),
        hours);
  }
}
