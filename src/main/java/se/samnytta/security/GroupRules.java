package se.samnytta.security;

import java.util.Map;
import java.util.Set;
import se.samnytta.kernel.Municipality;

/** Which roles a municipality's rules give to somebody of whom this is said. */
interface GroupRules {

  /**
   * @param said what the directory says, by the names that rules know it by: {@code groups} is a list of names
   */
  Set<Given> due(Municipality municipality, Map<String, Object> said);
}
