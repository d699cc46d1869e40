package se.samnytta.organisation;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import se.samnytta.kernel.Period;

/** Swedish working days: Monday to Friday, the public holidays left out (Act 1989:253; the library jollyday knows them). */
@Component
public class WorkingDays {

  private final Supplier<HolidayManager> holidays = SingletonSupplier
      .of(() -> HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN)));
  private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
  }

  /** A public holiday, or an eve on which everybody has the day off. */
  public boolean isHoliday(LocalDate day) {
    return byYear.computeIfAbsent(day.getYear(), this::holidays).contains(day);
  }

  private Set<LocalDate> holidays(int year) {
    return holidays.get().getHolidays(Year.of(year)).stream().map(Holiday::getDate).collect(Collectors.toUnmodifiableSet());
  }

  /** The same time of day so many working days later; a start on a free day counts from the next working day. */
  public Instant plus(Instant start, int days) {
    ZonedDateTime moment = start.atZone(Period.SWEDEN);
    for (int left = days; left > 0;) {
      moment = moment.plusDays(1);
      if (isWorkingDay(moment.toLocalDate()))
        left--;
    }
    return moment.toInstant();
  }

  /** The day so many working days later. */
  public LocalDate plus(LocalDate start, int days) {
    LocalDate day = start;
    for (int left = days; left > 0;) {
      day = day.plusDays(1);
      if (isWorkingDay(day))
        left--;
    }
    return day;
  }
}
