package se.samnytta.listing;

import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/**
 * A wanted ad (efterlysning) as it stands.
 *
 * @param seeker  the unit that looks for it
 * @param by      who wrote it, null when nobody is left
 * @param version counts the changes, for refusing a form that is older
 */
public record WantedListing(WantedId id, UnitId seeker, Municipality municipality, WantedDetails details, WantedState state,
    @Nullable PersonId by, int version) {}
