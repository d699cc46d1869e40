package se.samnytta.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.People;
import se.samnytta.organisation.Registry;
import se.samnytta.security.DirectorySystem.Answer;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

class ScimTest extends DatabaseTest {

  @Autowired
  World world;

  @Autowired
  ApiKeys keys;

  @Autowired
  Registry registry;

  @Autowired
  People people;

  @Autowired
  SignIns signIns;

  @Autowired
  JdbcClient jdbc;

  @Autowired
  java.time.Clock clock;

  DirectorySystem lund;
  DirectorySystem kiruna;
  String lundsKey;

  @BeforeEach
  void directoriesHaveKeys() {
    lundsKey = key(World.LUND);
    lund = new DirectorySystem(world.port(), "1281", lundsKey);
    kiruna = new DirectorySystem(world.port(), "2584", key(World.KIRUNA));
  }

  @Test
  void saysWhatItUnderstands() {
    assertThat(lund.get("/ServiceProviderConfig").json().at("/patch/supported").asBoolean()).isTrue();
    assertThat(lund.get("/ResourceTypes").body()).contains("/Users").contains("/Groups");
    assertThat(lund.get("/Schemas").body()).contains("urn:ietf:params:scim:schemas:core:2.0:User");
  }

  @Test
  void addsReadsReplacesAndRemovesAPerson() {
    String name = name();
    Answer added = lund.addUser(name, "Stina", "Provare", name + "@lund.example");
    assertThat(added.status()).as(added.body()).isEqualTo(201);
    assertThat(added.json().at("/meta/location").asString()).endsWith("/scim/v2/1281/Users/" + added.id());
    assertThat(lund.get("/Users/" + added.id()).json().at("/name/formatted").asString()).isEqualTo("Stina Provare");
    Answer replaced = lund.put("/Users/" + added.id(), """
        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"%s","active":true,
         "name":{"givenName":"Stina","familyName":"Nyman"},"emails":[{"value":"%s@lund.example","primary":true}]}
        """.formatted(name, name));
    assertThat(replaced.json().at("/displayName").asString()).isEqualTo("Stina Nyman");
    assertThat(lund.delete("/Users/" + added.id()).status()).isEqualTo(204);
    assertThat(lund.get("/Users/" + added.id()).status()).isEqualTo(404);
  }

  @Test
  void findsByUserNameAndByWhateverElseAFilterSays() {
    String name = name();
    String id = lund.addUser(name, "Stina", "Provare" + name, name + "@lund.example").id();
    assertThat(ids("/Users?filter=userName%20eq%20%22" + name.toUpperCase(java.util.Locale.ROOT) + "%22")).containsExactly(id);
    assertThat(ids("/Users?filter=externalId%20eq%20%22ext-" + name + "%22")).containsExactly(id);
    assertThat(ids("/Users?filter=name.familyName%20eq%20%22Provare" + name + "%22%20and%20active%20eq%20true")).containsExactly(id);
    assertThat(ids("/Users?filter=userName%20eq%20%22ingen%22")).isEmpty();
    assertThat(lund.get("/Users?filter=userName%20likes%20%22x%22").status()).isEqualTo(400);
  }

  @Test
  void givesTheWholeListAPageAtATime() {
    for (int i = 0; i < 5; i++)
      lund.addUser(name(), "Stina", "Provare", name() + "@lund.example");
    int total = lund.get("/Users?count=1").json().path("totalResults").asInt();
    List<String> all = new java.util.ArrayList<>();
    for (int start = 1; start <= total; start += 2)
      all.addAll(ids("/Users?startIndex=" + start + "&count=2"));
    assertThat(all).hasSize(total).doesNotHaveDuplicates();
  }

