package se.samnytta.listing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Reach;

/**
 * How far an ad has come.
 *
 * @param reach  who sees it today; before it is published, who will see it first
 * @param widest how far it may come
 * @param nextAt when it takes its next step, null when there is none
 * @param paused whether the owner has stopped the steps
 */
public record Visibility(Reach reach, Reach widest, @Nullable Instant nextAt, boolean paused) {}
