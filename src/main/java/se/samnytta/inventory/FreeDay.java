package se.samnytta.inventory;

import java.time.LocalDate;

/**
 * A day and how many are free for the whole of it.
 *
 * @param free  never more than there are; less than nothing if more is promised than is left
 * @param hours the most that are free at some open hour, for what is lent by the hour; as many as for the whole day otherwise
 */
public record FreeDay(LocalDate day, int free, int hours) {

  public FreeDay(LocalDate day, int free) {
    this(day, free, free);
  }
}
