package se.samnytta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.ListingId;

/** What went out in two parts is lost. */
class IncidentsTest extends BookingTest {

  private StepOutcome writeOffTwo(BookingId id) {
    world.as(anna, () -> incidents.report(anna, id, new IncidentReport(UUID.randomUUID(), line(id), IncidentKind.LOST, 2, "Borta", null)));
    IncidentId incident = records.incident(id);
    return world.as(petra, () -> incidents.settle(petra, incident, IncidentOutcome.WRITE_OFF, null, ""));
  }

  private BookingId outInTwoParts(ListingId tents) {
    BookingId id = lent(tents, 2, openDay(1), openDay(3));
    handOver(petra, id, 1);
    handOver(petra, id, 1);
    return id;
  }

  @Test
  void allOfItIsWrittenOffOrNothing() {
    ListingId tents = shelf.offer(petra, shelf.loans("Tält", 3, LendingRules.NONE));
    BookingId id = outInTwoParts(tents);
    lent(tents, 2, openDay(5), openDay(6));
    assertThat(writeOffTwo(id)).as("one of them could be spared, two cannot").isInstanceOf(StepOutcome.PromisedToOthers.class);
    assertThat(records.quantity(shelf.item(petra, tents))).isEqualTo(3);
    assertThat(records.booking(petra, id).lines().getFirst()).satisfies(line -> assertThat(line.lost()).isZero());
    assertThat(takeBack(anna, id, 2)).as("both are still out").isEqualTo(done(id, BookingState.RETURNED));
    assertThat(records.broken(shelf.item(petra, tents))).isEmpty();
  }

  @Test
  void partsThatNobodyElseNeedsLeaveTheStock() {
    ListingId tents = shelf.offer(petra, shelf.loans("Tält", 3, LendingRules.NONE));
    BookingId id = outInTwoParts(tents);
    assertThat(writeOffTwo(id)).isEqualTo(done(id, BookingState.CLOSED));
    assertThat(records.quantity(shelf.item(petra, tents))).isEqualTo(1);
    assertThat(records.free(shelf.item(petra, tents))).isEqualTo(1);
  }
}
