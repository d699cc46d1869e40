package se.samnytta.listing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When the ad holds.
 *
 * @param from    the first day somebody may have it, null for at once; may lie ahead while the thing is in use
 * @param lastDay the last day that the ad is shown, null for until further notice
 */
public record OnOffer(@Nullable LocalDate from, @Nullable LocalDate lastDay) {

  public static final OnOffer UNTIL_FURTHER_NOTICE = new OnOffer(null, null);
}
