package se.samnytta.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Reach;
import se.samnytta.kernel.Scope;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.ListingId;
import se.samnytta.world.Ads;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.World;

/** A term is seen by those who see its ad, a picture by those who see its thing, however far it reaches and whoever asks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeenAlikeTest extends DatabaseTest {

  private static final String AD = "select count(*) from listing.listing where id = %1$d";
  private static final String TERM = "select count(*) from listing.term where listing_id = %1$d";
  private static final String THING = "select count(*) from inventory.item where id = %2$d";
  private static final String PICTURE = "select count(*) from inventory.item_image where item_id = %2$d";

  @Autowired
  JdbcClient jdbc;

  @Autowired
  TransactionTemplate transaction;

  @Autowired
  World world;

  @Autowired
  Ads ads;

  private final Map<String, Scope> viewers = new LinkedHashMap<>();
  private Actor anna;
  private UnitId school;
  private long ad;
  private long thing;

  @BeforeAll
  void anAdWithATermAndAPicture() {
    anna = world.member(world.unit(World.LUND, "Biblioteket"), "Anna");
    school = world.unit(World.LUND, "Skolan");
    viewers.put("owner", world.scope(anna));
    viewers.put("unit below", world.scope(world.member(world.unit(World.LUND, anna.unit(), "Avdelningen"), "Bo")));
    viewers.put("same municipality", world.scope(world.member(school, "Lena")));
    viewers.put("partner", world.scope(world.member(world.unit(World.ESLOV, "Förskolan"), "Eva")));
    viewers.put("other municipality", world.scope(world.member(world.unit(World.KIRUNA, "Gruvan"), "Kim")));
    viewers.put("stranger", Scope.PUBLIC);
    viewers.put("nobody", Scope.NOTHING);
    viewers.put("system", Scope.SYSTEM);
    ListingId published = ads.publish(anna, ads.things("Stol", "stolar", 1), Reach.UNIT);
    ad = published.value();
    thing = ask(Scope.SYSTEM, "select item_id from listing.listing where id = %1$d");
    takePicture();
  }

  private void takePicture() {
    UUID image = UUID.randomUUID();
    write(viewers.get("owner"), """
        insert into files.image (id, owner_unit, municipality, width, height, created_at, created_by)
        values ('%s', %d, '%s', 640, 480, now(), %d)
        """.formatted(image, anna.unit().value(), anna.municipality().code(), anna.person().value()));
    write(viewers.get("owner"), "insert into inventory.item_image (item_id, image_id, position, alt) values (%d, '%s', 0, 'Stol')"
        .formatted(thing, image));
  }

  @Test
  void atEachReachWhetherShownOrNot() {
    List<String> seers = List.of("", "same municipality", "partner", "other municipality", "stranger");
    for (Reach reach : Reach.values())
      for (boolean shown : new boolean[] { true, false }) {
        set(shown, reach);
        for (var viewer : viewers.entrySet()) {
          String name = viewer.getKey();
          boolean sees = List.of("owner", "system").contains(name)
              || shown && (seers.subList(0, reach.step() + 1).contains(name)
                  || name.equals("unit below") && reach != Reach.UNIT);
          for (String what : List.of(AD, TERM, THING, PICTURE))
            assertThat(ask(viewer.getValue(), what)).as(name + " at " + reach + (shown ? "" : ", not shown") + ": " + what)
                .isEqualTo(sees ? 1 : 0);
        }
      }
  }

  @Test
  void whenItMovesToAnotherUnit() {
    set(true, Reach.UNIT);
    Scope lena = viewers.get("same municipality");
    belongsTo(school);
    for (String what : List.of(AD, TERM, THING, PICTURE)) {
      assertThat(ask(lena, what)).isOne();
      assertThat(ask(viewers.get("owner"), what)).isZero();
    }
    belongsTo(anna.unit());
    for (String what : List.of(AD, TERM, THING, PICTURE))
      assertThat(ask(lena, what)).isZero();
  }

  private void belongsTo(UnitId unit) {
    write(Scope.SYSTEM, "update listing.listing set owner_unit = %d where id = %d".formatted(unit.value(), ad));
    write(Scope.SYSTEM, "update inventory.item set owner_unit = %d where id = %d".formatted(unit.value(), thing));
  }

  @Test
  void onlyTheOwnerAddsChangesAndRemoves() {
    set(true, Reach.PUBLIC);
    Scope lena = viewers.get("same municipality");
    for (String sql : List.of("insert into listing.term (listing_id, term) values (%1$d, 'LEND')",
        "insert into inventory.item_image (item_id, image_id, position, alt) select item_id, gen_random_uuid(), 1, '' "
            + "from inventory.item_image where item_id = %2$d"))
      assertThatExceptionOfType(DataAccessException.class).as(sql).isThrownBy(() -> write(lena, sql.formatted(ad, thing)))
          .withStackTraceContaining("row-level security");
    for (String sql : List.of("update listing.term set wanted = 'Bord' where listing_id = %1$d",
        "delete from listing.term where listing_id = %1$d", "update inventory.item_image set alt = 'Bord' where item_id = %2$d",
        "delete from inventory.item_image where item_id = %2$d"))
      assertThat(write(lena, sql.formatted(ad, thing))).as(sql).isZero();
  }

  private void set(boolean shown, Reach reach) {
    write(Scope.SYSTEM, "update listing.listing set state = '%s', reach = %d where id = %d"
        .formatted(shown ? "PUBLISHED" : "PAUSED", reach.step(), ad));
    write(Scope.SYSTEM, "update inventory.item set shown = %b, reach = %d where id = %d".formatted(shown, reach.step(), thing));
  }

  private long ask(Scope scope, String sql) {
    return scope.call(() -> transaction.execute(_ -> jdbc.sql(sql.formatted(ad, thing)).query(Long.class).single()));
  }

  private int write(Scope scope, String sql) {
    return scope.call(() -> transaction.execute(_ -> jdbc.sql(sql).update()));
  }
}