  /** What was true of somebody who leaves is true ten seconds later at the latest, and here at once. */
  @Test
  void whoeverLeavesIsOutWithEveryRole() {
    UnitId school = world.unit(World.LUND, "Skolan");
    String name = name();
    String id = lund.addUser(name, "Stina", "Provare", name + "@lund.example").id();
    PersonId stina = new PersonId(Long.parseLong(id));
    world.asSystem(() -> {
      registry.assign(stina, school, Role.MEMBER, null);
      return true;
    });
    Visitor browser = world.visitor(world.actor(stina, school));
    assertThat(browser.get("/notiser").status()).isEqualTo(200);
    Answer left = lund.patch("/Users/" + id, "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}");
    assertThat(left.json().path("active").asBoolean()).isFalse();
    assertThat(browser.get("/notiser").status()).isEqualTo(303);
    assertThat(signIns.signIn(stina, null)).isEmpty();
    assertThat(roles(stina)).isEmpty();
    lund.patch("/Users/" + id, "{\"op\":\"replace\",\"path\":\"active\",\"value\":true}");
    assertThat(lund.get("/Users/" + id).json().path("active").asBoolean()).isTrue();
    assertThat(roles(stina)).as("roles are given anew, not found again").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}",
      "{\"op\":\"Replace\",\"value\":{\"active\":false}}",
      "{\"op\":\"replace\",\"value\":{\"active\":\"false\"}}" })
  void understandsHowDirectoriesSayThatSomebodyLeaves(String operation) {
    String name = name();
    String id = lund.addUser(name, "Stina", "Provare", name + "@lund.example").id();
    Answer left = lund.patch("/Users/" + id, operation);
    assertThat(left.status()).as(left.body()).isIn(200, 204);
    assertThat(lund.get("/Users/" + id).json().path("active").asBoolean()).isFalse();
  }

  @Test
  void keepsGroupsAndWhoIsInThem() {
    String anna = lund.addUser("a" + name(), "Anna", "Provare", name() + "@lund.example").id();
    String bo = lund.addUser("b" + name(), "Bo", "Provare", name() + "@lund.example").id();
    String group = lund.addGroup("Rektorer " + name(), anna).id();
    assertThat(lund.get("/Users/" + anna).json().at("/groups/0/value").asString()).isEqualTo(group);
    lund.patch("/Groups/" + group, "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + bo + "\"}]}");
    assertThat(lund.get("/Groups/" + group).json().path("members")).hasSize(2);
    lund.patch("/Groups/" + group, "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + anna + "\\\"]\"}");
    assertThat(lund.get("/Groups/" + group).json().at("/members/0/value").asString()).isEqualTo(bo);
    assertThat(lund.delete("/Groups/" + group).status()).isEqualTo(204);
    assertThat(lund.get("/Users/" + bo).json().path("groups").isEmpty()).isTrue();
  }

  @Test
  void losesNobodyWhenManyAreAddedToAGroupAtOnce() throws Exception {
    List<String> people = IntStream.range(0, 8).mapToObj(_ -> lund.addUser(name(), "Stina", "Provare", name() + "@lund.example").id())
        .toList();
    String group = lund.addGroup("Alla " + name()).id();
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> additions = people.stream().<Callable<Integer>>map(person -> () -> lund
          .patch("/Groups/" + group, "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + person + "\"}]}").status()).toList();
      for (var answer : clients.invokeAll(additions))
        assertThat(answer.get()).isIn(200, 204);
    }
    assertThat(lund.get("/Groups/" + group).json().path("members")).hasSize(8);
  }

  @Test
  void anotherMunicipalitysPeopleAndGroupsAreNotThere() {
    String name = name();
    String stina = lund.addUser(name, "Stina", "Provare", name + "@lund.example").id();
    String group = lund.addGroup("Rektorer " + name(), stina).id();
    assertThat(kiruna.get("/Users/" + stina).status()).isEqualTo(404);
    assertThat(kiruna.get("/Groups/" + group).status()).isEqualTo(404);
    assertThat(kiruna.patch("/Users/" + stina, "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}").status()).isEqualTo(404);
    assertThat(kiruna.delete("/Users/" + stina).status()).isEqualTo(404);
    assertThat(kiruna.delete("/Groups/" + group).status()).isEqualTo(404);
    assertThat(kiruna.addGroup("Kapade " + name(), stina).status()).isEqualTo(400);
    assertThat(kiruna.get("/Users?filter=userName%20eq%20%22" + name + "%22").json().path("totalResults").asInt()).isZero();
    assertThat(kiruna.addUser(name(), "Stina", "Provare", name + "@lund.example").status()).isEqualTo(409);
    assertThat(lund.get("/Users/" + stina).json().path("active").asBoolean()).isTrue();
  }

  @Test
  void letsInNobodyWithoutAKeyOfThisMunicipality() {
    for (String wrong : List.of("", "samnytta_fel", "x".repeat(500)))
      assertThat(new DirectorySystem(world.port(), "1281", wrong).get("/Users").status()).isEqualTo(401);
    assertThat(new DirectorySystem(world.port(), "2584", lundsKey).get("/Users").status()).isEqualTo(401);
    assertThat(new DirectorySystem(world.port(), "0000", lundsKey).get("/Users").status()).isEqualTo(401);
  }

  @Test
  void stopsWhoeverTriesKeys() {
    DirectorySystem guesser = new DirectorySystem(world.port(), "1281", "samnytta_" + UUID.randomUUID());
    for (int i = 0; i < 30; i++)
      assertThat(guesser.get("/Users").status()).isEqualTo(401);
    assertThat(guesser.get("/Users").status()).isEqualTo(429);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "{", "[]", "null", "{\"schemas\":[]}", "{\"userName\":null}",
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"\"}",
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"utan adress\",\"displayName\":\"Utan\"}",
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"a\\u0000b@lund.example\",\"displayName\":\"Noll\"}",
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"19121212-1212\",\"displayName\":\"T\",\"emails\":[{\"value\":\"t@lund.example\"}]}",
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"a@b.example\",\"displayName\":\"A\",\"active\":\"kanske\"}",
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":[\"a\"],\"displayName\":{}}" })
  void refusesNonsenseByName(String body) {
    Answer answer = lund.post("/Users", body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("urn:ietf:params:scim:api:messages:2.0:Error");
  }

  @Test
  void answersNonsenseAddressesByName() {
    for (String path : List.of("/", "/Nothing", "/Users/abc", "/Users/99999999999999999999", "/Users/1/2/3", "/Groups/-1"))
      assertThat(lund.get(path).status()).as(path).isIn(400, 404);
    for (String path : List.of("/Users?startIndex=-5&count=-1", "/Users?count=999999999", "/Users?count=x"))
      assertThat(lund.get(path).status()).as(path).isIn(200, 400);
  }

  @Test
  void leavesATraceByTheKeyThatDidIt() {
    String name = name();
    String id = lund.addUser(name, "Stina", "Provare", name + "@lund.example").id();
    lund.patch("/Users/" + id, "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}");
    String traces = world.asSystem(() -> jdbc.sql("""
        select string_agg(action || ' ' || municipality, ', ' order by id) from audit.entry
        where subject_kind = 'person' and subject_id = :id and detail ? 'apiKey'
        """.replace("?", "??")).param("id", id).query(String.class).single());
    assertThat(traces).isEqualTo("directory.personAdded 1281, directory.personChanged 1281, directory.personLeft 1281");
  }

  private List<UnitId> roles(PersonId person) {
    return world.asSystem(() -> people.unitsOf(person));
  }

  private List<String> ids(String path) {
    return lund.get(path).json().path("Resources").valueStream().map(each -> each.path("id").asString()).toList();
  }

  private static String name() {
    return "p" + UUID.randomUUID().toString().substring(0, 13);
  }

  private String key(Municipality municipality) {
    Actor ada = world.member(world.unit(municipality, null, "Kommunen"), "Ada Provare", Role.ADMIN);
    LocalDate soon = LocalDate.ofInstant(clock.instant(), se.samnytta.kernel.Period.SWEDEN).plusDays(30);
    return world.as(ada, () -> keys.make(ada, "Katalogen", Set.of(ApiPurpose.SCIM), soon));
  }
}
