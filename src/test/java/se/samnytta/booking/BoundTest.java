package se.samnytta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.inventory.StockStep;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.ListingStock;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;

/** Which ones went out: five tents, three of them with labels. */
class BoundTest extends BookingTest {

  @Autowired
  ListingStock stock;
  @Autowired
  JdbcClient jdbc;

  private ListingId tents;
  private String a;
  private String b;
  private String c;

  @BeforeEach
  void fiveTentsThreeWithLabels() {
    tents = shelf.offer(petra, shelf.loans("Tält", 5, LendingRules.NONE));
    a = "A-" + tents;
    b = "B-" + tents;
    c = "C-" + tents;
    world.as(petra, () -> stock.take(petra, tents, UUID.randomUUID(), new StockStep.Label(List.of(a, b, c))));
  }

  private StepOutcome out(BookingId id, int many, String... labels) {
    return world.as(petra, () -> handOvers.handOver(petra, id, UUID.randomUUID(), quantities(petra, id, many),
        Map.of(line(id), List.of(labels)), ""));
  }

  private StepOutcome back(BookingId id, int many, String... labels) {
    return world.as(anna, () -> handOvers.takeBack(anna, id, UUID.randomUUID(), quantities(anna, id, many),
        Map.of(line(id), List.of(labels)), List.of(), ""));
  }

  private String state(String label) {
    return world.asSystem(() -> jdbc.sql("select state from inventory.piece where label = :label").param("label", label)
        .query(String.class).single());
  }

  @Test
  void theLabelsThatAreReadAreOutUntilTheyAreBack() {
    BookingId id = lent(tents, 3, openDay(1), openDay(3));
    assertThat(out(id, 2, a, b)).isEqualTo(new StepOutcome.Done(id, BookingState.HANDED_OVER));
    assertThat(List.of(state(a), state(b), state(c))).containsExactly("OUT", "OUT", "HERE");
    assertThat(back(id, 1, b)).isEqualTo(new StepOutcome.Done(id, BookingState.HANDED_OVER));
    assertThat(List.of(state(a), state(b))).containsExactly("OUT", "HERE");
    assertThat(out(id, 1, b)).isEqualTo(new StepOutcome.Done(id, BookingState.HANDED_OVER));
    assertThat(back(id, 2)).as("the last ones need no names").isEqualTo(new StepOutcome.Done(id, BookingState.RETURNED));
    assertThat(List.of(state(a), state(b))).containsExactly("HERE", "HERE");
  }

  @Test
  void aLabelThatIsUnknownOrOutAlreadyIsRefusedAndNothingMoves() {
    BookingId id = lent(tents, 3, openDay(1), openDay(3));
    assertThat(out(id, 2, a, "FEL-1")).isEqualTo(new StepOutcome.NoSuchLabel(line(id), "FEL-1"));
    assertThat(state(a)).isEqualTo("HERE");
    assertThat(out(id, 1, a, b)).isEqualTo(new StepOutcome.TooManyLabels(line(id), 1));
    out(id, 1, a);
    assertThat(out(id, 1, a)).isEqualTo(new StepOutcome.NoSuchLabel(line(id), a));
    assertThat(back(id, 1, c)).isEqualTo(new StepOutcome.NoSuchLabel(line(id), c));
  }

  @Test
  void whichOnesCameBackIsAskedWhenItIsNotClearWhatIsLeft() {
    BookingId id = lent(tents, 3, openDay(1), openDay(3));
    out(id, 3, a, b, c);
    assertThat(back(id, 1)).isEqualTo(new StepOutcome.NameThem(line(id), 1));
    assertThat(back(id, 1, c)).isEqualTo(new StepOutcome.Done(id, BookingState.HANDED_OVER));
  }

  @Test
  void whatIsGivenAwayTakesItsLabelsAlong() {
    ListingId chairs = shelf.offer(petra, shelf.details("Stol", 3, Offer.free(Term.GIVE)));
    String one = "S-" + chairs;
    String two = "T-" + chairs;
    world.as(petra, () -> stock.take(petra, chairs, UUID.randomUUID(), new StockStep.Label(List.of(one, two))));
    BookingId id = booked(anna, Wish.keep(chairs, Term.GIVE, 2, null));
    approve(petra, id, Side.OWNER);
    assertThat(out(id, 2)).isEqualTo(new StepOutcome.NameThem(line(id), 1));
    out(id, 2, one);
    assertThat(world.<Long>asSystem(() -> jdbc.sql("""
        select i.owner_unit from inventory.piece p join inventory.item i on i.id = p.item_id where p.label = :label
        """).param("label", one).query(Long.class).single())).isEqualTo(anna.unit().value());
  }

  @Test
  void whatCameBackBrokenIsSetAsideUntilItIsMended() {
    BookingId id = lent(tents, 2, openDay(1), openDay(3));
    out(id, 2, a);
    back(id, 2);
    var broken = new IncidentReport(UUID.randomUUID(), line(id), IncidentKind.DAMAGED, 1, "En stång är av", null);
    world.as(petra, () -> incidents.report(petra, id, broken));
    assertThat(world.as(petra, () -> incidents.settle(petra, records.incident(id), IncidentOutcome.REPAIR, null, List.of(a), "Lagas")))
        .isEqualTo(new StepOutcome.Done(id, BookingState.CLOSED));
    assertThat(state(a)).isEqualTo("ASIDE");
    assertThat(records.free(shelf.item(petra, tents))).isEqualTo(4);
  }

  @Test
  void whatIsLostIsLostByName() {
    BookingId id = lent(tents, 2, openDay(1), openDay(3));
    out(id, 2, a, b);
    back(id, 1, b);
    var lost = new IncidentReport(UUID.randomUUID(), line(id), IncidentKind.LOST, 1, "Glömd på tåget", null);
    world.as(anna, () -> incidents.report(anna, id, lost));
    world.as(petra, () -> incidents.settle(petra, records.incident(id), IncidentOutcome.WRITE_OFF, null, ""));
    assertThat(List.of(state(a), state(b))).containsExactly("LOST", "HERE");
  }
}
