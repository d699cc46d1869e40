package se.samnytta.impact.web;

import org.jspecify.annotations.Nullable;
import se.samnytta.inventory.Confidence;

/**
 * What the making of a type of thing costs the climate.
 *
 * @param perKilo   for each kilogram, otherwise for each piece
 * @param co2eG     grams of CO2e
 * @param lifeYears how long one is expected to last
 */
public record FactorRow(String name, boolean perKilo, long co2eG, @Nullable Integer lifeYears, String source, int sourceYear,
    Confidence confidence, @Nullable String note) {}
