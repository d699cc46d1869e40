/**
 * Plans the day's driving by an optimiser: pickup and delivery with time windows, pauses and skills, by Slack Induction by String
 * Removals. Knows numbers only: the module around it turns orders into jobs and a plan into stops.
 */
@NullMarked
package se.samnytta.transport.routing;

import org.jspecify.annotations.NullMarked;
