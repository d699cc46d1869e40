package se.samnytta.inventory;

/** A promise that is to keep so many instead; what is out keeps its quantity. */
public record HoldChange(HoldId hold, int quantity) {}
