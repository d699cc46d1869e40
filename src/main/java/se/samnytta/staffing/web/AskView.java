package se.samnytta.staffing.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samnytta.listing.Price;
import se.samnytta.staffing.Span;
import se.samnytta.web.DayNames;
import se.samnytta.web.Fields;

/**
 * What the form shows in which work is asked for.
 *
 * @param staff  whether it is somebody's time
 * @param offered how many are offered: pieces of a service, hours a week of somebody's time
 * @param ways   how one may say when
 * @param hours  when it can be had in the week, weekday by weekday, as the owner has said
 * @param radius how far it travels in kilometres, null when nobody has said
 * @param sent   whether the form was sent and came back
 */
public record AskView(long listing, String title, boolean staff, int offered, @Nullable Price price, List<String> ways,
    Map<Integer, Span> hours, @Nullable Integer radius, Standing standing, Fields fields, boolean sent) {

  /** Whether it can be asked for, and why not. */
  public enum Standing {
    OPEN, OWN, NO_AGREEMENT
  }

  /** Whether some day has hours of its own, or was meant to. */
  public boolean hasOwnHours() {
    return DayNames.NAMES.stream().anyMatch(day -> fields.has("fran-" + day) || fields.has("till-" + day));
  }

  public String href() {
    return "/annonser/" + listing;
  }
}
