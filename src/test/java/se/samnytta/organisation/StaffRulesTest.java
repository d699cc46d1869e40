package se.samnytta.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;

class StaffRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  @ParameterizedTest(name = "{0} in a {1}, {2} to {3}: {4}")
  @CsvSource({
      "MEMBER,   school,      ,           ,           ",
      "ADMIN,    school,      2026-11-01, 2026-12-01, ",
      "MEMBER,   school,      ,           2026-11-30, ",
      "MEMBER,   school,      ,           2026-11-29, DAY_PASSED",
      "MEMBER,   school,      2026-12-02, 2026-12-01, PERIOD_BACKWARDS",
      "SUPPLIER, school,      ,           ,           WRONG_SIDE",
      "SUPPLIER, supplier,    ,           ,           ",
      "ADMIN,    association, ,           ,           WRONG_SIDE",
      "MEMBER,   closed,      ,           ,           UNIT_CLOSED" })
  void aRoleIsGivenInAnOpenUnitForDaysToCome(Role role, String unit, @Nullable LocalDate from, @Nullable LocalDate to,
      @Nullable Refusal refusal) {
    List<Refusal> refusals = StaffRules.toGive(new GivenRole(new UnitId(7), role, null, from, to), unit(unit), TODAY);
    assertThat(refusals).isEqualTo(refusal == null ? List.of() : List.of(refusal));
  }

  @Test
  void somebodyIsAlwaysLeftWhoAdministersTheMunicipality() {
    assertThat(StaffRules.toLose(new PersonId(1), Set.of(new PersonId(1)))).containsExactly(Refusal.LAST_ADMINISTRATOR);
    assertThat(StaffRules.toLose(new PersonId(1), Set.of(new PersonId(1), new PersonId(2)))).isEmpty();
    assertThat(StaffRules.toLose(new PersonId(3), Set.of(new PersonId(1)))).isEmpty();
  }

  @Test
  void whoeverTakesOverIsSomebodyElseWhoStillWorksHere() {
    PersonRecord anna = person(1, true, null);
    assertThat(StaffRules.toLeave(anna, new Leaving(TODAY, null), person(2, true, null), TODAY)).isEmpty();
    assertThat(StaffRules.toLeave(anna, new Leaving(null, null), null, TODAY)).isEmpty();
    assertThat(StaffRules.toLeave(anna, new Leaving(TODAY.minusDays(1), null), null, TODAY)).containsExactly(Refusal.DAY_PASSED);
    assertThat(StaffRules.toLeave(anna, new Leaving(null, null), anna, TODAY)).containsExactly(Refusal.SAME_PERSON);
    assertThat(StaffRules.toLeave(anna, new Leaving(null, null), person(2, false, TODAY.minusDays(3)), TODAY))
        .containsExactly(Refusal.PERSON_LEFT);
    assertThat(StaffRules.toStandIn(anna, person(2, true, null), TODAY, TODAY.minusDays(1), TODAY))
        .containsExactly(Refusal.PERIOD_BACKWARDS);
  }

  private static UnitRecord unit(String type) {
    boolean closed = type.equals("closed");
    var details = new UnitDetails("Enheten", closed ? "school" : type, null, null, Map.of(), Map.of(), null, null, null, false);
    return new UnitRecord(new UnitId(7), 0, new UnitId(1), details, null, closed ? TODAY : null, null);
  }

  private static PersonRecord person(long id, boolean active, @Nullable LocalDate leftOn) {
    return new PersonRecord(new PersonId(id), 0, new PersonDetails("Anna", "a@b.example", null, "sv"), active, leftOn, List.of(), 0);
  }
}
