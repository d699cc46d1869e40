package se.samnytta.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

/** The frame as the running service sends it: open pages, settings, assets, and what is said when something is wrong. */
class WebPagesTest extends DatabaseTest {

  @Autowired
  World world;

  private Visitor anna() {
    return world.visitor(world.member(world.unit(World.ESLOV, "Sallerupskolan"), "Anna Provare"));
  }

  @ParameterizedTest
  @ValueSource(strings = { "/om", "/om/sa-fungerar-det", "/om/personuppgifter", "/tillganglighet", "/installningar", "/komponenter" })
  void letsAnybodyRead(String path) {
    var seen = world.stranger().get(path);

    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.page().select("h1")).hasSize(1);
    assertThat(seen.response().headers().allValues("Vary")).anySatisfy(vary -> assertThat(vary).contains("HX-Request-Type"));
  }

  @Test
  void sendsAPageSmallerToThoseWhoCanReadItSo() {
    long plain = world.stranger().get("/om").response().headers().firstValueAsLong("Content-Length").orElseThrow();
    var small = world.stranger().get("/om", "Accept-Encoding", "gzip").response().headers();

    assertThat(small.firstValue("Content-Encoding")).contains("gzip");
    assertThat(small.firstValueAsLong("Content-Length").orElseThrow()).isLessThan(plain);
    assertThat(small.allValues("Vary")).anySatisfy(vary -> assertThat(vary).contains("Accept-Encoding"));
  }

  @Test
  void remembersTheLanguageAndTheScheme() {
    Visitor visitor = world.stranger();

    var changed = visitor.post("/installningar/sprak", "sprak", "en");
    visitor.post("/installningar/utseende", "utseende", "dark");

    assertThat(changed.status()).isEqualTo(303);
    assertThat(changed.location()).isEqualTo("/installningar");
    assertThat(visitor.get("/installningar").page().select("html[lang=en][data-color-scheme=dark] h1").text()).isEqualTo("Settings");
  }

  @Test
  void showsOnceWhatWasDone() {
    Visitor visitor = world.stranger();
    visitor.post("/installningar/utseende", "utseende", "light");

    assertThat(visitor.get("/installningar").page().select("[role=status]").text()).isEqualTo("Inställningen är sparad.");
    assertThat(visitor.get("/installningar").page().select("[role=status]")).isEmpty();
  }

  @Test
  void goesBackOnlyToPagesOfOurs() {
    Visitor visitor = world.stranger();

    assertThat(visitor.post("/installningar/sprak", "sprak", "sv", "tillbaka", "/om?a=1").location()).isEqualTo("/om?a=1");
    assertThat(visitor.post("/installningar/sprak", "sprak", "sv", "tillbaka", "//elsewhere.example").location())
        .isEqualTo("/installningar");
    assertThat(visitor.post("/installningar/sprak", "sprak", "sv", "tillbaka", "/\\elsewhere.example").location())
        .isEqualTo("/installningar");
  }

  @Test
  void refusesAChoiceThatThereIsNotAndAFieldThatTheFormHasNot() {
    assertThat(world.stranger().post("/installningar/sprak", "sprak", "no").status()).isEqualTo(400);
    assertThat(world.stranger().post("/installningar/sprak", "sprak", "sv", "admin", "1").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = { "/finns-inte", "/static/samnytta.js", "/static/samnytta.0000000000000000.js", "/css/20-base.css",
      "/WEB-INF/web.xml" })
  void saysThatItIsNotThere(String path) {
    var seen = anna().get(path);

    assertThat(seen.status()).isEqualTo(404);
    assertThat(seen.page().select("h1").text()).isEqualTo("Sidan finns inte");
    assertThat(seen.page().select("main form[role=search]")).hasSize(1);
  }

  @Test
  void saysItToHtmxAsAFragmentInThePlaceForMessages() {
    var seen = anna().get("/finns-inte", "HX-Request", "true", "HX-Request-Type", "partial");

    assertThat(seen.status()).isEqualTo(404);
    assertThat(seen.body()).startsWith("<div class=\"ds-alert\"");
    assertThat(seen.response().headers().firstValue("HX-Retarget")).contains("#meddelande");
  }

  @Test
  void tellsHtmxToOpenTheNextPageAsAWhole() {
    var seen = world.stranger().postPartial("/installningar/sprak", "sprak", "sv");

    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.response().headers().firstValue("HX-Redirect")).contains("/installningar");
  }

  @Test
  void saysThatAFormIsSentTheWrongWay() {
    assertThat(anna().post("/om").status()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(strings = { "/om?x=%00", "/om?x=%C3%28", "/%00", "/om/..%2f..%2fetc", "/om;a=b", "/om//sa-fungerar-det" })
  void neverBreaksOnAStrangeAddress(String path) {
    assertThat(anna().get(path).status()).isLessThan(500);
  }

  @Test
  void sendsTheStyleSheetPackedAndToBeKeptForAYear() {
    String address = world.stranger().get("/om").page().select("link[rel=stylesheet]").attr("href");
    var seen = world.stranger().get(address, "Accept-Encoding", "gzip");

    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.response().headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(seen.response().headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
    assertThat(seen.response().headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("text/css"));
  }

  @Test
  void knowsTheAddressesThatBrowsersAskForUnbidden() {
    assertThat(world.stranger().get("/favicon.ico").location()).startsWith("/static/img/icon.");
    assertThat(world.stranger().get("/robots.txt").body()).contains("Disallow: /arenden");
  }
}
