package se.samnytta.booking;

import java.util.List;
import se.samnytta.inventory.FreeDay;

/** What is offered, and how many of it are free on each of some days. */
public record OfferedDays(Offered offered, List<FreeDay> days) {}
