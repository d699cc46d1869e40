package se.samnytta.security;

import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;

/** A role in a unit, as rules give it. */
public record Given(UnitId unit, Role role) {}
