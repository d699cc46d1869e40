package se.samnytta.inventory;

import java.time.LocalDate;

/**
 * A day and how many are free for the whole of it.
 *
 * @param free never more than there are; less than nothing if more is promised than is left
 */
public record FreeDay(LocalDate day, int free) {}
