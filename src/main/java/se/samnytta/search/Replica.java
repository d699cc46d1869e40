package se.samnytta.search;

import java.util.function.Supplier;

/**
 * Where lists may be read from: a PostgreSQL that follows the one where everything is written, when there is one, it is close behind
 * and whoever asks has written nothing just now.
 */
public interface Replica {

  /** Does work that only reads and may see what was a moment ago; its transactions begin inside. It may be done twice. */
  <T> T read(Supplier<T> work);
}
