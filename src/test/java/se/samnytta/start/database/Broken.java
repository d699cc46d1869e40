package se.samnytta.start.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** The rules of {@code bin/check-invariants} that an application's database breaks. */
public final class Broken {

  private Broken() {}

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
