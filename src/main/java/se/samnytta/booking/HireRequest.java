package se.samnytta.booking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;
import se.samnytta.listing.ListingId;

/**
 * Work that is asked for.
 *
 * @param key      one for each time somebody presses the button
 * @param quantity how many of what the ad counts are needed: pieces of a service, hours a week of somebody's time
 * @param period   from the beginning to the end, null when that is to be agreed on
 * @param kept     what is kept for it, mostly the period itself; null with it
 * @param estimate what it costs as the ad says, without VAT, until the owner has said more
 * @param anotherAccepts whether another person than whoever asks has to accept what it costs
 */
public record HireRequest(UUID key, ListingId listing, int quantity, @Nullable Period period, @Nullable Period kept, Money estimate,
    boolean anotherAccepts, String note) {}
