package se.samnytta.organisation.web;

import java.time.LocalDate;
import se.samnytta.kernel.Role;

/**
 * Somebody stands in for somebody.
 *
 * @param own  whether it is the reader's own role
 * @param name the other's name, empty when the reader may not know it
 */
public record SubstituteRow(long id, boolean own, String name, String unit, Role role, LocalDate first, LocalDate last) {}
