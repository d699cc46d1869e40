package se.samnytta.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.booking.BookingId;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.ListingId;
import se.samnytta.organisation.Change;
import se.samnytta.organisation.Closing;
import se.samnytta.organisation.Tree;
import se.samnytta.world.World;

/** Work that runs follows when the unit that does it closes: who comes, what was reported, and the days that an ad is offered on. */
class WorkFollowingTest extends StaffingTest {

  @Autowired
  Tree tree;

  @Test
  void workThatRunsFollowsToTheUnitThatTakesOver() {
    Actor vera = world.newMunicipality("Vera Provare");
    world.cooperation(vera.municipality(), World.ESLOV);
    petra = world.member(world.unit(vera.municipality(), vera.unit(), "Gamla förvaltningen"), "Petra");
    UnitId heir = world.unit(vera.municipality(), vera.unit(), "Nya förvaltningen");
    Actor kalle = world.member(petra.unit(), "Kalle Karlsson");
    Actor chef = world.member(petra.unit(), "Chefen", Role.APPROVER);
    LocalDate first = monday(1);
    ListingId ad = staffTime(20);
    says(ad, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);
    BookingId id = manned(ad, new Timing.Term(first, first.plusWeeks(8), on(8, 16, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY)), kalle, chef);
    earlier(id, 28);
    report(id, first.minusDays(27), 480, false);

    assertThat(world.as(vera, () -> tree.close(vera, petra.unit(), 0, Closing.merger(heir)))).isInstanceOf(Change.Done.class);

    Actor eva = world.member(heir, "Eva Provare");
    assertThat(world.visitor(anna).get("/bokningar/" + id).text()).contains("Kalle Karlsson", "Nya förvaltningen");
    assertThat(world.visitor(eva).get("/bokningar/" + id).text()).contains("Kalle Karlsson", "Väntar på bekräftelse");
    for (String part : List.of("work.owner_unit", "shift.owner_unit", "report.owner_unit", "report_day.owner_unit",
        "report_step.owner_unit",
        "candidate.unit", "offer.unit"))
      assertThat(left(part)).as(part).isZero();
    petra = eva;
    assertThat(report(id, first.minusDays(20), 480, false)).isEqualTo(new WorkStep.Done(id));
    says(ad, DayOfWeek.TUESDAY);
  }

  private long left(String column) {
    String table = column.replaceAll("\\..*", "");
    return world.asSystem(() -> jdbc.sql("select count(*) from staffing." + table + " where " + column + " = :unit")
        .param("unit", petra.unit().value()).query(Long.class).single());
  }
}
