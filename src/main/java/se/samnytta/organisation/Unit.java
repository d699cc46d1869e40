package se.samnytta.organisation;

import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.UnitId;

/**
 * A place in the organisation: the municipality itself, a department, a school.
 *
 * @param parent           the unit above, none for a municipality
 * @param municipalityName the municipality's short name, "Ystad"
 * @param theme            which of the built themes the municipality has chosen
 * @param latitude         where it lies, null when nobody has said
 * @param longitude        where it lies, null when nobody has said
 * @param reviewsListings  whether a publisher has to look at its ads before others see them
 * @param isClosed         whether it is no more; what it did is remembered under its name
 */
public record Unit(UnitId id, Municipality municipality, String municipalityName, String theme, @Nullable UnitId parent, String name,
    String type, @Nullable Double latitude, @Nullable Double longitude, boolean reviewsListings, boolean isClosed) {

  /** Kulturhuset Lotsen, Ystad; less the municipality where the name says it. */
  public String nameAndMunicipality() {
    return name.contains(municipalityName) ? name : name + ", " + municipalityName;
  }
}
