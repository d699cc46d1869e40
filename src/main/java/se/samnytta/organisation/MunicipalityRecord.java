package se.samnytta.organisation;

import se.samnytta.kernel.Municipality;

/**
 * A municipality as its administrator sees it.
 *
 * @param version changes with every change
 * @param hasLogo whether it has a picture of its own in the head of each page
 * @param hosts   whether it runs the service and takes others in
 */
public record MunicipalityRecord(Municipality code, int version, MunicipalitySettings settings, boolean hasLogo, boolean hosts) {}
