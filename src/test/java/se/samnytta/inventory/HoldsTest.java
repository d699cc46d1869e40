package se.samnytta.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Period;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Owner;
import se.samnytta.world.World;

/** How many are free when: ten tents in Lund's store. */
class HoldsTest extends DatabaseTest {

  private static final LocalDate MONDAY = LocalDate.now(Period.SWEDEN).plusDays(30);

  @Autowired
  World world;
  @Autowired
  Items items;
  @Autowired
  Categories categories;
  @Autowired
  Holds holds;

  private Actor owner = new Actor(new se.samnytta.kernel.PersonId(0), "", new se.samnytta.kernel.UnitId(0), World.LUND, java.util.Set.of());
  private ItemId tents = new ItemId(0);

  @BeforeEach
  void tenTents() {
    owner = world.member(world.unit(World.LUND, "Förrådet"), "Petra");
    CategoryId category = categories.all().stream().filter(each -> each.kind() == Kind.GOODS).findFirst().orElseThrow().id();
    tents = world.as(owner, () -> items.register(owner, ItemDetails.of(category, 10, Condition.B)));
  }

  private HoldOutcome place(int quantity, int from, int until) {
    return world
        .asSystem(() -> holds.place(List.of(new Promise(tents, quantity, start(from), until == Integer.MAX_VALUE ? null : start(until),
            UUID.randomUUID().toString()))));
  }

  private HoldId held(int quantity, int from, int until) {
    return ((HoldOutcome.Held) place(quantity, from, until)).holds().getFirst();
  }

  private static Instant start(int day) {
    return MONDAY.plusDays(day).atStartOfDay(Period.SWEDEN).toInstant();
  }

  private int free(int from, int until) {
    return world.asSystem(() -> holds.free(tents, start(from), start(until)));
  }

  @Test
  void countsAtTheTightestMoment() {
    held(4, 0, 3);
    held(3, 2, 5);
    assertThat(free(0, 2)).isEqualTo(6);
    assertThat(free(0, 5)).isEqualTo(3);
    assertThat(free(3, 5)).isEqualTo(7);
    assertThat(free(5, 9)).isEqualTo(10);
    assertThat(place(4, 1, 4)).isEqualTo(new HoldOutcome.NotFree(List.of(3)));
    assertThat(place(3, 1, 4)).isInstanceOf(HoldOutcome.Held.class);
  }

  @Test
  void placesAllOrNothingAndCountsWhatWasAskedForEarlierInTheList() {
    Promise six = new Promise(tents, 6, start(0), start(3), UUID.randomUUID().toString());
    Promise five = new Promise(tents, 5, start(2), start(4), UUID.randomUUID().toString());
    assertThat(world.asSystem(() -> holds.place(List.of(six, five)))).isEqualTo(new HoldOutcome.NotFree(List.of(10, 4)));
    assertThat(free(0, 9)).isEqualTo(10);
  }

  @Test
  void whatIsGivenAwayIsGoneForGood() {
    HoldId hold = held(3, 0, Integer.MAX_VALUE);
    assertThat(place(8, 400, 401)).isEqualTo(new HoldOutcome.NotFree(List.of(7)));
    ItemId given = world.asSystem(
        () -> holds.giveAway(hold, 2, "test/" + hold, owner.unit(), owner.municipality(), owner.person())).orElseThrow();
    assertThat(world.as(owner, () -> items.item(given)).details().quantity()).isEqualTo(2);
    assertThat(free(0, 9)).isEqualTo(7);
    assertThat(world.asSystem(() -> holds.release(hold))).isEqualTo(1);
    assertThat(free(0, 9)).isEqualTo(8);
    assertThat(world.asSystem(() -> holds.giveAway(hold, 1, "again", owner.unit(), owner.municipality(), null))).isEmpty();
  }

  @Test
  void handsOutEarlyOnlyWhatIsFreeUntilThen() throws Exception {
    HoldId hold = held(10, 2, 4);
    assertThat(world.asSystem(() -> holds.handOut(hold, 6, "out/" + hold))).isPresent();
    assertThat(world.asSystem(() -> holds.free(tents, Instant.now(), start(1)))).isEqualTo(4);
    assertThat(Owner.texts("select count(*) from inventory.hold where item_id = " + tents + " and state = 'OUT'")).containsExactly("1");
  }

  @Test
  void keepsMoreOrAtAnotherTimeOnlyIfThatIsFreeAllOrNone() {
    HoldId first = held(6, 0, 3);
    HoldId second = held(2, 0, 3);
    held(1, 5, 7);
    assertThat(world.asSystem(() -> holds.change(List.of(new HoldChange(first, 7), new HoldChange(second, 4)), null, null, true)))
        .isEqualTo(new HoldOutcome.NotFree(List.of(Integer.MAX_VALUE, 3)));
    assertThat(free(0, 3)).as("none is").isEqualTo(2);
    assertThat(world.asSystem(() -> holds.change(List.of(new HoldChange(first, 7), new HoldChange(second, 3)), null, null, false)))
        .isInstanceOf(HoldOutcome.Held.class);
    assertThat(free(0, 3)).as("only tried").isEqualTo(2);
    assertThat(world.asSystem(() -> holds.change(List.of(new HoldChange(first, 6), new HoldChange(second, 3)), start(4), start(6), true)))
        .isInstanceOf(HoldOutcome.Held.class);
    assertThat(free(0, 3)).isEqualTo(10);
    assertThat(free(5, 6)).isZero();
  }

