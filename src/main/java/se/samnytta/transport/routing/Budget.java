package se.samnytta.transport.routing;

import java.time.Duration;

/** How long a search goes on: by the clock, or by iterations, which makes it repeatable. */
public sealed interface Budget {

  /** By the clock. */
  record Time(Duration length) implements Budget {}

  /** So many iterations of each search. */
  record Iterations(long count) implements Budget {}

  /** A part of it. */
  default Budget times(double part) {
    return switch (this) {
      case Time(var length) -> new Time(Duration.ofNanos((long) (part * length.toNanos())));
      case Iterations(long count) -> new Iterations((long) (part * count));
    };
  }
}
