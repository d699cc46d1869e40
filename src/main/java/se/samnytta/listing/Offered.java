package se.samnytta.listing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.ItemId;
import se.samnytta.inventory.Kind;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.UnitId;

/**
 * What whoever would have something has to know of an ad and of the thing behind it.
 *
 * @param from   the first day somebody may have it, null for at once
 * @param exist  how many there are
 * @param place  the unit where they stand
 * @param newPrice what one cost when it was new, as far as its owner has said
 */
public record Offered(ListingId id, int version, ListingState state, Kind kind, String title, UnitId owner, Municipality municipality,
    ItemId item,
    CategoryId category, List<Offer> offers, @Nullable LocalDate from, LendingRules lending, ApprovalRule approval, int exist, UnitId place,
    @Nullable Long weightG, @Nullable Money newPrice, @Nullable Long co2eG, @Nullable Money saving, @Nullable UUID image) {

  public Offered {
    offers = List.copyOf(offers);
  }

  /** The offer on that term, if there is one. */
  public Optional<Offer> offer(Term term) {
    return offers.stream().filter(each -> each.term() == term).findFirst();
  }
}
