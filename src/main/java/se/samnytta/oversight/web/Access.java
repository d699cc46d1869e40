package se.samnytta.oversight.web;

import java.time.Instant;

/** Somebody has read about somebody; about is empty for a list of many. */
public record Access(Instant at, String reader, String unit, String what, String about) {}
