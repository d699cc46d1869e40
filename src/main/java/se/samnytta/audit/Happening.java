package se.samnytta.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.PersonId;

/**
 * What the audit trail tells of one change.
 *
 * @param person who did it, null when nobody did
 * @param action what was done, as in "unit.moved"
 * @param detail what else was written down
 * @param why    the reason given, empty for none
 */
public record Happening(Instant at, @Nullable PersonId person, String action, Map<String, Object> detail, String why) {}
