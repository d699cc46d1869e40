package se.samnytta.oversight;

import java.time.Instant;
import se.samnytta.kernel.Municipality;

/** Something that a module throws away when it is old enough. Asked every night as the system, for each municipality. */
public interface Retention {

  /** Which kind: the text {@code oversight.retention.<kind>} names it. */
  String kind();

  /** How many days it is kept where the municipality has decided nothing else. */
  int usualDays();

  /** Throws away the municipality's rows from before the moment, at most so many; answers how many it took. */
  int drop(Municipality municipality, Instant before, int most);
}
