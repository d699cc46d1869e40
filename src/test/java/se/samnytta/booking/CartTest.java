package se.samnytta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.listing.CloseReason;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Listings;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;

/** The list, while ads go. */
class CartTest extends BookingTest {

  @Autowired
  Cart cart;
  @Autowired
  Listings listings;

  private ListingId gathered(String title) {
    ListingId ad = shelf.offer(petra, title, 2, Offer.free(Term.GIVE));
    world.as(anna, () -> cart.add(anna, Wish.keep(ad, Term.GIVE, 1, null)));
    return ad;
  }

  private void withdraw(ListingId ad) {
    int version = shelf.listing(petra, ad).version();
    world.as(petra, () -> listings.close(petra, ad, version, CloseReason.WITHDRAWN));
  }

  private Optional<RequestOutcome> send() {
    return world.as(anna, () -> cart.send(anna, UUID.randomUUID(), ""));
  }

  @Test
  void whatIsWithdrawnMeanwhileIsNotAskedForAndTheRestIs() {
    ListingId gone = gathered("Soffa");
    gathered("Fåtölj");
    withdraw(gone);
    assertThat(send()).hasValueSatisfying(outcome -> assertThat(outcome).isInstanceOf(RequestOutcome.Placed.class));
    assertThat(world.as(anna, () -> cart.gathered(anna))).extracting(Cart.Gathered::listing).as("shown as gone until it is taken away")
        .containsExactly(gone);
    assertThat(world.visitor(anna).get("/listan").status()).isEqualTo(200);
    assertThat(send()).as("nothing is left to ask for").isEmpty();
  }
}
