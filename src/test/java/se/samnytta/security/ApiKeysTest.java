package se.samnytta.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.Scope;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.Visitor.Seen;
import se.samnytta.world.World;

class ApiKeysTest extends DatabaseTest {

  private static final String LAST_DAY = LocalDate.parse("2026-01-01").plusYears(50).toString();

  @Autowired
  World world;

  @Autowired
  ApiKeys keys;

  @Autowired
  JdbcClient jdbc;

  @Autowired
  java.time.Clock clock;

  Actor ada;

  @BeforeEach
  void adaAdministersLund() {
    ada = administrator(World.LUND);
  }

  @Test
  void showsAKeyOnceAndKeepsOnlyItsHash() {
    Visitor visitor = world.visitor(ada);
    Seen made = make(visitor, "Entra ID " + UUID.randomUUID());
    String key = made.page().select("#nyckeln").attr("value");
    assertThat(made.status()).isEqualTo(200);
    assertThat(key).startsWith("samnytta_").hasSize(52);
    assertThat(visitor.get("/admin/nycklar").body()).doesNotContain(key).contains("Slutar på " + key.substring(48));
    assertThat(world.asSystem(() -> jdbc.sql("select string_agg(k::text, ' ') from security.api_key k").query(String.class).single()))
        .doesNotContain(key);
    assertThat(found(key, ApiPurpose.SCIM)).isTrue();
    assertThat(found(key, ApiPurpose.READ)).isFalse();
  }

  @Test
  void thePageTellsWhoMadeAndRevokedWhichKey() {
    Visitor visitor = world.visitor(ada);
    String name = "Katalogen " + UUID.randomUUID();
    make(visitor, name);
    visitor
        .post(visitor.get("/admin/nycklar").page().select("li:has(h2:contains(" + name + ")) form[action$=aterkallelse]").attr("action"));
    assertThat(visitor.get("/admin/nycklar").page().select("#historik li").eachText()).anySatisfy(line -> assertThat(line)
        .contains("Nyckeln " + name + " återkallades", ada.name())).anySatisfy(line -> assertThat(line)
            .contains("Nyckeln " + name + " skapades", ada.name(), "Sista dagen"));
  }

  @Test
  void aRevokedKeyHoldsNoMoreAtOnce() {
    Visitor visitor = world.visitor(ada);
    String key = make(visitor, "Katalogen " + UUID.randomUUID()).page().select("#nyckeln").attr("value");
    String revoke = visitor.get("/admin/nycklar").page().select("form[action$=aterkallelse]").first().attr("action");
    assertThat(visitor.post(revoke).status()).isEqualTo(303);
    assertThat(found(key, ApiPurpose.SCIM)).isFalse();
    assertThat(visitor.post(revoke).status()).isEqualTo(404);
  }

  @Test
  void aKeyHoldsTheWholeOfItsLastDayAndNoLonger() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), se.samnytta.kernel.Period.SWEDEN);
    String key = world.as(ada, () -> keys.make(ada, "Katalogen", Set.of(ApiPurpose.SCIM), today));
    assertThat(found(key, ApiPurpose.SCIM)).isTrue();
    world.asSystem(() -> jdbc.sql("""
        update security.api_key set created_at = created_at - interval '2 days', expires_at = expires_at - interval '1 day'
        where key_hash = :hash
        """).param("hash", Secret.hash(key)).update());
    assertThat(found(key, ApiPurpose.SCIM)).isFalse();
  }

  @Test
  void anotherMunicipalitysKeysAreNeitherSeenNorRevoked() {
    String name = "Katalogen " + UUID.randomUUID();
    make(world.visitor(ada), name);
    long id = world
        .asSystem(() -> jdbc.sql("select id from security.api_key where name = :name").param("name", name).query(Long.class).single());
    Visitor kaisa = world.visitor(administrator(World.KIRUNA));
    assertThat(kaisa.get("/admin/nycklar").text()).doesNotContain(name);
    assertThat(kaisa.post("/admin/nycklar/" + id + "/aterkallelse").status()).isEqualTo(404);
  }

  @Test
  void onlyWhoeverAdministersTheWholeMunicipalityMakesKeys() {
    Actor head = world.member(world.unit(World.LUND, "Skolan"), "Rektor Provare", Role.ADMIN);
    Actor member = world.member(world.unit(World.LUND, null, "Kommunen"), "Lena Provare");
    for (Actor other : java.util.List.of(head, member)) {
      assertThat(world.visitor(other).get("/admin/nycklar").status()).isEqualTo(403);
      assertThat(make(world.visitor(other), "Katalogen").status()).isEqualTo(403);
    }
  }

  @Test
  void refusesWhatIsMissingAndKeepsWhatWasTyped() {
    Visitor visitor = world.visitor(ada);
    Seen seen = visitor.post("/admin/nycklar", "namn", "Katalogen i Lund", "sista", "1999-01-01");
    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.text()).contains("Välj vad systemet får göra").contains("från i dag och högst två år fram");
    assertThat(seen.page().select("#namn").attr("value")).isEqualTo("Katalogen i Lund");
    assertThat(visitor.post("/admin/nycklar", "namn", "x", "anvandning", "ALLT", "sista", LAST_DAY).status()).isEqualTo(422);
  }

  @Test
  void leavesATraceOfWhoMadeItAndWhoRevokedIt() {
    String name = "Katalogen " + UUID.randomUUID();
    Visitor visitor = world.visitor(ada);
    String key = make(visitor, name).page().select("#nyckeln").attr("value");
    long id = world
        .asSystem(() -> jdbc.sql("select id from security.api_key where name = :name").param("name", name).query(Long.class).single());
    visitor.post("/admin/nycklar/" + id + "/aterkallelse");
    String traces = world.asSystem(() -> jdbc.sql("""
        select string_agg(action || ' ' || person_id || ' ' || detail, '; ' order by id) from audit.entry
        where subject_kind = 'apiKey' and subject_id = :id
        """).param("id", Long.toString(id)).query(String.class).single());
    assertThat(traces).contains("apiKey.made " + ada.person()).contains("apiKey.revoked " + ada.person()).contains(name)
        .doesNotContain(key);
  }

  private Actor administrator(Municipality municipality) {
    return world.member(world.unit(municipality, null, "Kommunen"), "Ada Provare", Role.ADMIN);
  }

  private Seen make(Visitor visitor, String name) {
    LocalDate soon = LocalDate.ofInstant(clock.instant(), se.samnytta.kernel.Period.SWEDEN).plusDays(90);
    return visitor.post("/admin/nycklar", "namn", name, "anvandning", "SCIM", "sista", soon.toString());
  }

  private boolean found(String key, ApiPurpose purpose) {
    return Scope.asSystem(() -> keys.find(key, purpose)).isPresent();
  }
}
