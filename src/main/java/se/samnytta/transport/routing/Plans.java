package se.samnytta.transport.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import se.samnytta.transport.routing.Plan.Reason;
import se.samnytta.transport.routing.Plan.Unserved;

/** Writes a solution as a plan, with the reason for each job that is left. */
final class Plans {

  private Plans() {}

  static Plan of(Day day, Solution solution) {
    List<Plan.Round> rounds = Arrays.stream(solution.routes).filter(route -> !route.isEmpty()).map(Route::round).toList();
    List<Unserved> unserved = new ArrayList<>();
    for (int job = 0; job < day.jobs().size(); job++)
      if (!solution.carries(job))
        unserved.add(new Unserved(job, reason(day, job)));
    return new Plan(rounds, unserved, solution.driven());
  }

  private static Reason reason(Day day, int number) {
    Job job = day.jobs().get(number);
    List<Vehicle> mayCarry = day.vehicles().stream()
        .filter(each -> job.vehicle() == Job.ANY || each.equals(day.vehicles().get(job.vehicle()))).toList();
    Predicate<Vehicle> holds = each -> job.litres() <= each.litres() && job.kilos() <= each.kilos();
    if (mayCarry.stream().noneMatch(holds))
      return Reason.TOO_LARGE;
    if (mayCarry.stream().filter(holds).noneMatch(each -> (job.needs() & ~each.has()) == 0))
      return Reason.NEEDS;
    if (!day.isHopeless(number))
      return Reason.NO_ROOM;
    return day.alone(number) == Double.POSITIVE_INFINITY ? Reason.NOT_IN_TIME : Reason.NOT_WORTH_IT;
  }
}
