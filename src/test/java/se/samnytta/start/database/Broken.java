package se.samnytta.start.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import se.samnytta.world.Owner;

/** What breaks a rule of {@code invariants/*.sql}. */
public final class Broken {

  private Broken() {}

  /** Everything in the test's database, a line for each row. */
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

  /** The rules that an application's database breaks. */
  public static List<String> rules(ApplicationContext application) {
    List<String> broken = new ArrayList<>();
    try (Connection owner = application.getBean(Database.class).owner().connect()) {
      for (Invariants.Invariant invariant : Invariants.all())
        if (invariant.violations(owner) > 0)
          broken.add(invariant.name());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return broken;
  }
}
