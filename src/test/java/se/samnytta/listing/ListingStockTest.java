package se.samnytta.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.inventory.AsideId;
import se.samnytta.inventory.StockOutcome;
import se.samnytta.inventory.StockOutcome.Done;
import se.samnytta.inventory.StockStep;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Reach;
import se.samnytta.world.Ads;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.World;

/** Projectors of a library, some with labels of their own: mended, lost, found, counted, split, put together. */
class ListingStockTest extends DatabaseTest {

  @Autowired
  World world;
  @Autowired
  Ads ads;
  @Autowired
  ListingStock stock;
  @Autowired
  Listings listings;
  @Autowired
  JdbcClient jdbc;

  private Actor anna;
  private ListingId ad;
  private String one;
  private String two;

  @BeforeEach
  void fiveProjectorsTwoOfThemLabelled() {
    anna = world.member(world.unit(World.LUND, "Biblioteket"), "Anna");
    ad = projectors(5);
    one = "P1-" + ad;
    two = "P2-" + ad;
    take(new StockStep.Label(List.of(one, two)));
  }

  private ListingId projectors(int many) {
    return ads.publish(anna, ads.things("Projektor", "av-utrustning", many), Reach.ALL);
  }

  private StockOutcome take(StockStep step) {
    return take(UUID.randomUUID(), step);
  }

  private StockOutcome take(UUID key, StockStep step) {
    return world.as(anna, () -> stock.take(anna, ad, key, step));
  }

  private int quantity(ListingId of) {
    return number("select quantity from inventory.item where id = (select item_id from listing.listing where id = :ad)", of);
  }

  private int free(ListingId of) {
    return number("select inventory.free((select item_id from listing.listing where id = :ad), now(), 'infinity')", of);
  }

  private int number(String sql, ListingId of) {
    return world.asSystem(() -> jdbc.sql(sql).param("ad", of.value()).query(Integer.class).single());
  }

  private String state(String label) {
    return world.asSystem(() -> jdbc.sql("select state from inventory.piece where label = :label").param("label", label)
        .query(String.class).single());
  }

  private AsideId aside() {
    return new AsideId(number("select id from inventory.aside where item_id = (select item_id from listing.listing where id = :ad)", ad));
  }

  private List<String> history() {
    return world.asSystem(() -> jdbc.sql("""
        select reason || ' ' || change || coalesce(' ' || note, '') from inventory.stock_change
        where item_id = (select item_id from listing.listing where id = :ad) order by id
        """).param("ad", ad.value()).query(String.class).list());
  }

  @Test
  void aLabelIsOnOneThingOnlyAndThereAreNoMoreLabelsThanThings() {
    assertThat(take(new StockStep.Label(List.of("NY-" + ad, one)))).isEqualTo(new StockOutcome.LabelTaken(one));
    assertThat(take(new StockStep.Label(List.of("A-" + ad, "B-" + ad, "C-" + ad, "D-" + ad)))).isEqualTo(new StockOutcome.TooManyLabels(3));
    assertThat(take(new StockStep.Label(List.of("A-" + ad, "B-" + ad, "C-" + ad)))).isEqualTo(new Done());
    assertThat(take(new StockStep.Unlabel("C-" + ad))).isEqualTo(new Done());
    assertThat(take(new StockStep.Unlabel("C-" + ad))).isEqualTo(new StockOutcome.NoSuchLabel("C-" + ad));
  }

  @Test
  void whatIsToBeMendedCannotBePromisedUntilItIsBack() {
    assertThat(take(new StockStep.SetAside(2, List.of(one), null, "Lampan är trasig"))).isEqualTo(new Done());
    assertThat(free(ad)).isEqualTo(3);
    assertThat(quantity(ad)).isEqualTo(5);
    assertThat(state(one)).isEqualTo("ASIDE");
    assertThat(take(new StockStep.SetAside(4, List.of(), null, "Fler"))).isEqualTo(new StockOutcome.Promised(3));
    assertThat(take(new StockStep.Mended(aside()))).isEqualTo(new Done());
    assertThat(take(new StockStep.Mended(aside()))).isEqualTo(new StockOutcome.NotAside());
    assertThat(free(ad)).isEqualTo(5);
    assertThat(state(one)).isEqualTo("HERE");
    assertThat(history()).endsWith("SET_ASIDE 0 Lampan är trasig", "MENDED 0");
  }

  @Test
  void whatIsMendedByADayCanBePromisedAfterIt() {
    LocalDate back = LocalDate.now(Period.SWEDEN).plusDays(10);
    take(new StockStep.SetAside(5, List.of(), back, "Service"));
    assertThat(number("""
        select inventory.free((select item_id from listing.listing where id = :ad), now() + interval '20 days', now() + interval '21 days')
        """, ad)).isEqualTo(5);
    assertThat(number("select inventory.free((select item_id from listing.listing where id = :ad), now(), now() + interval '2 days')", ad))
        .isZero();
  }

  @Test
  void whatCannotBeMendedLeavesTheStock() {
    take(new StockStep.SetAside(2, List.of(one), null, "Brandskadade"));
    assertThat(take(new StockStep.BeyondRepair(aside(), ""))).isEqualTo(new Done());
    assertThat(quantity(ad)).isEqualTo(3);
    assertThat(free(ad)).isEqualTo(3);
    assertThat(state(one)).isEqualTo("GONE");
  }

