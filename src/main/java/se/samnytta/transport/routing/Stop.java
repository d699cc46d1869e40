package se.samnytta.transport.routing;

/**
 * Where something is loaded or unloaded.
 *
 * @param place   number of the place in the day's matrices
 * @param opens   nobody is served before it; seconds, as all times
 * @param closes  nobody is served who begins later
 * @param service how long it takes
 */
public record Stop(int place, double opens, double closes, double service) {}
