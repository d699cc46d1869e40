package se.samnytta.transport.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import se.samnytta.transport.routing.Plan.Round;
import se.samnytta.transport.routing.Plan.Visit;

/** A right plan, spoilt in one way at a time. */
class ValidatorTest {

  private static final Day DAY = Days.municipal(1, 30, 3, 12);

  private final Plan plan = new StringRemovalPlanner(1, 1).plan(DAY, null, new Budget.Iterations(300), _ -> {
  });

  private List<String> faults(UnaryOperator<Round> spoilt) {
    List<Round> rounds = new ArrayList<>(plan.rounds());
    rounds.set(0, spoilt.apply(rounds.getFirst()));
    return Validator.faults(DAY, new Plan(rounds, plan.unserved(), plan.cost()));
  }

  private static Round with(Round round, List<Visit> visits) {
    return new Round(round.vehicle(), visits, round.leaves(), round.returns(), round.distance());
  }

  @Test
  void findsNothingAgainstARightPlan() {
    assertThat(Validator.faults(DAY, plan)).isEmpty();
  }

  @Test
  void findsUnloadingBeforeLoading() {
    assertThat(faults(round -> {
      List<Visit> visits = new ArrayList<>(round.visits());
      Collections.reverse(visits);
      return with(round, visits);
    })).anyMatch(fault -> fault.contains("not on board"));
  }

  @Test
  void findsDrivingFasterThanCanBe() {
    assertThat(faults(round -> with(round, round.visits().stream()
        .map(each -> new Visit(each.call(), each.arrives() - 60, each.paused(), each.begins(), each.leaves())).toList())))
        .anyMatch(fault -> fault.contains("arrived at before"));
  }

  @Test
  void findsAStopThatIsCutShort() {
    assertThat(faults(round -> with(round, round.visits().stream()
        .map(each -> new Visit(each.call(), each.arrives(), each.paused(), each.begins(), each.begins())).toList())))
        .anyMatch(fault -> fault.contains("before it is done"));
  }

  @Test
  void findsAPauseThatIsLeftOut() {
    assertThat(faults(round -> with(round, round.visits().stream()
        .map(each -> new Visit(each.call(), each.arrives(), 0, each.begins(), each.leaves())).toList())))
        .anyMatch(fault -> fault.contains("no pause in time"));
  }

  @Test
  void findsWhatIsForgottenAndWhatIsCarriedTwice() {
    assertThat(faults(round -> with(round, List.of()))).anyMatch(fault -> fault.contains("neither served nor left"));
    assertThat(faults(round -> {
      List<Visit> visits = new ArrayList<>(round.visits());
      visits.addAll(round.visits());
      return with(round, visits);
    })).anyMatch(fault -> fault.contains("made twice"));
  }

  @Test
  void findsACarThatIsTooSmall() {
    Day small = new Day(DAY.jobs(), DAY.vehicles().stream()
        .map(each -> new Vehicle(each.start(), each.end(), each.from(), each.until(), 100, each.kilos(), each.has(), each.pauses(),
            each.fixed(), each.perDistance(), each.perTime(), each.begun()))
        .toList(), new double[61][61], new double[61][61]);
    assertThat(Validator.faults(small, plan)).anyMatch(fault -> fault.contains("too much"));
  }

  @Test
  void findsAShiftThatIsTooShort() {
    assertThat(faults(round -> new Round(round.vehicle(), round.visits(), round.leaves(), 17 * 3600, round.distance())))
        .anyMatch(fault -> fault.contains("back too late"));
    assertThat(faults(round -> new Round(round.vehicle(), round.visits(), 6 * 3600, round.returns(), round.distance())))
        .anyMatch(fault -> fault.contains("before its shift"));
  }
}
