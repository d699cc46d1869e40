package se.samnytta.web;

import se.samnytta.kernel.UnitId;

/** A unit that the viewer can switch to; chosen by {@code POST /installningar/enhet} with the field {@code enhet}. */
public record UnitChoice(UnitId id, String name, String municipalityName) {}
