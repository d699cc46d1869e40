package se.samnytta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Role;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.ListingId;
import se.samnytta.organisation.Change;
import se.samnytta.organisation.Tree;
import se.samnytta.organisation.UnitDetails;
import se.samnytta.organisation.UnitRecord;
import se.samnytta.world.World;

/** Petra's unit closes on a day on which Anna was to fetch a tent. */
class ClosedDayTest extends BookingTest {

  @Autowired
  Tree tree;

  private void close(LocalDate day) {
    Actor ada = world.member(world.top(World.LUND), "Ada", Role.ADMIN);
    Change change = world.as(ada, () -> {
      UnitRecord unit = tree.record(ada, petra.unit());
      UnitDetails old = unit.details();
      return tree.change(ada, petra.unit(), unit.version(), new UnitDetails(old.name(), old.type(), old.costCentre(), old.place(),
          old.openingHours(), Map.of(day, "Inventering"), old.goodsReception(), old.phone(), old.email(), old.reviewsListings()));
    });
    assertThat(change).isInstanceOf(Change.Done.class);
  }

  @Test
  void bothAreToldOnceAndTheBookingSaysThatItNeedsAnotherDay() {
    ListingId tent = shelf.offer(petra, shelf.loans("Tält", 1, LendingRules.NONE));
    BookingId id = lent(tent, 1, openDay(3), openDay(5));
    assertThat(world.visitor(anna).get("/bokningar/" + id).text()).doesNotContain("Det behövs en annan dag");
    close(openDay(3));
    assertThat(records.toldOf(anna, id, 2)).contains("booking.closedDay.RECEIVER");
    assertThat(records.toldOf(petra, id, 1)).contains("booking.closedDay.OWNER");
    for (Actor each : java.util.List.of(anna, petra)) {
      assertThat(world.visitor(each).get("/bokningar/" + id).text()).contains("Det behövs en annan dag", "Kulturhuset");
      assertThat(world.visitor(each).get("/arenden").page().select("#arende-" + id).text()).contains("Ägaren har stängt den dagen");
    }
    close(openDay(9));
    assertThat(world.visitor(anna).get("/bokningar/" + id).text()).as("open after all").doesNotContain("Det behövs en annan dag");
  }

  @Test
  void theDayItIsToBeBackCountsToo() {
    ListingId tent = shelf.offer(petra, shelf.loans("Tält", 1, LendingRules.NONE));
    BookingId id = lent(tent, 1, openDay(3), openDay(5));
    close(openDay(5));
    assertThat(world.visitor(anna).get("/bokningar/" + id).text()).contains("då det skulle lämnas tillbaka");
    with(anna, id, version -> bookings.cancel(anna, id, version, ""));
    assertThat(world.visitor(anna).get("/bokningar/" + id).text()).as("called off").doesNotContain("Det behövs en annan dag");
  }
}
