package se.samnytta.start.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import se.samnytta.world.Owner;

/** Everything in the test's database that breaks a rule of {@code invariants/*.sql}, a line for each row. */
public final class Broken {

  private Broken() {}

  public static Set<String> rows() {
    Set<String> broken = new TreeSet<>();
    try (Connection owner = Owner.connect(); var statement = owner.createStatement()) {
      for (Invariants.Invariant rule : Invariants.all())
        try (var rows = statement.executeQuery("select violation::text from (\n" + rule.query() + "\n) as violation")) {
          while (rows.next())
            broken.add(rule.name() + ": " + rows.getString(1));
        }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return broken;
  }
}
