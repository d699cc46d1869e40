package se.samnytta.booking;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.Condition;
import se.samnytta.inventory.ItemDetails;
import se.samnytta.inventory.ItemId;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Reach;
import se.samnytta.listing.ApprovalRule;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.Listing;
import se.samnytta.listing.ListingDetails;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.ListingOutcome;
import se.samnytta.listing.Listings;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Price;
import se.samnytta.listing.PricePer;
import se.samnytta.listing.Showing;
import se.samnytta.listing.Term;
import se.samnytta.world.World;

/** Puts things on offer in a test's world, shown to everybody, and looks at what became of bookings. */
@Component
public class Shelf {

  public static final ApprovalRule AT_ONCE = new ApprovalRule(ApprovalRule.When.NEVER, null, 3);

  private final World world;
  private final Listings listings;
  private final JdbcClient jdbc;

  Shelf(World world, Listings listings, JdbcClient jdbc) {
    this.world = world;
    this.listings = listings;
    this.jdbc = jdbc;
  }

  /** An ad of the owner's, published and seen by all municipalities. */
  public ListingId offer(Actor owner, ListingDetails details) {
    return world.as(owner, () -> {
      if (!(listings.draft(owner, UUID.randomUUID(),
          details.with(new Showing(Reach.ALL, Reach.ALL))) instanceof ListingOutcome.Saved draft))
        throw new IllegalStateException("no draft");
      if (!(listings.publish(owner, draft.id(), draft.version(),
          listings.details(listings.listing(draft.id()))) instanceof ListingOutcome.Saved published))
        throw new IllegalStateException("not published");
      return published.id();
    });
  }

  public ListingId offer(Actor owner, String title, int quantity, Offer... offers) {
    return offer(owner, details(title, quantity, offers));
  }

  public ListingDetails details(String title, int quantity, Offer... offers) {
    return ListingDetails.of(title, "Fint skick.", ItemDetails.of(category("bord"), quantity, Condition.B), List.of(offers));
  }

  public ListingDetails loans(String title, int quantity, LendingRules lending) {
    return details(title, quantity, Offer.free(Term.LEND)).with(lending).with(AT_ONCE);
  }

  public static Offer sale(long kronor) {
    return Offer.priced(Term.SELL, new Price(Money.kronor(kronor), PricePer.ITEM));
  }

  public static Offer rent(long kronorADay) {
    return Offer.priced(Term.RENT, new Price(Money.kronor(kronorADay), PricePer.ITEM_DAY));
  }

  public Listing listing(Actor viewer, ListingId id) {
    return world.as(viewer, () -> listings.listing(id));
  }

  public ItemId item(Actor viewer, ListingId id) {
    return listing(viewer, id).item();
  }

  private CategoryId category(String like) {
    return world.asSystem(() -> jdbc.sql(
        "select id from inventory.v_category where kind = 'GOODS' and parent_id is not null and name_sv ilike :like order by id limit 1")
        .param("like", "%" + like + "%")
        .query((row, _) -> new CategoryId(row.getLong(1)))
        .single());
  }

  /** Changes what the ad is called, whatever has happened to it since. */
  public RequestOutcome rename(Actor owner, ListingId id, String title) {
    return world.as(owner, () -> {
      Listing now = listings.listing(id);
      ListingDetails ad = listings.details(now);
      listings.change(owner, id, now.version(), new ListingDetails(title, ad.body(), ad.item(), ad.offers(), ad.onOffer(), ad.lending(),
          ad.approval(), ad.pickUp(), ad.showing(), ad.contact()));
      return new RequestOutcome.Placed(List.of());
    });
  }
}