  @Test
  void movesTheEndOfAllOrNone() {
    HoldId first = held(6, 0, 3);
    HoldId second = held(4, 0, 3);
    held(1, 5, 7);
    assertThat(world.asSystem(() -> holds.moveEnds(List.of(first, second), start(5)))).isInstanceOf(HoldOutcome.Held.class);
    assertThat(world.asSystem(() -> holds.moveEnds(List.of(first, second), start(6)))).isEqualTo(new HoldOutcome.NotFree(List.of(3)));
    assertThat(free(3, 5)).isZero();
    assertThat(world.asSystem(() -> holds.moveEnds(List.of(first, second), start(1)))).isInstanceOf(HoldOutcome.Held.class);
    assertThat(free(1, 5)).isEqualTo(10);
  }

  @Test
  void whatIsOutIsNotFreeForWhatIsPromisedBesideIt() {
    HoldId out = held(7, 0, 3);
    world.asSystem(() -> holds.handOut(out, 7, "out/" + out));
    HoldId rest = held(3, 0, 3);
    List<HoldChange> more = List.of(new HoldChange(rest, 4), new HoldChange(out, 7));
    assertThat(world.asSystem(() -> holds.change(more, null, null, true)))
        .isEqualTo(new HoldOutcome.NotFree(List.of(3, Integer.MAX_VALUE)));
    List<HoldChange> fewer = List.of(new HoldChange(rest, 2), new HoldChange(out, 7));
    assertThat(world.asSystem(() -> holds.change(fewer, null, null, true))).isInstanceOf(HoldOutcome.Held.class);
    assertThat(free(0, 3)).isEqualTo(1);
  }

  @Test
  void writesOffOnlyWhatNobodyElseWasPromised() {
    HoldId lent = held(10, 0, 3);
    world.asSystem(() -> holds.handOut(lent, 10, "out/" + lent));
    held(9, 5, 7);
    assertThat(world.asSystem(() -> holds.writeOff(List.of(new HoldChange(lent, 2)), List.of("lost"), owner.person()))).isFalse();
    assertThat(world.asSystem(() -> holds.writeOff(List.of(new HoldChange(lent, 1)), List.of("lost"), owner.person()))).isTrue();
    assertThat(world.as(owner, () -> items.item(tents)).details().quantity()).isEqualTo(9);
    assertThat(world.asSystem(() -> holds.takeBack(lent, 10))).isFalse();
    assertThat(world.asSystem(() -> holds.takeBack(lent, 9))).isTrue();
  }

  @Test
  void theDaysOfACalendarSayWhatEachDayAnswersByItself() {
    Random random = new Random(7);
    for (int i = 0; i < 30; i++) {
      int from = random.nextInt(24);
      place(1 + random.nextInt(5), from, from + 1 + random.nextInt(6));
    }
    FreeSteps steps = world.asSystem(() -> holds.freeSteps(tents, Period.ofDays(MONDAY, MONDAY.plusDays(27))));
    for (int day = 0; day < 28; day++)
      assertThat(steps.least(Period.ofDays(MONDAY.plusDays(day), MONDAY.plusDays(day)))).as("day " + day).isEqualTo(free(day, day + 1));
  }

  private void manyPromisesAndOneThatIsLate(Random random) throws Exception {
    HoldId late = held(1, -2, 1);
    world.asSystem(() -> holds.handOut(late, 1, "out/" + late));
    Owner.execute("update inventory.hold set starts_at = now() - interval '2 days', ends_at = now() - interval '1 day' where id = " + late);
    for (int i = 0; i < 40; i++) {
      Instant from = start(random.nextInt(5)).plusSeconds(3600 * random.nextInt(24));
      Instant until = from.plusSeconds(3600 * (1 + random.nextInt(30)));
      world.asSystem(() -> holds.place(List.of(new Promise(tents, 1 + random.nextInt(4), from, until, UUID.randomUUID().toString()))));
    }
  }

  /** Hours that follow on each other, some that overlap, and long before and after everything; one that is out is late. */
  @Test
  void manySpansSayWhatEachAnswersByItself() throws Exception {
    manyPromisesAndOneThatIsLate(new Random(8));
    List<Period> spans = new ArrayList<>(List.of(new Period(start(-9), start(-8)), new Period(start(-9), start(40)),
        new Period(start(30), start(31))));
    for (int hour = 0; hour < 24 * 8; hour++) {
      Instant from = start(-1).plusSeconds(3600 * hour);
      spans.add(new Period(from, from.plusSeconds(3600 * (1 + hour % 3))));
    }
    List<Integer> expected = spans.stream().map(span -> world.asSystem(() -> holds.free(tents, span.from(), span.until()))).toList();
    FreeSteps steps = world.asSystem(() -> holds.freeSteps(tents, new Period(start(-9), start(40))));
    assertThat(spans.stream().map(steps::least)).isEqualTo(expected);
    assertThat(expected.stream().distinct()).hasSizeGreaterThan(4);
    for (Period span : spans)
      assertThat(world.asSystem(() -> holds.freeSteps(tents, span)).least(span)).as(span.toString())
          .isEqualTo(expected.get(spans.indexOf(span)));
    assertThatIllegalArgumentException().isThrownBy(() -> steps.least(new Period(start(39), start(41))));
  }

  @Test
  void theAnswerForAllThingsIsWhatEachAnswersByItself() throws Exception {
    Random random = new Random(9);
    manyPromisesAndOneThatIsLate(random);
    for (int n = 0; n < 60; n++) {
      Instant from = start(-1).plusSeconds(3600 * random.nextInt(24 * 7));
      Instant until = from.plusSeconds(3600 * (1 + random.nextInt(60)));
      assertThat(Owner.texts("select free from inventory.free_of_the_busy('" + from + "', '" + until + "') where item_id = " + tents))
          .containsExactly(String.valueOf(world.asSystem(() -> holds.free(tents, from, until)).intValue()));
    }
  }
}
