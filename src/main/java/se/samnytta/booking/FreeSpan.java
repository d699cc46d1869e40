package se.samnytta.booking;

import se.samnytta.kernel.Period;

/** A span of time and how many are free for the whole of it; less than nothing if more is promised than is left. */
public record FreeSpan(Period period, int free) {}
