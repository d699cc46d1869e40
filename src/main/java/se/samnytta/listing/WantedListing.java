package se.samnytta.listing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Regret;
import se.samnytta.kernel.UnitId;

/**
 * A wanted ad (efterlysning) as it stands.
 *
 * @param seeker  the unit that looks for it
 * @param closedAt when it was closed, null while it is open
 * @param by       who wrote it, null when nobody is left
 * @param version counts the changes, for refusing a form that is older
 */
public record WantedListing(WantedId id, UnitId seeker, Municipality municipality, WantedDetails details, WantedState state,
    @Nullable Instant closedAt, @Nullable PersonId by, int version) {

  /** Whether its unit may take back still that it was closed; what time has closed stays closed. */
  public boolean isRegrettable(Instant now) {
    return closedAt != null && state != WantedState.EXPIRED && Regret.isPossible(closedAt, now);
  }
}
