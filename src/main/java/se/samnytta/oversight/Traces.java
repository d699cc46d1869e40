package se.samnytta.oversight;

import java.util.List;
import se.samnytta.kernel.PersonId;

/**
 * What a module holds about people. Read out to the person (GDPR article 15 and 20) and taken away when the person is erased
 * (article 17); both are asked as the system, in the asker's transaction.
 */
public interface Traces {

  /** Which kind: the text {@code oversight.traces.<kind>} names it. */
  String kind();

  /** Everything, the newest first. */
  List<Trace> about(PersonId person);

  /** Takes it away, or what in it tells who the person is; what other people's cases need stays, nameless. Answers how many rows. */
  int forget(PersonId person);
}
