package se.samnytta.booking;

import se.samnytta.inventory.ItemId;

/** So many of a thing that came back. */
public record Returned(LineId line, ItemId item, int quantity) {}
