package se.samnytta.transport.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samnytta.transport.routing.Plan.Reason;
import se.samnytta.transport.routing.Plan.Unserved;

class RoutePlannerTest {

  private static final double HOUR = 3600;

  private static Plan plan(Day day, long iterations) {
    return new StringRemovalPlanner(1, 3).plan(day, null, new Budget.Iterations(iterations), _ -> {
    });
  }

  private static Day day(List<Job> jobs, List<Vehicle> vehicles, double[][] kilometres) {
    double[][] seconds = new double[kilometres.length][kilometres.length];
    for (int from = 0; from < seconds.length; from++)
      for (int to = 0; to < seconds.length; to++)
        seconds[from][to] = 60 * kilometres[from][to];
    return new Day(jobs, vehicles, kilometres, seconds);
  }

  /** Places along a road, so many kilometres from its beginning. */
  private static double[][] road(double... at) {
    double[][] far = new double[at.length][at.length];
    for (int from = 0; from < at.length; from++)
      for (int to = 0; to < at.length; to++)
        far[from][to] = Math.abs(at[from] - at[to]);
    return far;
  }

  private static Vehicle van(double litres, double until, List<Vehicle.Pause> pauses, Integer... begun) {
    return new Vehicle(0, 0, 7 * HOUR, until, litres, 1000, 0, pauses, 100, 1, 0, List.of(begun));
  }

  private static Job job(int from, int to, double litres) {
    return new Job(new Stop(from, 7 * HOUR, 16 * HOUR, 600), new Stop(to, 7 * HOUR, 16 * HOUR, 600), litres, 10, 0, Job.MUST, Job.ANY);
  }

  @Test
  void needsAsFewVehiclesAsIsKnownForABenchmark() {
    Day day = Days.liLim(Path.of("src/test/resources/routing/lr101.txt"));
    Plan plan = plan(day, 20_000);
    assertThat(Validator.faults(day, plan)).isEmpty();
    assertThat(plan.unserved()).isEmpty();
    assertThat(plan.rounds()).as("best known").hasSize(19);
    assertThat(plan.cost()).as("best known: 1650.80").isBetween(1650.79, 1.02 * 1650.80);
  }

  @ParameterizedTest
  @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
  void aMunicipalDayCanBeDrivenAsItIsPlanned(long seed) {
    Day day = Days.municipal(seed, 40, 3, 12);
    List<Plan> told = new ArrayList<>();
    Plan plan = new StringRemovalPlanner(1, seed).plan(day, null, new Budget.Iterations(1500), told::add);
    assertThat(Validator.faults(day, plan)).isEmpty();
    assertThat(told).isNotEmpty().allSatisfy(each -> assertThat(Validator.faults(day, each)).isEmpty());
    assertThat(told.getLast().cost()).isEqualTo(plan.cost());
  }

  @Test
  void theSameSeedAndIterationsGiveTheSamePlan() {
    Day day = Days.municipal(9, 30, 2, 12);
    RoutePlanner planner = new StringRemovalPlanner(2, 5);
    Plan once = planner.plan(day, null, new Budget.Iterations(800), _ -> {
    });
    assertThat(planner.plan(day, null, new Budget.Iterations(800), _ -> {
    })).isEqualTo(once);
  }

  @Test
  void goesOnFromAPlanThatIsThere() {
    Day day = Days.municipal(10, 30, 2, 12);
    Plan before = plan(day, 3000);
    List<Plan> told = new ArrayList<>();
    new StringRemovalPlanner(1, 8).plan(day, before, new Budget.Iterations(1), told::add);
    assertThat(told.getFirst().unserved().size()).isLessThanOrEqualTo(before.unserved().size());
    assertThat(told.getFirst().cost()).isLessThanOrEqualTo(before.cost() + 1e-6);
  }

