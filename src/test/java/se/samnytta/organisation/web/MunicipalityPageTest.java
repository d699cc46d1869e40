package se.samnytta.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Role;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.Visitor.Seen;
import se.samnytta.world.World;

/** What Vera's municipality decides about itself, who it agrees with, how it shows its ads, and who lets another one in. */
class MunicipalityPageTest extends DatabaseTest {

  private static final String ARMS = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 40\"><path d=\"M0 0h40v40H0z\"/></svg>";

  @Autowired
  World world;

  Actor vera;
  Visitor browser;

  @BeforeEach
  void signIn() {
    vera = world.newMunicipality("Vera Provare");
    browser = world.visitor(vera);
  }

  @Test
  void decidesNameColourAndContactsWhichShowOnEveryPage() {
    Document form = browser.get("/admin/kommun").page();
    assertThat(form.select("fieldset.val").text()).contains("ljust 8,1 : 1 ✓");
    Seen saved = settings(form.select("input[name=version]").val(), "Provstad", "skurup", "PS", "Kommunens webbplats https://prov.example");
    assertThat(saved.location()).isEqualTo("/admin/kommun");
    Document page = browser.get("/notiser").page();
    assertThat(page.select("link[rel=stylesheet]").attr("href")).contains("skurup");
    assertThat(page.select(".sidfot a[href=https://prov.example]").text()).isEqualTo("Kommunens webbplats");
    assertThat(browser.get("/tillganglighet").text()).contains("tillganglighet@prov.example");
    assertThat(browser.get("/admin/kommun").page().select("#historik").text()).contains("Färg: samnytta → skurup", "Vera Provare");
  }

