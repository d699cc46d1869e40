package se.samnytta.organisation;

import java.time.LocalDate;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;

/** Somebody has another's role in a unit from one day to another, both included, for as long as the other has it. */
public record Substitution(PersonId absent, PersonId substitute, UnitId unit, Role role, LocalDate first, LocalDate last) {}
