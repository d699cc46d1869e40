package se.samnytta.staffing.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samnytta.web.Fields;

/**
 * Looking for somebody's time.
 *
 * @param categories what somebody can be good at, by the name in addresses
 * @param suggestions who offers it, the best first; null before anything is asked
 */
public record SeekView(Fields fields, Map<String, String> categories, @Nullable List<Suggested> suggestions) {

  /**
   * An ad that offers it.
   *
   * @param hours  hours a week that are free all the time
   * @param enough whether that is all that is sought
   * @param days   weekdays sought on which the owner has said that somebody can come
   * @param metres how far away, null when nobody knows
   */
  public record Suggested(long listing, String title, String unit, int hours, boolean enough, List<Integer> days, @Nullable Long metres) {}

  /** Whether somebody is free for all of it. */
  public boolean isAnybodyFree() {
    List<Suggested> found = suggestions;
    return found != null && found.stream().anyMatch(Suggested::enough);
  }

  /** Where it is asked for in a wanted ad, with what is sought filled in. */
  public String wantedHref() {
    StringBuilder href = new StringBuilder("/efterlysningar/ny?slag=personaltid");
    for (String name : List.of("kategori", "timmar", "dag", "sista", "veckodag"))
      for (String typed : fields.allTyped(name))
        href.append('&').append(name).append('=').append(URLEncoder.encode(typed, StandardCharsets.UTF_8));
    return href.toString();
  }

  /** A no in writing. */
  public record Refused(long id, Instant at, String unit, String category, LocalDate first, LocalDate last, int weekMinutes,
      List<Integer> weekdays, int lookedAt) {}
}