  @Test
  void whatIsLostIsCountedOffAndOnAgainWhenItIsFound() {
    assertThat(take(new StockStep.Lost(2, List.of(one), "Borta efter flytten"))).isEqualTo(new Done());
    assertThat(quantity(ad)).isEqualTo(3);
    assertThat(take(new StockStep.FoundAgain(1, List.of(two), "Låg i förrådet"))).isEqualTo(new StockOutcome.NoSuchLabel(two));
    assertThat(take(new StockStep.FoundAgain(1, List.of(one), "Låg i förrådet"))).isEqualTo(new Done());
    assertThat(quantity(ad)).isEqualTo(4);
    assertThat(state(one)).isEqualTo("HERE");
    assertThat(history()).endsWith("LOST -2 Borta efter flytten", "FOUND 1 Låg i förrådet");
  }

  @Test
  void whichOnesLeftIsAskedWhenThereWouldBeMoreLabelsThanThings() {
    assertThat(take(new StockStep.Scrapped(4, List.of(), "Utslitna"))).isEqualTo(new StockOutcome.NameThem(1));
    assertThat(take(new StockStep.Counted(1, List.of(two), "Inventering"))).isEqualTo(new Done());
    assertThat(quantity(ad)).isEqualTo(1);
    assertThat(take(new StockStep.Scrapped(1, List.of("FINNS-INTE"), "Utslitna"))).isEqualTo(new StockOutcome.NoSuchLabel("FINNS-INTE"));
  }

  @Test
  void theSameFormSentTwiceIsDoneOnce() {
    UUID key = UUID.randomUUID();
    take(key, new StockStep.Lost(1, List.of(), "Borta"));
    assertThat(take(key, new StockStep.Lost(1, List.of(), "Borta"))).isEqualTo(new Done());
    assertThat(quantity(ad)).isEqualTo(4);
  }

  @Test
  void aPartBecomesAnAdOfItsOwnWithItsLabels() {
    UUID key = UUID.randomUUID();
    ListingStock.Split split = world.as(anna, () -> stock.split(anna, ad, key, 2, List.of(one), "Två går till skolan"));
    assertThat(split.outcome()).isEqualTo(new Done());
    assertThat(world.as(anna, () -> stock.split(anna, ad, key, 2, List.of(one), "Två går till skolan"))).isEqualTo(split);
    Listing apart = world.as(anna, () -> listings.listing(split.ad()));
    assertThat(apart.state()).isEqualTo(ListingState.DRAFT);
    assertThat(quantity(ad)).isEqualTo(3);
    assertThat(quantity(split.ad())).isEqualTo(2);
    assertThat(world.<Integer>asSystem(() -> jdbc.sql("select count(*) from inventory.piece where label = :label and item_id = :item")
        .param("label", one).param("item", apart.item().value()).query(Integer.class).single())).isEqualTo(1);
    assertThat(world.as(anna, () -> stock.merge(anna, split.ad(), ad, UUID.randomUUID(), "Skolan tackade nej"))).isEqualTo(new Done());
    assertThat(quantity(ad)).isEqualTo(5);
    assertThat(world.as(anna, () -> listings.listing(split.ad())).state()).isEqualTo(ListingState.CLOSED);
    assertThat(history()).endsWith("SPLIT -2 Två går till skolan", "MERGED_IN 2 Skolan tackade nej");
  }

  @Test
  void onlyThingsOfTheSameKindAndOwnerArePutTogether() {
    ListingId chairs = ads.publish(anna, ads.things("Stol", "stolar", 3), Reach.ALL);
    assertThat(world.as(anna, () -> stock.merge(anna, chairs, ad, UUID.randomUUID(), "Fel"))).isEqualTo(new StockOutcome.NotAlike());
    assertThat(world.as(anna, () -> stock.merge(anna, ad, ad, UUID.randomUUID(), "Fel"))).isEqualTo(new StockOutcome.NotAlike());
  }

  @Test
  void anotherUnitsStockIsNotThere() {
    Actor bo = world.member(world.unit(World.LUND, "Fritidsgården"), "Bo");
    assertThatThrownBy(() -> world.as(bo, () -> stock.take(bo, ad, UUID.randomUUID(), new StockStep.Lost(1, List.of(), "Hej"))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void manyWhoTakeOutTheLastAtOnceNeverTakeMoreThanThereIs() throws Exception {
    List<Future<StockOutcome>> all = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (int i = 0; i < 40; i++) {
        StockStep step = i % 3 == 0
            ? new StockStep.Lost(1, List.of(), "Borta")
            : i % 3 == 1 ? new StockStep.SetAside(1, List.of(), null, "Trasig") : new StockStep.Scrapped(1, List.of(), "Utsliten");
        all.add(threads.submit(() -> take(step)));
      }
    }
    long done = 0;
    for (Future<StockOutcome> each : all)
      if (each.get() instanceof Done)
        done++;
    assertThat(done).isBetween(3L, 5L);
    assertThat(free(ad)).isEqualTo(5 - (int) done);
  }
}
