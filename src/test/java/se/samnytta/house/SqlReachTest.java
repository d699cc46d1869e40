package se.samnytta.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.samnytta.house.Blueprint.Sheet;

/**
 * A module's SQL names its own schema, the views that modules below publish ({@code v_…}), the few functions they publish, and the ground's. What
 * it wants changed elsewhere, it asks the other module's class for.
 */
class SqlReachTest {

  /** Functions that answer for their own tables, row by row, in the middle of other modules' queries. */
  private static final Set<String> PUBLISHED = Set.of("inventory.free", "inventory.free_of_the_busy",
      "inventory.at_hand",
      "inventory.missing", "inventory.pieces", "inventory.out",
      "search.find", "search.held", "search.some",
      "organisation.agreement_between");

  private static final Pattern STRING = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
  private static final Pattern NAMED = Pattern
      .compile("(?i)\\b(?:from|join|into|update|only|table|call)\\s+([a-z_]+)\\.([a-z_]+)|\\b([a-z_]+)\\.([a-z_]+)\\(");

  /** Makes a past that no verb can make. */
  private static final Path DEMO = Blueprint.HOUSE.resolve("start/demo");

  @Test
  void aModuleReadsAndWritesItsOwnTablesAndReadsViewsOfThoseItStandsOn() {
    Set<String> schemas = Blueprint.modules();
    List<String> trespasses = new ArrayList<>();
    for (Sheet sheet : Blueprint.java().stream().filter(sheet -> !sheet.path().startsWith(DEMO)).toList())
      for (String sql : strings(sheet.text()))
        for (Matcher named = NAMED.matcher(sql); named.find();) {
          String schema = named.group(1) == null ? named.group(3) : named.group(1);
          String name = named.group(1) == null ? named.group(4) : named.group(2);
          if (schemas.contains(schema) && !mayName(sheet.module(), schema, name))
            trespasses.add(sheet + " names " + schema + "." + name);
        }
    assertThat(trespasses).isEmpty();
  }

  private static boolean mayName(String module, String schema, String name) {
    return schema.equals(module) || schema.equals("kernel")
        || Blueprint.ground(module).contains(schema) && (name.startsWith("v_") || PUBLISHED.contains(schema + "." + name));
  }

  private static List<String> strings(String java) {
    return STRING.matcher(java).results().map(found -> found.group(1) == null ? found.group(2) : found.group(1)).toList();
  }
}
