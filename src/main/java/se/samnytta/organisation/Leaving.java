package se.samnytta.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.PersonId;

/**
 * How somebody leaves.
 *
 * @param lastDay   the last day on which they may sign in; null for at once
 * @param successor who answers for their ads and cases from now on, null for nobody in particular
 */
public record Leaving(@Nullable LocalDate lastDay, @Nullable PersonId successor) {}
