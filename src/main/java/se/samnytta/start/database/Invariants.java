package se.samnytta.start.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Counts what must never be. Each rule is a query in {@code invariants/*.sql} that finds the rows which break it, asked as
 * the owner of the database, who sees all; the comment on its first line names it.
 */
public final class Invariants {

  private Invariants() {}

  /** Prints a line for each rule with the number of its violations, and exits with 1 if there is any. */
  public static void main(String[] arguments) throws IOException, SQLException {
    long violations = 0;
    var application = new SpringApplicationBuilder(DatabaseWiring.class).web(WebApplicationType.NONE)
        .properties("logging.level.root=error");
    try (var context = application.run(arguments); var owner = context.getBean(Database.class).owner().connect()) {
      for (Invariant invariant : all()) {
        long count = invariant.violations(owner);
        System.out.printf("%7d  %s%n", count, invariant.name());
        violations += count;
      }
    }
    System.exit(violations == 0 ? 0 : 1);
  }

  static List<Invariant> all() throws IOException {
    return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:invariants/*.sql"))
        .sorted(Comparator.comparing(Resource::getFilename)).map(Invariant::read).toList();
  }

  /**
   * One rule.
   *
   * @param name  what must hold, a sentence
   * @param query finds a row for each violation
   */
  record Invariant(String name, String query) {

    static Invariant read(Resource file) {
      try {
        String text = file.getContentAsString(StandardCharsets.UTF_8);
        return new Invariant(text.lines().findFirst().orElse("").replaceFirst("^--\\s*", ""), text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    long violations(Connection connection) throws SQLException {
      try (var statement = connection.createStatement();
          var rows = statement.executeQuery("select count(*) from (\n" + query.replaceFirst(";\\s*$", "") + "\n) as violation")) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
