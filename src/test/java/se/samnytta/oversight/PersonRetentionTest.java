package se.samnytta.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.Scope;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Owner;
import se.samnytta.world.World;

/** In Vera's municipality people come and go; two years after their last role nobody knows who they were. */
class PersonRetentionTest extends DatabaseTest {

  @Autowired
  World world;
  @Autowired
  Retentions retentions;

  Actor vera;

  @BeforeEach
  void aMunicipality() {
    vera = world.newMunicipality("Vera Provare");
  }

  @Test
  void whoeverHasHadNoRoleForTwoYearsIsForgotten() throws SQLException {
    PersonId gone = lastRole("Gun Borta", "current_date - 731");
    PersonId recent = lastRole("Rut Nyss", "current_date - 729");
    PersonId both = lastRole("Bo Båda", "current_date - 900");
    world.limit(both, vera.unit(), 100);
    PersonId never = lastRole("Nils Aldrig", "current_date - 900");
    Owner.execute("delete from organisation.assignment where person_id = " + never);
    PersonId entered = world.person(vera.unit(), "Eva Ny", Role.MEMBER);
    Owner.execute("delete from organisation.assignment where person_id = " + entered);

    assertThat(Scope.asSystem(() -> retentions.clear(vera.municipality()))).isFalse();

    assertThat(names(gone, never)).containsExactly("Raderad person", "Raderad person");
    assertThat(names(recent, both, entered, vera.person())).containsExactly("Rut Nyss", "Bo Båda", "Eva Ny", "Vera Provare");
    assertThat(Owner.texts("select action || ' ' || coalesce(person_id::text, 'nobody') from audit.entry where subject_kind = 'person'"
        + " and subject_id = '" + gone + "' and action = 'person.erased'")).containsExactly("person.erased nobody");
    assertThat(world.visitor(vera).get("/admin/gallring").text()).contains("Personer utan roll: 2 borttagna");
  }

  @Test
  void whoeverLeftLatelyIsKeptHoweverOldTheRole() throws SQLException {
    PersonId left = lastRole("Lars Slutade", "current_date - 900");
    Owner.execute("update organisation.person set left_on = current_date - 100 where id = " + left);
    Scope.asSystem(() -> retentions.clear(vera.municipality()));
    assertThat(names(left)).containsExactly("Lars Slutade");
  }

  private PersonId lastRole(String name, String day) throws SQLException {
    PersonId person = world.person(vera.unit(), name, Role.MEMBER);
    Owner.execute("update organisation.assignment set valid_to = " + day + " where person_id = " + person
        + "; update organisation.person set entered_on = current_date - 1000 where id = " + person);
    return person;
  }

  private static List<String> names(PersonId... people) throws SQLException {
    List<String> ids = java.util.Arrays.stream(people).map(PersonId::toString).toList();
    return Owner.texts("select p.name from unnest(array[" + String.join(",", ids) + "]) with ordinality as asked(id, place)"
        + " join organisation.person p on p.id = asked.id order by asked.place");
  }
}
