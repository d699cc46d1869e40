package se.samnytta.listing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.ItemId;
import se.samnytta.inventory.Kind;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Regret;
import se.samnytta.kernel.UnitId;

/**
 * An ad as it stands. What it offers is in the inventory under its item.
 *
 * @param closed       how it came to be closed, null unless it is
 * @param contact      whom to ask, null for the unit as such
 * @param publishedAt  when it was first published, null before that
 * @param confirmedAt  when the owner last said that it still holds
 * @param askedAt      when the owner was last asked, null when answered
 * @param version      counts the changes, for refusing a form that is older
 */
public record Listing(ListingId id, UnitId owner, Municipality municipality, ItemId item, CategoryId category, Kind kind, String title,
    String body, ListingState state, @Nullable Closed closed, List<Offer> offers, OnOffer onOffer, LendingRules lending,
    ApprovalRule approval, PickUp pickUp, Visibility visibility, @Nullable PersonId contact, @Nullable PersonId createdBy,
    Instant createdAt, @Nullable Instant publishedAt, @Nullable Instant confirmedAt, @Nullable Instant askedAt, int version) {

  /** Why and when an ad was closed, and where it stood before. */
  public record Closed(CloseReason reason, Instant at, ListingState before) {

    /** Whether the owner may take it back still; what time has closed stays closed. */
    public boolean isRegrettable(Instant now) {
      return reason != CloseReason.EXPIRED && Regret.isPossible(at, now);
    }
  }

  public Listing {
    offers = List.copyOf(offers);
  }

  /** The offer on that term, if the ad makes one. */
  public Optional<Offer> offer(Term term) {
    return offers.stream().filter(offer -> offer.term() == term).findFirst();
  }

  public List<Term> terms() {
    return offers.stream().map(Offer::term).toList();
  }
}
