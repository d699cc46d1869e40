package se.samnytta.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samnytta.kernel.UnitId;

/** A town (1) with two departments (2, 3), a school (4) below the first, a gym (5) below the school. 6 is closed. */
class TreeRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
  private static final Map<UnitId, @Nullable UnitId> PARENTS = parents();

  private static Map<UnitId, @Nullable UnitId> parents() {
    var parents = new HashMap<UnitId, @Nullable UnitId>();
    int[] above = { 0, 0, 1, 1, 2, 4, 3 };
    for (int unit = 1; unit <= 6; unit++)
      parents.put(new UnitId(unit), above[unit] == 0 ? null : new UnitId(above[unit]));
    return parents;
  }

  @ParameterizedTest(name = "{0} under {1}: {2}")
  @CsvSource({ "4,3,", "5,2,", "2,4,CYCLE", "2,5,CYCLE", "4,4,CYCLE", "1,2,TOP_UNIT CYCLE", "4,6,UNIT_CLOSED", "6,2,UNIT_CLOSED" })
  void aUnitIsNeverMovedBelowItself(long unit, long under, @Nullable String refusals) {
    assertThat(TreeRules.toMove(unit(unit), unit(under), PARENTS)).map(Refusal::name).containsExactly(words(refusals));
  }

  @ParameterizedTest(name = "{0} into {1}: {2}")
  @CsvSource({ "4,3,", "4,2,", "4,5,OWN_HEIR", "4,4,OWN_HEIR", "1,2,TOP_UNIT OWN_HEIR", "4,6,UNIT_CLOSED", "6,4,UNIT_CLOSED" })
  void aUnitIsTakenOverByAnotherThatDoesNotLieBelowIt(long unit, long heir, @Nullable String refusals) {
    assertThat(TreeRules.toClose(unit(unit), unit(heir), PARENTS)).map(Refusal::name).containsExactly(words(refusals));
  }

  @Test
  void aUnitIsSuspendedUntilADayThatHasNotPassed() {
    assertThat(TreeRules.toSuspend(unit(4), new Suspension(TODAY, "Sena lån"), TODAY)).isEmpty();
    assertThat(TreeRules.toSuspend(unit(4), new Suspension(TODAY.minusDays(1), "Sena lån"), TODAY)).containsExactly(Refusal.DAY_PASSED);
    assertThat(TreeRules.toSuspend(unit(6), null, TODAY)).containsExactly(Refusal.UNIT_CLOSED);
  }

  private static String[] words(@Nullable String words) {
    return words == null ? new String[0] : words.split(" ");
  }

  private static UnitRecord unit(long id) {
    var details = new UnitDetails("Enhet " + id, "school", null, null, Map.of(), Map.of(), null, null, null, false);
    return new UnitRecord(new UnitId(id), 0, PARENTS.get(new UnitId(id)), details, null, id == 6 ? TODAY : null, null);
  }
}
