package se.samnytta.notification;

import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/** Who is told, for which unit and why. */
record Reader(PersonId person, @Nullable UnitId unit, Reason reason) {}
