package se.samnytta.booking.web;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.samnytta.organisation.OpeningHours;
import se.samnytta.web.Page;

/** When somebody of a unit is there, in the order of the week. */
public final class Openings {

  private Openings() {}

  /** Hours of the same weekdays in a row, 1 for Monday. */
  public record Opening(int first, int last, LocalTime from, LocalTime until) {

    private boolean goesOnWith(OpeningHours next) {
      return last + 1 == next.day().getValue() && from.equals(next.from()) && until.equals(next.until());
    }

    /** mån–fre */
    public String days(Page page) {
      String from = page.t("web.calendar.day." + first);
      return first == last ? from : from + "–" + page.t("web.calendar.day." + last);
    }
  }

  static List<Opening> of(List<OpeningHours> hours) {
    List<Opening> openings = new ArrayList<>();
    for (OpeningHours next : hours) {
      int day = next.day().getValue();
      boolean goesOn = !openings.isEmpty() && openings.getLast().goesOnWith(next);
      int first = goesOn ? openings.removeLast().first : day;
      openings.add(new Opening(first, day, next.from(), next.until()));
    }
    return openings;
  }

  /** mån–fre kl. 8–16, lör kl. 10–14 */
  public static String line(Page page, List<Opening> openings) {
    return openings.stream().map(each -> each.days(page) + " " + page.format().times(each.from(), each.until()))
        .collect(Collectors.joining(", "));
  }
}
