package se.samnytta.organisation;

import java.time.LocalDate;

/** A unit may not borrow until that day has passed. */
public record Suspension(LocalDate until, String reason) {}
