package se.samnytta.listing;

import java.time.LocalDate;
import se.samnytta.kernel.Reach;

/** A step of the cascade that will be taken as that day begins, if nobody does anything. */
public record CascadeStep(Reach reach, LocalDate day) {}
