package se.samnytta.security.web;

import java.time.Instant;

/**
 * One of the reader's own sessions.
 *
 * @param browser  what it is open in, empty when nobody knows
 * @param system   what that runs on, empty when nobody knows
 * @param unit     for which unit they act there
 * @param signedIn when they signed in
 * @param lastSeen when they last asked for a page, to the minute
 * @param isThis   the one that asks
 */
public record LoginSessionView(long id, String browser, String system, String unit, Instant signedIn, Instant lastSeen, boolean isThis) {}
