package se.samnytta.transport.routing;

/** A call at a stop as a number: twice its job's, and one more when it unloads. */
public final class Call {

  private Call() {}

  public static int pickup(int job) {
    return 2 * job;
  }

  public static int delivery(int job) {
    return 2 * job + 1;
  }

  public static int job(int call) {
    return call >> 1;
  }

  public static boolean isPickup(int call) {
    return (call & 1) == 0;
  }
}
