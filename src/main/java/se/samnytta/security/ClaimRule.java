package se.samnytta.security;

import java.util.Locale;
import java.util.function.BiPredicate;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;

/**
 * Gives a role in a unit to whom the municipality's sign-in says this of. Upper and lower case are the same, as they are in the
 * directories that such claims come from.
 *
 * @param id 0 for one that is not kept yet
 */
public record ClaimRule(long id, String claim, Operator operator, String value, UnitId unit, Role role) {

  /** How what is said is compared with the rule's value. */
  public enum Operator {

    EQUALS(String::equals), CONTAINS(String::contains), STARTS_WITH(String::startsWith), PATTERN(Operator::fits);

    private final BiPredicate<String, String> holds;

    Operator(BiPredicate<String, String> holds) {
      this.holds = holds;
    }

    boolean holds(String said, String value) {
      return holds.test(said.toLowerCase(Locale.ROOT), value.toLowerCase(Locale.ROOT));
    }

    /** A star stands for anything, nothing among it; every other sign for itself. Each star is met once, so time is bounded. */
    private static boolean fits(String said, String pattern) {
      String[] parts = pattern.split("\\*", -1);
      if (parts.length == 1)
        return said.equals(pattern);
      String last = parts[parts.length - 1];
      if (!said.startsWith(parts[0]) || !said.endsWith(last) || said.length() < parts[0].length() + last.length())
        return false;
      int from = parts[0].length();
      int end = said.length() - last.length();
      for (int i = 1; i < parts.length - 1; i++) {
        int found = said.indexOf(parts[i], from);
        if (found < 0 || found + parts[i].length() > end)
          return false;
        from = found + parts[i].length();
      }
      return true;
    }
  }

  /** Whether what is said of somebody gives them the role. */
  public boolean fits(Claims claims) {
    return claims.of(claim).stream().anyMatch(said -> operator.holds(said, value));
  }
}
