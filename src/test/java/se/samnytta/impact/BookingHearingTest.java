package se.samnytta.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.booking.BookingClosed;
import se.samnytta.booking.BookingEvent;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.By;
import se.samnytta.booking.ClosedHow;
import se.samnytta.booking.GoodsHandedOver;
import se.samnytta.booking.GoodsReturned;
import se.samnytta.booking.HandOverId;
import se.samnytta.booking.HandedOver;
import se.samnytta.booking.LineId;
import se.samnytta.booking.Parties;
import se.samnytta.booking.Side;
import se.samnytta.booking.WouldHaveBought;
import se.samnytta.booking.WouldHaveBoughtAnswered;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.ItemId;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Period;
import se.samnytta.listing.Term;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Owner;
import se.samnytta.world.World;

/** What booking tells comes through the registry of publications and leaves the effect it should. */
class BookingHearingTest extends DatabaseTest {

  private static final Municipality YSTAD = new Municipality("1286");
  private static final Municipality SKURUP = new Municipality("1264");
  private static final Instant MARCH_2005 = Instant.parse("2005-03-01T10:00:00Z");

  @Autowired
  ApplicationEventPublisher events;
  @Autowired
  TransactionTemplate transaction;
  @Autowired
  World world;

  private Actor kim;
  private Actor anna;

  @BeforeEach
  void twoMembers() {
    kim = world.member(world.unit(YSTAD, "Kulturhuset"), "Kim");
    anna = world.member(world.unit(SKURUP, "Mackleanskolan"), "Anna");
  }

  @Test
  void aGiftLeavesOneEffectHoweverOftenItIsTold() throws SQLException {
    Shared gift = shared(Term.GIVE);
    GoodsHandedOver event = handedOver(gift, null);
    tell(event);
    tell(event);
    tell(new WouldHaveBoughtAnswered(parties(gift), by(anna, Side.RECEIVER), WouldHaveBought.YES));
    tell(new BookingClosed(parties(gift), by(anna, Side.RECEIVER), ClosedHow.CONFIRMED));
    // 2 × 72,000 − 2 × 10 km × 1.3 × 255.61 g; 2 × 4,500 kr
    awaitEffects(gift, "137354 900000 35000 YES CONFIRMED -");
  }

  @Test
  void aLoanIsDrivenTwiceAndUsesTheDaysItWasOut() throws SQLException {
    Shared loan = shared(Term.LEND);
    tell(handedOver(loan, new Period(MARCH_2005, MARCH_2005.plusSeconds(13 * 86_400))));
    // 0.6 × 144,000 × 14 / (15 × 365) − 13,292, in öre 0.6 × 900,000 × 14 / 5475
    awaitEffects(loan, "-13071 1381 0 ASSUMED AWAITED 14");
    Owner.execute("update booking.hand_over set at = '2005-03-04T10:00:00Z' where id = " + loan.handOver());
    tell(new GoodsReturned(parties(loan), by(kim, Side.OWNER), new HandOverId(loan.handOver()), List.of(), true));
    awaitEffects(loan, "-13229 395 0 ASSUMED AWAITED 4");
  }

  private Shared shared(Term term) throws SQLException {
    return Shared.of(term, kim.unit(), YSTAD, anna.unit(), SKURUP, MARCH_2005);
  }

  private GoodsHandedOver handedOver(Shared shared, @Nullable Period period) throws SQLException {
    String[] ids = Owner.texts("select id || ' ' || item_id || ' ' || category_id from booking.line where booking_id = " + shared.booking())
        .getFirst().split(" ");
    var line = new HandedOver(shared.line(), new LineId(Long.parseLong(ids[0])), new ItemId(Long.parseLong(ids[1])), null,
        new CategoryId(Long.parseLong(ids[2])), "Kontorsstol", 2, null, Money.ZERO, kim.unit(), YSTAD, anna.unit(), SKURUP);
    return new GoodsHandedOver(parties(shared), by(kim, Side.OWNER), new HandOverId(shared.handOver()), List.of(line), period, 10_000L,
        false, true);
  }

  private static Parties parties(Shared shared) {
    return new Parties(new BookingId(shared.booking()), 1, shared.term(), shared.giver(), shared.giverMunicipality(), shared.receiver(),
        shared.receiverMunicipality());
  }

  private static By by(Actor actor, Side side) {
    return new By(actor.person(), actor.unit(), side);
  }

  private void tell(BookingEvent event) {
    world.as(kim, () -> transaction.execute(_ -> {
      events.publishEvent(event);
      return true;
    }));
  }

  private static void awaitEffects(Shared shared, String... effects) {
    await().untilAsserted(
        () -> assertThat(Owner.texts("select co2e_g || ' ' || saving_ore || ' ' || waste_g || ' ' || share || ' ' || receipt || "
            + "' ' || coalesce(life_days::text, '-') from impact.effect where booking_id = " + shared.booking())).containsExactly(effects));
  }
}
