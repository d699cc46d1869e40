package se.samnytta.impact.web;

/** What a kilometre with a vehicle costs the climate, in milligrams of CO2e, and what fits on it. */
public record VehicleRow(String name, long co2eMgPerKm, int maxLoadKg, String source, int sourceYear) {}
