package se.samnytta.organisation;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** When somebody of a unit is there on a weekday. */
public record OpeningHours(DayOfWeek day, LocalTime from, LocalTime until) {}
