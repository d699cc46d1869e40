package se.samnytta.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.Condition;
import se.samnytta.inventory.ItemDetails;
import se.samnytta.inventory.Measures;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Reach;
import se.samnytta.world.Ads;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.World;

/** Each test has a kind of thing of its own in one category. */
class HintsTest extends DatabaseTest {

  @Autowired
  World world;
  @Autowired
  Ads ads;
  @Autowired
  Listings listings;
  @Autowired
  Hints hints;

  Actor owner;
  Actor other;
  CategoryId category;

  @BeforeEach
  void world() {
    owner = world.member(world.unit(World.LUND, "Biblioteket"), "Anna");
    other = world.member(world.unit(World.ESLOV, "Sallerupskolan"), "Cilla");
    category = ads.category("musikinstrument");
  }

  @Test
  void isTheMiddleOfWhatFiveHaveWeighedAndSoldFor() {
    gone("Svart fiol", 500, 300);
    gone("Fiol med stråke", 700, 100);
    gone("Elfiol", 600, 200);
    gone("Barnfiol", 400, 900);
    assertThat(hint("En fiol")).as("four are too few").isEqualTo(new Hint(null, null));
    gone("Fiol", 9000, 400);
    assertThat(hint("En fiol")).isEqualTo(new Hint(600L, Money.kronor(300)));
    assertThat(hint("Trumpet")).as("another kind").isEqualTo(new Hint(null, null));
  }

  @Test
  void countsOnlyWhatSomebodyHasTaken() {
    for (int n = 0; n < 4; n++)
      gone("Cello " + n, 3000, 500);
    ads.publish(owner, details("Cello", 3000, 500, Measures.UNKNOWN), Reach.ALL);
    close(ads.publish(owner, details("Cello", 3000, 500, Measures.UNKNOWN), Reach.ALL), CloseReason.WITHDRAWN);
    assertThat(hint("Cello")).isEqualTo(new Hint(null, null));
  }

  @Test
  void countsOnlyWhatIsAboutAsLarge() {
    for (int n = 0; n < 5; n++)
      gone(details("Kontrabas", 10_000, 500, new Measures(1800, 600, null)));
    assertThat(world.as(other, () -> hints.of(category, "Kontrabas", new Measures(650, 1700, null)))).as("whichever way it lies")
        .isEqualTo(new Hint(10_000L, Money.kronor(500)));
    assertThat(world.as(other, () -> hints.of(category, "Kontrabas", new Measures(1200, 600, null)))).isEqualTo(new Hint(null, null));
    assertThat(world.as(other, () -> hints.of(category, "Kontrabas", Measures.UNKNOWN))).isEqualTo(new Hint(10_000L, Money.kronor(500)));
  }

  private Hint hint(String title) {
    return world.as(other, () -> hints.of(category, title, Measures.UNKNOWN));
  }

  private void gone(String title, long grams, long kronor) {
    gone(details(title, grams, kronor, Measures.UNKNOWN));
  }

  private void gone(ListingDetails details) {
    close(ads.publish(owner, details, Reach.UNIT), CloseReason.GONE);
  }

  private void close(ListingId ad, CloseReason reason) {
    world.as(owner, () -> listings.close(owner, ad, listings.listing(ad).version(), reason));
  }

  private ListingDetails details(String title, long grams, long kronor, Measures measures) {
    return ListingDetails.of(title, "", ItemDetails.of(category, 1, Condition.B).with(measures).withWeight(grams),
        List.of(Offer.priced(Term.SELL, new Price(Money.kronor(kronor), PricePer.ITEM))));
  }
}
