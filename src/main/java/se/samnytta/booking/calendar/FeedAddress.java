package se.samnytta.booking.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A calendar's address as its owner sees it.
 *
 * @param token  the secret part of it, empty when it can no longer be shown
 * @param readAt when a program last read it, null for never
 */
public record FeedAddress(String token, Instant madeAt, @Nullable Instant readAt) {}
