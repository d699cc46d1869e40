package se.samnytta.staffing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.samnytta.kernel.Period;

/**
 * The rules on working hours that an assignment must keep, together with all others that the same person has.
 *
 * <p>Arbetstidslagen (1982:673), which carries out directive 2003/88/EC: ordinary hours at most 40 a week (5 §); what is above is
 * overtime, at most 48 hours in four weeks and 200 in a calendar year (8 §); all hours together at most 48 a week on average
 * over four months (10 b §, article 6); at least 11 hours of rest in each period of 24 hours (13 §, article 3); at least 36 hours
 * of rest in each period of seven days (14 §; article 5 asks for 35). A collective agreement may say otherwise: then the home unit
 * plans with its own system, and not here.
 *
 * <p>Of what somebody works at home only the hours a week are known: they count in the sums, not in the rests, which the home
 * manager answers for. Periods of 24 hours are looked at from where a shift begins, periods of seven days from Monday to Sunday.
 */
final class WorkingTime {

  static final Duration DAILY_REST = Duration.ofHours(11);
  static final Duration WEEKLY_REST = Duration.ofHours(36);
  static final long ORDINARY_WEEK = 40 * 60;
  static final long OVERTIME_FOUR_WEEKS = 48 * 60;
  static final long OVERTIME_YEAR = 200 * 60;
  static final long AVERAGE_WEEK = 48 * 60;
  /** Four months. */
  static final int AVERAGE_OVER = 17;

  private WorkingTime() {}

  /** What the shifts of one person break, the first of each kind; nothing when all is well. */
  static List<Breach> breaches(List<Period> unordered, int homeMinutes) {
    List<Period> shifts = unordered.stream().sorted(Comparator.comparing(Period::from)).toList();
    List<Breach> breaches = new ArrayList<>();
    overlap(shifts, breaches);
    if (!breaches.isEmpty())
      return breaches;
    dailyRest(shifts, breaches);
    weeklyRest(shifts, breaches);
    hours(Weeks.minutes(shifts), homeMinutes, breaches);
    return breaches;
  }

  private static void overlap(List<Period> shifts, List<Breach> breaches) {
    for (int i = 1; i < shifts.size(); i++)
      if (shifts.get(i).from().isBefore(shifts.get(i - 1).until())) {
        breaches.add(new Breach(Breach.Rule.OVERLAP, shifts.get(i).firstDay(), 0));
        return;
      }
  }

  private static void dailyRest(List<Period> shifts, List<Breach> breaches) {
    for (Period shift : shifts) {
      Period day = new Period(shift.from(), shift.from().plus(Duration.ofHours(24)));
      Duration rest = longestRest(shifts, day);
      if (rest.compareTo(DAILY_REST) < 0) {
        breaches.add(new Breach(Breach.Rule.DAILY_REST, shift.firstDay(), rest.toMinutes()));
        return;
      }
    }
  }

  private static void weeklyRest(List<Period> shifts, List<Breach> breaches) {
    for (LocalDate monday : Weeks.minutes(shifts).keySet()) {
      Duration rest = longestRest(shifts, Weeks.of(monday));
      if (rest.compareTo(WEEKLY_REST) < 0) {
        breaches.add(new Breach(Breach.Rule.WEEKLY_REST, monday, rest.toMinutes()));
        return;
      }
    }
  }

  private static Duration longestRest(List<Period> shifts, Period within) {
    Instant since = within.from();
    Duration longest = Duration.ZERO;
    for (Period shift : shifts) {
      if (!shift.from().isBefore(within.until()))
        break;
      if (!shift.until().isAfter(within.from()))
        continue;
      longest = longer(longest, since, shift.from());
      since = shift.until();
    }
    return longer(longest, since, within.until());
  }

  private static Duration longer(Duration longest, Instant from, Instant until) {
    Duration rest = Duration.between(from, until);
    return rest.compareTo(longest) > 0 ? rest : longest;
  }

  private static void hours(TreeMap<LocalDate, Long> weeks, int home, List<Breach> breaches) {
    Map<Integer, Long> overtime = new TreeMap<>();
    for (Map.Entry<LocalDate, Long> week : weeks.entrySet()) {
      overtime.merge(week.getKey().getYear(), overtime(week.getValue(), home), Long::sum);
      long fourWeeks = weeks.subMap(week.getKey(), week.getKey().plusWeeks(4)).values().stream().mapToLong(each -> overtime(each, home))
          .sum();
      if (fourWeeks > OVERTIME_FOUR_WEEKS)
        add(breaches, new Breach(Breach.Rule.OVERTIME_FOUR_WEEKS, week.getKey(), fourWeeks));
      long average = weeks.subMap(week.getKey(), week.getKey().plusWeeks(AVERAGE_OVER)).values().stream().mapToLong(Long::longValue).sum()
          / AVERAGE_OVER + home;
      if (average > AVERAGE_WEEK)
        add(breaches, new Breach(Breach.Rule.AVERAGE, week.getKey(), average));
      if (overtime.getOrDefault(week.getKey().getYear(), 0L) > OVERTIME_YEAR)
        add(breaches, new Breach(Breach.Rule.OVERTIME_YEAR, week.getKey(), OVERTIME_YEAR));
    }
  }

  private static long overtime(long minutes, int home) {
    return Math.max(0, minutes + home - ORDINARY_WEEK);
  }

  private static void add(List<Breach> breaches, Breach breach) {
    if (breaches.stream().noneMatch(each -> each.rule() == breach.rule()))
      breaches.add(breach);
  }
}
