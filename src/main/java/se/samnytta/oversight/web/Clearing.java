package se.samnytta.oversight.web;

import java.time.Instant;

/** What a night took away of a kind. */
public record Clearing(Instant at, String kind, int days, int removed) {}
