package se.samnytta.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samnytta.house.Blueprint.Sheet;
import se.samnytta.kernel.Right;
import se.samnytta.kernel.Role;

/** Rights are decided in {@link Right} and nowhere else, and a page shows who has which. */
class RightsTest {

  private static final Path TABLE = Path.of("docs/modules/security-rights.md");
  private static final Pattern MEANING = Pattern.compile("/\\*\\* ([^@]*?) \\*/\\s+([A-Z_]+)\\(");
  private static final Pattern ROLE_ASKED_FOR = Pattern.compile("roles\\(\\)\\s*\\.(contains|stream)|kernel\\.has_role");
  private static final Pattern ASKED_BY_A_POLICY = Pattern.compile("kernel\\.may\\('([A-Z_]+)'\\)");

  /** The table follows the code: {@code bin/test RightsTest -Ddraw=yes} draws it anew. */
  @Test
  void theTableShowsTheRightsAsTheyAre() throws IOException {
    String table = table();
    if (System.getProperty("draw") != null)
      Files.writeString(TABLE, table);
    assertThat(TABLE).as("draw it anew with: bin/test RightsTest -Ddraw=yes").hasContent(table);
  }

  @Test
  void policiesAskForRightsThatExist() {
    assertThat(Blueprint.migrations().stream().flatMap(RightsTest::asked)).isNotEmpty()
        .isSubsetOf(Stream.of(Right.values()).map(Right::name).toList());
  }

  /** Staff and its page list the roles that somebody has been given; they decide nothing by them. */
  @Test
  void nobodyElseDecidesByRole() {
    List<String> deciding = Blueprint.java().stream().filter(sheet -> !sheet.path().toString().contains("/kernel/"))
        .filter(sheet -> ROLE_ASKED_FOR.matcher(sheet.text()).find()).map(sheet -> sheet.path().getFileName().toString()).toList();
    assertThat(deciding).containsOnly("Scopes.java", "ScopedTransactions.java", "TokenContexts.java", "People.java", "Staff.java",
        "PersonViews.java");
  }

  @Test
  void outsidersHaveNoRightInside() {
    assertThat(Stream.of(Role.values()).filter(Role::isOutside).flatMap(role -> Right.of(Set.of(role)).stream())).isEmpty();
  }

  private static Stream<String> asked(Sheet migration) {
    return ASKED_BY_A_POLICY.matcher(migration.text()).results().map(found -> found.group(1));
  }

  private static String table() {
    List<Right> rights = List.of(Right.values());
    return """
        # Rights and roles

        Drawn by the build from `kernel.Right` (`RightsTest`). A role is given in a unit and holds there and in every unit below it; a
        right is asked for the unit acted for. Outside roles have none: they see what is public.

        | right | it lets one |
        |---|---|
        %s

        | role | %s |
        |---|%s
        %s
        """.formatted(meanings(), rights.stream().map(Right::name).collect(Collectors.joining(" | ")), ":-:|".repeat(rights.size()),
        Stream.of(Role.values()).map(role -> row(role, rights)).collect(Collectors.joining("\n")));
  }

  private static String row(Role role, List<Right> rights) {
    return "| " + role + " | " + rights.stream().map(right -> right.roles().contains(role) ? "yes" : "").collect(Collectors.joining(" | "))
        + " |";
  }

  private static String meanings() {
    return MEANING.matcher(Blueprint.read(Path.of("src/main/java/se/samnytta/kernel/Right.java")).text()).results()
        .map(RightsTest::meaning).collect(Collectors.joining("\n"));
  }

  private static String meaning(MatchResult found) {
    return "| " + found.group(2) + " | " + found.group(1).replaceAll("\\s+\\*?\\s*", " ") + " |";
  }
}
