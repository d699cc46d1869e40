package se.samnytta.staffing;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Period;

/** When work is asked for. */
public sealed interface Timing {

  /** Some hours of a day. */
  record Hours(LocalDate day, Span span) implements Timing {}

  /** Whole days, from the first to the last. */
  record Days(LocalDate first, LocalDate last) implements Timing {}

  /** When both have agreed; so many minutes, null when nobody knows. */
  record Agreed(@Nullable Integer minutes) implements Timing {}

  /** The same days of each week, from the first day to the last. */
  record Term(LocalDate first, LocalDate last, Pattern pattern) implements Timing {}

  /** How it is kept. */
  default String kind() {
    return switch (this) {
      case Hours _ -> "HOURS";
      case Days _ -> "DAYS";
      case Agreed _ -> "AGREED";
      case Term _ -> "TERM";
    };
  }

  /** Each time that somebody comes; none when whole days are asked for, or that is to be agreed on. */
  default List<Period> shifts(Predicate<LocalDate> free) {
    return switch (this) {
      case Hours(var day, var span) -> List.of(span.on(day));
      case Term(var first, var last, var pattern) -> pattern.shifts(first, last, free);
      case Days _,Agreed _ -> List.of();
    };
  }
}