  @Test
  void keepsWhatWasTypedAndMeetsAnOldFormWithAConflict() {
    Seen wrong = settings("0", "", "lila", "ps9", "Ingen adress\nFarlig javascript:alert(1)");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.page().select("#fel-oversikt a").eachAttr("href")).containsExactlyInAnyOrder("#namn", "#farg", "#prefix", "#lankar");
    assertThat(wrong.page().select("#lankar").val()).contains("Ingen adress");
    String version = browser.get("/admin/kommun").page().select("input[name=version]").val();
    settings(version, "Provstad", "ystad", "", "");
    Seen stale = settings(version, "Annanstad", "ystad", "", "");
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.page().select("#namn").val()).isEqualTo("Annanstad");
  }

  @Test
  void showsItsLogoInTheHeadAndRefusesOneThatDoesMoreThanDraw() {
    assertThat(logo(ARMS.replace("<path", "<script>1</script><path")).page().select("#fil-fel").text()).contains("bara former");
    assertThat(browser.get("/notiser").page().select(".sidhuvud .logotyp")).isEmpty();
    assertThat(logo(ARMS).status()).isEqualTo(303);
    String address = browser.get("/notiser").page().select(".sidhuvud .logotyp").attr("src");
    Seen picture = browser.get(address);
    assertThat(picture.response().headers().firstValue("Content-Type")).contains("image/svg+xml");
    assertThat(picture.body()).isEqualTo(ARMS.replace("/>", "></path>"));
    browser.post("/admin/kommun/logotyp", "ta-bort", "ja");
    assertThat(browser.get(address).status()).isEqualTo(404);
  }

  @Test
  void proposesAnAgreementThatAnotherMunicipalityAccepts() {
    Actor per = world.newMunicipality("Per Provare");
    String name = "Samverkan " + UUID.randomUUID();
    Seen alone = propose(name, per, "");
    assertThat(alone.page().select("#parter-fel").text()).contains("minst en kommun till");
    assertThat(alone.page().select("#namn").val()).isEqualTo(name);
    Seen sent = propose(name, per, "bada");
    assertThat(browser.get(sent.location()).text()).contains("Föreslaget", "Har inte svarat", "Dra tillbaka förslaget");
    Visitor pers = world.visitor(per);
    assertThat(pers.get("/admin/samverkan").page().select(".kort.raps").text()).contains("Väntar på ert svar", name);
    assertThat(pers.post(sent.location() + "/svar", "svar", "ja").status()).isEqualTo(303);
    assertThat(pers.post(sent.location() + "/svar", "svar", "nej").status()).isEqualTo(409);
    assertThat(browser.get(sent.location()).page().select("main").text()).contains("Gäller", "Godkändes", "Per Provare");
    assertThat(propose(name, per, "bada").page().select("#namn-fel").text()).contains("redan en samverkan");
    assertThat(pers.post(sent.location() + "/uppsagning", "dag", "2020-01-01").page().select("#dag-fel").text()).contains("redan varit");
    pers.post(sent.location() + "/uppsagning", "dag", "i dag");
    assertThat(browser.get(sent.location()).text()).contains("Med till och med", "Sades upp");
    assertThat(world.visitor(world.newMunicipality("Lena Provare")).get(sent.location()).status()).isEqualTo(404);
  }

  @Test
  void decidesHowLongItsAdsAreShownToItsOwnFirst() {
    Document form = browser.get("/admin/synlighet/mobler").page();
    String seen = form.select("input[name=sett]").val();
    assertThat(seen).isEqualTo("0-7-14");
    assertThat(browser.post("/admin/synlighet/mobler", "enheten", "", "kommunen", "400", "parter", "x", "sett", seen).page()
        .select("#fel-oversikt a")).hasSize(3);
    assertThat(browser.post("/admin/synlighet/mobler", "enheten", "2", "kommunen", "10", "parter", "20", "sett", seen).location())
        .isEqualTo("/admin/synlighet");
    assertThat(browser.get("/admin/synlighet").page().select("li:contains(Eget val)").text()).contains("2 dagar hos enheten", "10 dagar");
    assertThat(browser.post("/admin/synlighet/mobler", "enheten", "3", "kommunen", "3", "parter", "3", "sett", seen).status())
        .isEqualTo(409);
    browser.post("/admin/synlighet/mobler", "aterga", "ja", "sett", "2-10-20");
    assertThat(browser.get("/admin/synlighet").text()).doesNotContain("Eget val");
    assertThat(browser.get("/admin/kommun").page().select("#historik").text()).contains("Synlighet bestämdes");
  }

  @Test
  void onlyTheHostTakesAnotherMunicipalityIn() {
    assertThat(browser.get("/admin/kommuner/ny").status()).isEqualTo(404);
    assertThat(browser.post("/admin/kommuner", "kommun", "0115", "namn", "Ada", "epost", "a@b.example", "telefon", "", "sprak", "sv")
        .status()).isEqualTo(404);
    Visitor host = world.visitor(world.member(world.top(World.LUND), "Hilda Provare", Role.ADMIN));
    Document form = host.get("/admin/kommuner/ny").page();
    assertThat(form.select("#kommun option").eachAttr("value")).doesNotContain(vera.municipality().code());
    assertThat(host.post("/admin/kommuner", "kommun", vera.municipality().code(), "namn", "Ada", "epost", "x", "telefon", "", "sprak", "sv")
        .page().select("#fel-oversikt a")).hasSize(2);
  }

  private Seen settings(String version, String name, String theme, String prefix, String links) {
    return browser.post("/admin/kommun", "version", version, "namn", name, "officiellt", "Provstads kommun", "farg", theme, "prefix",
        prefix,
        "kontakt", "", "avsandare", "Samnytta i Provstad", "tillganglighet", "tillganglighet@prov.example", "lankar", links);
  }

  private Seen logo(String svg) {
    return browser.upload("/admin/kommun/logotyp",
        List.of(new Visitor.Upload("fil", "vapen.svg", "image/svg+xml", svg.getBytes(StandardCharsets.UTF_8))));
  }

  private Seen propose(String name, Actor with, String way) {
    return browser.post("/admin/samverkan", "namn", name, "part-" + vera.municipality(), "bada", "part-" + with.municipality(), way, "pris",
        "Självkostnad", "transport", "Mottagaren", "ansvar", "Låntagaren", "grund", "KL 9:37", "beslut", "KS 2026/1", "fran", "i dag",
        "till",
        "");
  }
}
