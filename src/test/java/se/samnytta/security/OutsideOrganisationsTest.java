package se.samnytta.security;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samnytta.security.Outsider.PASSWORD;
import static se.samnytta.security.Outsider.letter;
import static se.samnytta.security.Outsider.link;

import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Role;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.PostOffice;
import se.samnytta.world.Visitor;
import se.samnytta.world.Visitor.Seen;
import se.samnytta.world.World;

class OutsideOrganisationsTest extends DatabaseTest {

  @Autowired
  World world;

  @Autowired
  Outsider outsider;

  @Autowired
  JdbcClient jdbc;

  Visitor ada;
  String name;
  OrganisationNumber number;
  String address;

  @BeforeEach
  void adaAdministersLund() {
    ada = administrator(World.LUND);
    name = "Bygg " + UUID.randomUUID();
    number = number();
    address = UUID.randomUUID() + "@bygg.example";
  }

  @Test
  void comesInByAskingConfirmingAndBeingAccepted() {
    assertThat(ask(address).location()).isEqualTo("/utomstaende/ansok/skickat");
    assertThat(world.stranger().get("/utomstaende/ansok/skickat").page().select("main a[href=/demo/brev]"))
        .as("where the demo keeps letters")
        .hasSize(1);
    assertThat(ada.get("/admin/utomstaende").text()).as("nothing is shown before the address is confirmed").doesNotContain(name);
    String link = link(address, 1);
    assertThat(world.stranger().get(link).text()).contains("Skicka ansökan till kommunen");
    assertThat(world.stranger().post(link + "/ansokan").location()).isEqualTo("/utomstaende/ansok/bekraftad");
    assertThat(ada.get("/notiser").text()).contains(name + " ansöker om att få konto");
    assertThat(ada.get("/admin/utomstaende").text()).contains(name).contains(number.toString()).contains("Vi lagar stolar");
    assertThat(notice().text()).contains("Din tur");
    assertThat(ada.post(action("antagande")).status()).isEqualTo(303);
    assertThat(notice().text()).contains(name).doesNotContain("Din tur");
    assertThat(ada.get("/admin/utomstaende").page().select("#historik").text()).contains(name + " togs emot");
    Visitor stina = world.stranger();
    assertThat(stina.post(link(address, 2) + "/losenord", "nytt", PASSWORD).status()).isEqualTo(303);
    assertThat(stina.get("/installningar").text()).contains("Stina Provare").contains(name);
    assertThat(stina.get("/admin/utomstaende").status()).isEqualTo(403);
  }

  @Test
  void isToldWhenItIsNotLetIn() {
    ask(address);
    world.stranger().post(link(address, 1) + "/ansokan");
    assertThat(ada.post(action("avslag")).status()).isEqualTo(303);
    assertThat(notice().text()).contains(name).doesNotContain("Din tur");
    assertThat(letter(address, 2)).contains("tar inte emot er organisation");
    Document page = ada.get("/admin/utomstaende").page();
    assertThat(page.select("#historik li").eachText()).anySatisfy(line -> assertThat(line).contains(name + " fick avslag"));
    page.select("#historik").remove();
    assertThat(page.text()).doesNotContain(name);
  }

  @Test
  void isDecidedOnceAndByItsOwnMunicipalityAlone() {
    ask(address);
    world.stranger().post(link(address, 1) + "/ansokan");
    String accept = action("antagande");
    assertThat(administrator(World.KIRUNA).post(accept).status()).isEqualTo(404);
    assertThat(administrator(World.KIRUNA).get("/admin/utomstaende").text()).doesNotContain(name);
    Actor lena = world.member(world.unit(World.LUND, "Skolan"), "Lena Provare", Role.ADMIN);
    assertThat(world.visitor(lena).post(accept).status()).isEqualTo(403);
    assertThat(ada.post(accept).status()).isEqualTo(303);
    assertThat(ada.post(accept).status()).isEqualTo(404);
    assertThat(ada.post(accept.replace("antagande", "avslag")).status()).isEqualTo(404);
  }

