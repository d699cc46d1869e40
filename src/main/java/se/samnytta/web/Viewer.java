package se.samnytta.web;

import java.util.List;
import java.util.Locale;
import se.samnytta.kernel.Actor;

/**
 * Somebody who has signed in, as the page frame shows them.
 *
 * @param actor            who, and for which unit
 * @param unitName         the unit's name, "Östra skolan"
 * @param municipalityName the municipality's name, "Ystads kommun"
 * @param theme            one of {@link Theme#SLUGS}; an unknown one becomes Samnytta's own
 * @param scheme           light, dark or auto, unless a cookie says otherwise
 * @param locale           language, unless a cookie says otherwise
 * @param standsInFor      names of those whose roles this person has for a while
 * @param units            the units that this person can act for, the present one among them
 */
public record Viewer(Actor actor, String unitName, String municipalityName, String theme, String scheme, Locale locale,
    List<String> standsInFor, List<UnitChoice> units) {

  public Viewer {
    standsInFor = List.copyOf(standsInFor);
    units = List.copyOf(units);
  }
}
