package se.samnytta.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.world.DatabaseTest;

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
