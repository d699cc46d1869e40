package se.samnytta.transport.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.samnytta.transport.routing.Plan.Round;
import se.samnytta.transport.routing.Plan.Visit;

/**
 * Looks through a plan as somebody would who knows nothing of how it was made: adds up loads, drives and pauses from the day's own
 * figures, and says everything that is wrong.
 */
public final class Validator {

  /** Sums of many times differ by less. */
  private static final double NOTHING = 1e-6;

  private final Day day;
  private final List<String> faults = new ArrayList<>();
  private final Set<Integer> done = new HashSet<>();

  private Validator(Day day) {
    this.day = day;
  }

  /** What is wrong with the plan, nothing if it can be driven as it stands. */
  public static List<String> faults(Day day, Plan plan) {
    Validator validator = new Validator(day);
    Set<Integer> vehicles = new HashSet<>();
    for (Round round : plan.rounds()) {
      validator.check(vehicles.add(round.vehicle()), "vehicle " + round.vehicle() + " has two rounds");
      validator.round(round);
    }
    for (int job = 0; job < day.jobs().size(); job++) {
      int number = job;
      boolean served = validator.done.contains(Call.delivery(job));
      boolean left = plan.unserved().stream().anyMatch(each -> each.job() == number);
      validator.check(served != left, "job " + job + (served ? " is served and left" : " is neither served nor left"));
    }
    return List.copyOf(validator.faults);
  }

  private void check(boolean right, String fault) {
    if (!right)
      faults.add(fault);
  }

  private void round(Round round) {
    Vehicle vehicle = day.vehicles().get(round.vehicle());
    String who = "vehicle " + round.vehicle() + ": ";
    check(round.visits().stream().map(Visit::call).limit(vehicle.begun().size()).toList().equals(vehicle.begun()),
        who + "what is done or locked is not first");
    check(round.leaves() >= vehicle.from() - NOTHING, who + "leaves before its shift");
    check(round.returns() <= vehicle.until() + NOTHING, who + "is back too late");
    double left = round.leaves();
    int place = vehicle.start();
    Set<Integer> loaded = new HashSet<>();
    for (Visit visit : round.visits()) {
      Stop stop = day.stop(visit.call());
      String where = who + "call " + visit.call() + " ";
      check(visit.arrives() >= left + day.duration(place, stop.place()) - NOTHING, where + "is arrived at before it can be");
      check(visit.begins() >= visit.arrives() + visit.paused() - NOTHING, where + "is begun during the pause");
      check(visit.begins() >= stop.opens() - NOTHING && visit.begins() <= stop.closes() + NOTHING, where + "is begun when it is closed");
      check(visit.leaves() >= visit.begins() + stop.service() - NOTHING, where + "is left before it is done");
      carry(visit.call(), vehicle, loaded, where);
      left = visit.leaves();
      place = stop.place();
    }
    check(loaded.isEmpty(), who + "comes back with something on board");
    check(round.returns() >= left + day.duration(place, vehicle.end()) - NOTHING, who + "is back before it can be");
    pauses(round, vehicle, who);
  }

  private void carry(int call, Vehicle vehicle, Set<Integer> loaded, String where) {
    int number = Call.job(call);
    Job job = day.jobs().get(number);
    check(done.add(call), where + "is made twice");
    check(job.vehicle() == Job.ANY || day.vehicles().get(job.vehicle()).equals(vehicle), where + "is another vehicle's");
    check((job.needs() & vehicle.has()) == job.needs(), where + "needs what the vehicle has not");
    if (Call.isPickup(call))
      loaded.add(number);
    else
      check(loaded.remove(number), where + "unloads what is not on board");
    double litres = loaded.stream().mapToDouble(each -> day.jobs().get(each).litres()).sum();
    double kilos = loaded.stream().mapToDouble(each -> day.jobs().get(each).kilos()).sum();
    check(litres <= vehicle.litres() + NOTHING && kilos <= vehicle.kilos() + NOTHING, where + "is too much");
  }

  /** Pauses in order; the next one is due only if the vehicle is out after the latest time for it. */
  private void pauses(Round round, Vehicle vehicle, String who) {
    int taken = 0;
    for (Visit visit : round.visits())
      taken = pauses(visit.arrives(), visit.paused(), vehicle, taken, who);
    boolean due = taken < vehicle.pauses().size() && round.returns() > vehicle.pauses().get(taken).until() + NOTHING;
    check(!due, who + "the driver gets no pause in time");
  }

  private int pauses(double arrives, double paused, Vehicle vehicle, int before, String who) {
    double now = arrives;
    int taken = before;
    while (now < arrives + paused - NOTHING) {
      if (taken == vehicle.pauses().size()) {
        faults.add(who + "a pause that nobody asked for");
        return taken;
      }
      Vehicle.Pause pause = vehicle.pauses().get(taken++);
      double begins = Math.max(now, pause.from());
      check(begins <= pause.until() + NOTHING, who + "a pause begins too late");
      now = begins + pause.length();
    }
    check(Math.abs(now - arrives - paused) < NOTHING || paused == 0, who + "a pause is too short");
    return taken;
  }
}
