package se.samnytta.transport.routing;

import com.graphhopper.jsprit.core.algorithm.VehicleRoutingAlgorithm;
import com.graphhopper.jsprit.core.algorithm.termination.TimeTermination;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.job.Shipment;
import com.graphhopper.jsprit.core.problem.solution.route.VehicleRoute;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TimeWindow;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.FastVehicleRoutingTransportCostsMatrix;
import com.graphhopper.jsprit.core.util.Solutions;
import java.time.Duration;
import java.util.List;

/** The peer: jsprit 1.8 with as many threads, a vehicle dearer than any drive so that it saves them first. */
final class Jsprit {

  private static final double VEHICLE = 10_000;

  private Jsprit() {}

  /** A plan of which only the number of rounds and the cost are told. */
  static Plan plan(Day day, Duration time) {
    Vehicle like = day.vehicles().getFirst();
    var type = VehicleTypeImpl.Builder.newInstance("like").addCapacityDimension(0, (int) like.litres()).setFixedCost(VEHICLE)
        .setCostPerDistance(1).build();
    var problem = VehicleRoutingProblem.Builder.newInstance().setFleetSize(VehicleRoutingProblem.FleetSize.INFINITE)
        .addVehicle(VehicleImpl.Builder.newInstance("vehicle").setType(type).setStartLocation(Location.newInstance(0))
            .setEarliestStart(like.from()).setLatestArrival(like.until()).build())
        .setRoutingCost(matrix(day));
    for (int job = 0; job < day.jobs().size(); job++)
      problem.addJob(shipment(job, day.jobs().get(job)));
    VehicleRoutingAlgorithm algorithm = com.graphhopper.jsprit.core.algorithm.box.Jsprit.Builder.newInstance(problem.build())
        .setProperty(com.graphhopper.jsprit.core.algorithm.box.Jsprit.Parameter.THREADS, "2").buildAlgorithm();
    algorithm.setMaxIterations(Integer.MAX_VALUE);
    var over = new TimeTermination(time.toMillis());
    algorithm.setPrematureAlgorithmTermination(over);
    algorithm.addListener(over);
    var best = Solutions.bestOf(algorithm.searchSolutions());
    List<Plan.Round> rounds = best.getRoutes().stream().filter(each -> !each.isEmpty()).map(Jsprit::round).toList();
    return new Plan(rounds, List.of(), best.getCost() - VEHICLE * rounds.size());
  }

  private static Plan.Round round(VehicleRoute route) {
    return new Plan.Round(0, List.of(), route.getStart().getEndTime(), route.getEnd().getArrTime(), 0);
  }

  private static FastVehicleRoutingTransportCostsMatrix matrix(Day day) {
    int places = 2 * day.jobs().size() + 1;
    var matrix = FastVehicleRoutingTransportCostsMatrix.Builder.newInstance(places, false);
    for (int from = 0; from < places; from++)
      for (int to = 0; to < places; to++)
        matrix.addTransportTimeAndDistance(from, to, day.duration(from, to), day.distance(from, to));
    return matrix.build();
  }

  private static Shipment shipment(int number, Job job) {
    return Shipment.Builder.newInstance("job " + number).addSizeDimension(0, (int) job.litres())
        .setPickupLocation(Location.newInstance(job.pickup().place())).setPickupServiceTime(job.pickup().service())
        .setPickupTimeWindow(TimeWindow.newInstance(job.pickup().opens(), job.pickup().closes()))
        .setDeliveryLocation(Location.newInstance(job.delivery().place())).setDeliveryServiceTime(job.delivery().service())
        .setDeliveryTimeWindow(TimeWindow.newInstance(job.delivery().opens(), job.delivery().closes())).build();
  }
}
