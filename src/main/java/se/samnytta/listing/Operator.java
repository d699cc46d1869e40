package se.samnytta.listing;

/**
 * Somebody who comes along with a thing.
 *
 * @param listing the ad of the owner's service that stands for them
 * @param always  whether the thing is not to be had without
 */
public record Operator(ListingId listing, boolean always) {}
