package se.samnytta.booking;

import java.time.LocalDate;

/**
 * A day and how many are free for the whole of it.
 *
 * @param free  never more than there are; less than nothing if more is promised than is left
 * @param hours as many as for the whole day; of what is lent by the hour, when none is, the most that are free in an open hour
 */
public record FreeDay(LocalDate day, int free, int hours) {}
