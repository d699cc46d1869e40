package se.samnytta.booking;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.Offered;
import se.samnytta.listing.Term;

/**
 * A set that several owners together could let somebody have. Nothing is kept.
 *
 * @param owners    whom it is fetched from, the nearest first
 * @param price     of all, without VAT
 * @param metres    driven in all: each owner is a trip of its own there and back, two when it is lent, more when it is heavy
 * @param trips     so many
 * @param co2eG     grams of CO2e of driving so
 * @param wayKnown  whether the way to each owner is known
 * @param differing in what the things differ, or are not known to be the same
 */
public record SetOffer(Sameness sameness, List<Owner> owners, Money price, long metres, int trips, long co2eG, boolean wayKnown,
    Set<SetAspect> differing) {

  public SetOffer {
    owners = List.copyOf(owners);
    differing = Set.copyOf(differing);
  }

  /**
   * Whom something is fetched from.
   *
   * @param metres to them as the crow flies, null when nobody knows
   */
  public record Owner(UnitId unit, @Nullable Long metres, List<Part> parts) {

    public Owner {
      parts = List.copyOf(parts);
    }
  }

  /** So many of an ad. */
  public record Part(Offered ad, Term term, int quantity, Money price, Traits traits) {}
}