  @Test
  void stopsWhenTheTimeIsUp() {
    long begun = System.nanoTime();
    Plan plan = new StringRemovalPlanner(2, 1).plan(Days.municipal(11, 40, 3, 12), null, new Budget.Time(Duration.ofMillis(300)), _ -> {
    });
    assertThat(plan.rounds()).isNotEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(280)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void thePauseIsTakenInTimeAndOnlyByWhoeverIsOutSoLong() {
    var pause = new Vehicle.Pause(9 * HOUR, 11.5 * HOUR, 0.75 * HOUR);
    Day longest = day(List.of(job(1, 2, 10)), List.of(van(100, 16 * HOUR, List.of(pause))), road(0, 100, 200));
    Plan plan = plan(longest, 50);
    assertThat(Validator.faults(longest, plan)).isEmpty();
    assertThat(plan.rounds().getFirst().visits().stream().mapToDouble(Plan.Visit::paused).sum()).isEqualTo(0.75 * HOUR);
    Day shortest = day(List.of(job(1, 2, 10)), List.of(van(100, 16 * HOUR, List.of(pause))), road(0, 10, 20));
    assertThat(plan(shortest, 50).rounds().getFirst().visits()).allMatch(visit -> visit.paused() == 0);
    Day tooLong = day(List.of(job(1, 2, 10)), List.of(van(100, 14.2 * HOUR, List.of(pause))), road(0, 100, 200));
    assertThat(plan(tooLong, 50).unserved()).as("without a pause it would be back in time")
        .containsExactly(new Unserved(0, Reason.NOT_IN_TIME));
  }

  @Test
  void whatIsLoadedStaysOnItsVehicleAndFirst() {
    List<Job> jobs = List.of(job(1, 2, 50), job(3, 4, 60), job(5, 6, 40));
    Day day = day(jobs, List.of(van(100, 16 * HOUR, List.of()), van(100, 16 * HOUR, List.of(), Call.pickup(0))),
        road(0, 10, 60, 12, 20, 30, 15));
    Plan plan = plan(day, 400);
    assertThat(Validator.faults(day, plan)).isEmpty();
    Plan.Round second = plan.rounds().stream().filter(round -> round.vehicle() == 1).findFirst().orElseThrow();
    assertThat(second.visits().getFirst().call()).isEqualTo(Call.pickup(0));
    assertThat(second.visits().stream().map(Plan.Visit::call)).contains(Call.delivery(0));
  }

  @Test
  void saysWhyAJobIsLeft() {
    Job shut = new Job(new Stop(1, 7 * HOUR, 7.05 * HOUR, 600), new Stop(2, 7 * HOUR, 16 * HOUR, 600), 10, 10, 0, Job.MUST, Job.ANY);
    Job lift = new Job(new Stop(1, 7 * HOUR, 16 * HOUR, 600), new Stop(2, 7 * HOUR, 16 * HOUR, 600), 10, 10, 4, Job.MUST, Job.ANY);
    Job cheap = new Job(new Stop(1, 7 * HOUR, 16 * HOUR, 600), new Stop(2, 7 * HOUR, 16 * HOUR, 600), 10, 10, 0, 20, Job.ANY);
    Job full = new Job(new Stop(1, 7 * HOUR, 8 * HOUR, 600), new Stop(2, 7 * HOUR, 16 * HOUR, 4 * HOUR), 90, 10, 0, Job.MUST, Job.ANY);
    Day day = day(List.of(job(1, 2, 500), lift, shut, cheap, full, full), List.of(van(100, 14 * HOUR, List.of())), road(0, 30, 60));
    Plan plan = plan(day, 300);
    assertThat(Validator.faults(day, plan)).isEmpty();
    assertThat(plan.unserved())
        .contains(new Unserved(0, Reason.TOO_LARGE), new Unserved(1, Reason.NEEDS), new Unserved(2, Reason.NOT_IN_TIME),
            new Unserved(3, Reason.NOT_WORTH_IT))
        .hasSize(5).anyMatch(each -> each.reason() == Reason.NO_ROOM);
  }

  @Test
  void onlyTheVehicleThatIsAskedForCarriesIt() {
    Job second = new Job(new Stop(1, 7 * HOUR, 16 * HOUR, 600), new Stop(2, 7 * HOUR, 16 * HOUR, 600), 10, 10, 0, Job.MUST, 1);
    Day day = day(List.of(job(1, 2, 10), second), List.of(van(100, 16 * HOUR, List.of()), van(90, 16 * HOUR, List.of())), road(0, 5, 9));
    Plan plan = plan(day, 300);
    assertThat(plan.unserved()).isEmpty();
    assertThat(plan.rounds()).as("one can do both, and has to be that one").hasSize(1).allMatch(round -> round.vehicle() == 1);
  }
}
