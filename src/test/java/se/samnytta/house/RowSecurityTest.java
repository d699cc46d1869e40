package se.samnytta.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Reach;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.ListingOutcome;
import se.samnytta.listing.Listings;
import se.samnytta.world.Ads;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.World;

/** The database itself decides who sees a row: each table has a policy, or stands here with the reason why it needs none. */
class RowSecurityTest extends DatabaseTest {

  private static final Map<String, String> OPEN = Map.of(
      "flyway_schema_history", "says which migrations have run",
      "event_publication", "read by background work, which sees everything",
      "scheduled_tasks", "read by background work, which sees everything",
      "inventory.category", "the same for everybody",
      "inventory.emission_factor", "the same for everybody",
      "inventory.transport_factor", "the same for everybody",
      "listing.cascade_rule", "the same for everybody",
      "security.login_session", "asked before anybody is known, by the hash of a token");

  @Autowired
  JdbcClient jdbc;

  @Autowired
  World world;

  @Autowired
  TransactionTemplate transaction;

  @Autowired
  Ads ads;

  @Autowired
  Listings listings;

  @Test
  void everyTableHasAPolicyOrAReason() {
    List<String> open = jdbc.sql("""
        select relation.oid::regclass::text as name
        from pg_class as relation
        join pg_namespace as schema on schema.oid = relation.relnamespace
        where relation.relkind in ('r', 'p') and not relation.relrowsecurity
          and schema.nspname not in ('pg_catalog', 'information_schema')
        order by 1
        """).query(String.class).list();
    assertThat(open).isSubsetOf(OPEN.keySet());
  }

  @Test
  void outsideATransactionWithAScopeNothingIsSeen() {
    List<String> guarded = jdbc.sql("""
        select relation.oid::regclass::text
        from pg_class as relation
        where relation.relkind in ('r', 'p') and relation.relrowsecurity and has_table_privilege(relation.oid, 'select')
        order by 1
        """).query(String.class).list();
    assertThat(guarded).isNotEmpty()
        .allSatisfy(table -> assertThat(jdbc.sql("select count(*) from " + table).query(Long.class).single()).as(table).isZero());
  }

  /** What pages and verbs leave out as well: the database itself has to. */
  @Test
  void whatAnotherUnitKeepsToItselfIsNotThereForWhoeverAsksTheTable() {
    Actor anna = world.member(world.unit(World.LUND, "Biblioteket"), "Anna");
    Actor lena = world.member(world.unit(World.LUND, "Skolan"), "Lena");
    ListingId ad = ads.publish(anna, ads.things("Stol", "stolar", 1), Reach.MUNICIPALITY);
    String ofAd = "select count(*) from listing.listing where id = " + ad;
    assertThat(count(lena, ofAd)).isOne();
    int version = version(ad);
    assertThat(world.as(anna, () -> listings.pause(anna, ad, version))).isInstanceOf(ListingOutcome.Saved.class);
    assertThat(count(anna, ofAd)).isOne();
    assertThat(count(lena, ofAd)).isZero();
    UUID key = UUID.randomUUID();
    world.as(anna, () -> transaction.execute(_ -> jdbc.sql("""
        insert into listing.import_sheet (request_key, unit, person_id, content, uploaded_at) values (:key, :unit, :person, '{}', now())
        """).param("key", key).param("unit", anna.unit().value()).param("person", anna.person().value()).update()));
    String ofSheet = "select count(*) from listing.import_sheet where request_key = '" + key + "'";
    assertThat(count(anna, ofSheet)).isOne();
    assertThat(count(lena, ofSheet)).isZero();
  }

  @Test
  void whatIsOnePersonsAloneIsNotThereForAColleagueWhoAsksTheTable() {
    Actor anna = world.member(world.unit(World.LUND, "Biblioteket"), "Anna");
    Actor lena = world.member(anna.unit(), "Lena");
    ListingId ad = ads.publish(anna, ads.things("Stol", "stolar", 1), Reach.MUNICIPALITY);
    world.as(anna, () -> transaction.execute(_ -> jdbc.sql("insert into listing.favourite values (:person, :ad, now())")
        .param("person", anna.person().value()).param("ad", ad.value()).update()));
    String ofFavourite = "select count(*) from listing.favourite where listing_id = " + ad;
    assertThat(count(anna, ofFavourite)).isOne();
    assertThat(count(lena, ofFavourite)).isZero();
  }

  private int version(ListingId ad) {
    return world.asSystem(() -> jdbc.sql("select version from listing.listing where id = " + ad).query(Integer.class).single());
  }

  private long count(Actor actor, String sql) {
    return world.as(actor, () -> transaction.execute(_ -> jdbc.sql(sql).query(Long.class).single()));
  }

  @Test
  void viewsOfGuardedTablesAskAsTheReaderAndNotAsTheOwner() {
    assertThat(jdbc.sql("""
        select distinct seen.oid::regclass::text
        from pg_class as seen
        join pg_rewrite as rule on rule.ev_class = seen.oid
        join pg_depend as dependency on dependency.classid = 'pg_rewrite'::regclass and dependency.objid = rule.oid
        join pg_class as source on dependency.refclassid = 'pg_class'::regclass and source.oid = dependency.refobjid
        where seen.relkind in ('v', 'm') and source.relrowsecurity
          and not coalesce(seen.reloptions && array['security_invoker=true', 'security_invoker=on'], false)
        order by 1
        """).query(String.class).list()).isEmpty();
  }

  @Test
  void functionsThatSeeMoreThanTheReaderPinTheirSearchPath() {
    assertThat(jdbc.sql("""
        select routine.oid::regprocedure::text
        from pg_proc as routine
        join pg_namespace as schema on schema.oid = routine.pronamespace
        where routine.prosecdef and schema.nspname not in ('pg_catalog', 'information_schema')
          and not coalesce(exists (select from unnest(routine.proconfig) as setting where setting like 'search_path=%'), false)
        order by 1
        """).query(String.class).list()).isEmpty();
  }
}
