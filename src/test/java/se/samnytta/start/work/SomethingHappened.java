package se.samnytta.start.work;

import java.util.UUID;

/** An event of the tests. */
record SomethingHappened(UUID id, boolean failsTheFirstTime) {}