  @Test
  void tellsNobodyWhetherAnAddressHasAnAccount() {
    String known = outsider.withPassword("Bo Provare").email();
    assertThat(ask(known).location()).isEqualTo(ask(address).location());
    link(address, 1);
    assertThat(PostOffice.lettersTo(known)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({ "556036-0793, true", "5560360793, true", "16556036-0793, true", "556036 0793, true", "802004-3165, true",
      "556036-0794, false",
      "191212-1212, false", "19121212-1212, false", "0000000000, false", "55603607931, false", "abc, false" })
  void takesOrganisationNumbersAndNoPersonalOnes(String typed, boolean taken) {
    assertThat(OrganisationNumber.read(typed).isPresent()).isEqualTo(taken);
  }

  @Test
  void refusesWhatIsWrongAndKeepsWhatWasTyped() {
    Seen seen = world.stranger().post("/utomstaende/ansok", "kommun", "9999", "sort", "KUNG", "namn", name, "nummer", "556036-0794",
        "kontakt",
        "", "epost", "ingen adress", "upplysning", "Vi lagar stolar");
    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.page().select(".ds-error-summary li")).hasSize(5);
    assertThat(seen.page().select("#namn").attr("value")).isEqualTo(name);
    assertThat(seen.page().select("#upplysning").text()).isEqualTo("Vi lagar stolar");
  }

  @Test
  void losesNothingOfAnApplicationTooMany() {
    Visitor visitor = world.stranger();
    for (int i = 0; i < 20; i++)
      assertThat(ask(visitor, UUID.randomUUID() + "@bygg.example").status()).isEqualTo(303);
    Seen seen = ask(visitor, address);
    assertThat(seen.status()).isEqualTo(429);
    assertThat(seen.response().headers().firstValue("Retry-After")).isPresent();
    assertThat(seen.page().select("#upplysning").text()).isEqualTo("Vi lagar stolar");
  }

  /** Whoever is outside sees what is public, not what the municipality shows its own. */
  @Test
  void peopleOutsideSeeWhatIsPublic() {
    Actor stina = world.member(world.unit(World.LUND, "Föreningen"), "Stina Provare", Role.ASSOCIATION);
    assertThat(world.scope(stina).municipality()).isEmpty();
    assertThat(world.as(stina, () -> people())).as("knows herself alone").isEqualTo(1);
  }

  @Autowired
  org.springframework.transaction.support.TransactionTemplate transaction;

  private long people() {
    return transaction.execute(_ -> jdbc.sql("select count(*) from organisation.person").query(Long.class).single());
  }

  private Visitor administrator(Municipality municipality) {
    return world.visitor(world.member(world.unit(municipality, null, "Kommunen"), "Ada Provare", Role.ADMIN));
  }

  private Seen ask(String from) {
    return ask(world.stranger(), from);
  }

  private Seen ask(Visitor visitor, String from) {
    return visitor.post("/utomstaende/ansok", "kommun", "1281", "sort", "SUPPLIER", "namn", name, "nummer", number.toString(), "kontakt",
        "Stina Provare", "epost", from, "upplysning", "Vi lagar stolar");
  }

  /** A number that no other test has: people of an organisation that is here already come to it. */
  private static OrganisationNumber number() {
    return IntStream.generate(() -> RandomGenerator.getDefault().nextInt(100_000_000)).mapToObj(any -> "55%08d".formatted(any))
        .flatMap(digits -> OrganisationNumber.read(digits).stream()).findFirst().orElseThrow();
  }

  private String action(String what) {
    return ada.get("/admin/utomstaende").page().select("li:contains(" + name + ") form[action$=" + what + "]").attr("action");
  }

  /** What Ada is told of the application. */
  private Elements notice() {
    return ada.get("/notiser").page().select("li.notis:contains(" + name + ")");
  }
}
