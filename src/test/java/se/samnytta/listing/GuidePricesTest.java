package se.samnytta.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.RightMissing;
import se.samnytta.kernel.Role;
import se.samnytta.web.NotAllowed;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.World;

/** Vera's municipality decides what its units are advised to ask. */
class GuidePricesTest extends DatabaseTest {

  @Autowired
  World world;
  @Autowired
  GuidePrices prices;
  @Autowired
  Cascades cascades;
  @Autowired
  JdbcClient jdbc;

  LocalDate today;
  Actor vera;

  @BeforeEach
  void aMunicipality() {
    today = LocalDate.now(Period.SWEDEN);
    vera = world.newMunicipality("Vera Provare");
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      # term, per mille of a new one's price, kronor new | kronor advised
      SELL, 300,  1600, 480
      SELL, 333,  1000, 333
      SELL, 1000, 1600, 1600
      SELL, 1,    400,
      SELL, 1,    500,  1
      RENT, 5,    1600, 8
      RENT, 5,    1500, 8
      GIVE, 300,  1600,
      LEND, 300,  1600,
      """)
  void advisesAPartOfWhatOneCostsNewInWholeKronor(Term term, int permille, long kronor, @Nullable Long advised) {
    assertThat(new GuidePrice(today, permille, permille).of(term, Money.kronor(kronor)).map(Money::ore))
        .isEqualTo(Optional.ofNullable(advised).map(amount -> amount * 100));
  }

  @Test
  void holdsFromItsDayUntilALaterDecisionAndKeepsWhatWasDecided() {
    assertThat(on(vera, today)).isEmpty();
    GuidePrice first = new GuidePrice(today, 300, 5);
    GuidePrice later = new GuidePrice(today.plusDays(30), 250, null);
    assertThat(decide(vera, 0, first)).isEqualTo(GuidePriceOutcome.DECIDED);
    assertThat(decide(vera, 1, later)).isEqualTo(GuidePriceOutcome.DECIDED);
    assertThat(on(vera, today.minusDays(1))).isEmpty();
    assertThat(on(vera, today.plusDays(29))).contains(first);
    assertThat(on(vera, today.plusDays(30))).contains(later);
    GuidePrice instead = new GuidePrice(today.plusDays(30), 200, null);
    assertThat(decide(vera, 2, instead)).isEqualTo(GuidePriceOutcome.DECIDED);
    assertThat(world.as(vera, () -> prices.all(vera.municipality()))).as("the last of two for a day").containsExactly(instead, first);
    assertThat(world.in(vera, () -> jdbc.sql("select count(*) from listing.guide_price").query(Integer.class).single())).isEqualTo(3);
  }

  @Test
  void neverReachesBackAndMeetsAnOldFormWithAConflict() {
    assertThat(decide(vera, 0, new GuidePrice(today.minusDays(1), 300, null))).isEqualTo(GuidePriceOutcome.PAST);
    assertThat(decide(vera, 0, new GuidePrice(today, 300, null))).isEqualTo(GuidePriceOutcome.DECIDED);
    assertThat(decide(vera, 0, new GuidePrice(today, 500, null))).isEqualTo(GuidePriceOutcome.STALE);
    assertThat(decide(vera, 7, new GuidePrice(today, 500, null))).isEqualTo(GuidePriceOutcome.STALE);
  }

  @Test
  void ofSeveralWhoDecideAtOnceOneDoes() {
    assertThat(ListingsTest.atOnce(6, () -> decide(vera, 0, new GuidePrice(today, 300, null)))).containsOnlyOnce(GuidePriceOutcome.DECIDED)
        .contains(GuidePriceOutcome.STALE);
  }

  @Test
  void leavesWhatWasBeforeAndAfterInTheAuditTrail() {
    decide(vera, 0, new GuidePrice(today, 300, null));
    decide(vera, 1, new GuidePrice(today, 250, 5));
    assertThat(world.asSystem(() -> jdbc.sql("""
        select detail ->> 'before', detail ->> 'after' from audit.entry
        where action = 'municipality.guide-price' and subject_id = :code order by id desc limit 1
        """).param("code", vera.municipality().code()).query((row, _) -> row.getString(1) + " " + row.getString(2)).single()))
        .contains("\"sellPercent\": \"30\"", "\"rentPercent\": \"\"", "\"sellPercent\": \"25\"", "\"rentPercent\": \"0.5\"");
  }

  @Test
  void onlyWhoeverAdministersTheWholeMunicipalityDecides() {
    Actor head = world.member(world.unit(vera.municipality(), vera.unit(), "Skolan"), "Rektor", Role.ADMIN);
    Actor member = world.member(vera.unit(), "Medlem");
    assertThatThrownBy(() -> decide(head, 0, new GuidePrice(today, 300, null))).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> decide(member, 0, new GuidePrice(today, 300, null))).isInstanceOf(RightMissing.class);
    assertThatThrownBy(() -> world.as(head, () -> cascades.decide(head, null, CascadeRule.USUAL, new CascadeRule(1, 2, 3))))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void theDatabaseItselfKeepsItAtHomeAndAsItWasDecided() {
    decide(vera, 0, new GuidePrice(today, 300, null));
    Actor per = world.newMunicipality("Per Provare");
    Actor head = world.member(world.unit(vera.municipality(), vera.unit(), "Skolan"), "Rektor", Role.ADMIN);
    String ofVeras = "select count(*) from listing.guide_price where municipality = '" + vera.municipality().code() + "'";
    assertThat(world.in(per, () -> jdbc.sql(ofVeras).query(Integer.class).single())).isZero();
    assertThat(world.in(head, () -> jdbc.sql(ofVeras).query(Integer.class).single())).isOne();
    String another = "insert into listing.guide_price (municipality, number, valid_from) values ('" + vera.municipality().code()
        + "', 2, current_date)";
    assertThatThrownBy(() -> world.in(per, () -> jdbc.sql(another).update())).isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> world.in(head, () -> jdbc.sql(another).update())).isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> world.in(vera, () -> jdbc.sql("update listing.guide_price set sell_permille = 1").update()))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> world.in(vera, () -> jdbc.sql("delete from listing.guide_price").update()))
        .isInstanceOf(DataAccessException.class);
  }

  private Optional<GuidePrice> on(Actor actor, LocalDate day) {
    return world.as(actor, () -> prices.on(actor.municipality(), day));
  }

  private GuidePriceOutcome decide(Actor actor, int seen, GuidePrice price) {
    return world.as(actor, () -> prices.decide(actor, seen, price));
  }
}
