package se.samnytta.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.Suspension;
import se.samnytta.organisation.Tree;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.World;

/** A unit that may not borrow for a time is told so, and so are its administrators. */
class SuspensionTest extends DatabaseTest {

  @Autowired
  World world;
  @Autowired
  Tree tree;
  @Autowired
  JdbcClient jdbc;

  @Test
  void bothAreToldWhenItIsStoppedAndWhenItMayAgain() {
    Actor decides = world.newMunicipality("Ada");
    UnitId school = world.unit(decides.municipality(), decides.unit(), "Skolan");
    Actor lena = world.member(school, "Lena");
    Actor other = world.member(decides.unit(), "Olle", Role.ADMIN);
    LocalDate until = LocalDate.now(Period.SWEDEN).plusDays(30);
    world.as(decides, () -> tree.suspend(decides, school, version(school), new Suspension(until, "Sena tre gånger")));
    assertThat(told(lena)).containsExactly("unit.suspended");
    assertThat(told(other)).containsExactly("unit.suspended");
    assertThat(told(decides)).isEmpty();
    assertThat(words(lena)).contains("Sena tre gånger");
    world.as(decides, () -> tree.suspend(decides, school, version(school), null));
    assertThat(told(lena)).containsExactly("unit.suspended", "unit.unsuspended");
    assertThat(told(other)).containsExactly("unit.suspended", "unit.unsuspended");
  }

  private int version(UnitId unit) {
    return world.asSystem(() -> jdbc.sql("select version from organisation.unit where id = :id").param("id", unit.value())
        .query(Integer.class).single());
  }

  private List<String> told(Actor actor) {
    return world.asSystem(() -> jdbc.sql("select key from notification.notice where person_id = :person order by id")
        .param("person", actor.person().value()).query(String.class).list());
  }

  private String words(Actor actor) {
    return world.asSystem(() -> jdbc.sql("select words::text from notification.notice where person_id = :person limit 1")
        .param("person", actor.person().value()).query(String.class).single());
  }
}
