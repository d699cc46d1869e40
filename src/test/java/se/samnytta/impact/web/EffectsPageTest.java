package se.samnytta.impact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.impact.Recorded;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.Term;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

class EffectsPageTest extends DatabaseTest {

  private static final Municipality YSTAD = new Municipality("1286");
  private static final Municipality TRELLEBORG = new Municipality("1287");

  @Autowired
  World world;
  @Autowired
  Recorded recorded;

  @Test
  void tellsWhatIsMissingAndHowToGoOnBeforeAnythingWasShared() {
    UnitId office = world.unit(YSTAD, "Tomt kontor");
    Visitor.Seen seen = world.visitor(world.member(office, "Kim")).get("/effekter?forvaltning=" + office);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.page().select("#tomt").text()).isEqualTo("Här kommer effekten att synas");
    assertThat(seen.page().select("a[href=/]")).isNotEmpty();
  }

  @Test
  void showsADepartmentWhatCameToItAndWhatItGave() throws SQLException {
    UnitId culture = world.unit(YSTAD, "Kultur och fritid");
    UnitId library = world.unit(YSTAD, culture, "Biblioteket");
    UnitId school = world.unit(TRELLEBORG, "Liljeborgsskolan");
    recorded.chairs(Term.GIVE, school, TRELLEBORG, library, YSTAD, Instant.now());
    recorded.chairs(Term.GIVE, library, YSTAD, school, TRELLEBORG, Instant.now());
    Actor kim = world.member(culture, "Kim");
    Visitor browser = world.visitor(kim);
    var page = browser.get("/effekter?forvaltning=" + culture).page();
    assertThat(page.select("h1").text()).isEqualTo("Vad har vi åstadkommit?");
    assertThat(page.select("#klimat").parents().first().text()).contains("80 kg CO₂e").contains("mindre utsläpp än om vi köpt nytt");
    assertThat(page.select("#pengar").parents().first().text()).contains("5 400 kr");
    assertThat(page.select("#avfall").parents().first().text()).contains("35 kg");
    assertThat(page.select("#bidrag").parents().first().text())
        .isEqualTo("Bidrag till andra 80 kg CO₂e sparat hos andra som fick 2 st av Kultur och fritid. Effekten räknas hos dem.");
    assertThat(page.select("svg[role=img] > title")).hasSize(3);
    assertThat(page.select("details.visa-tabell td").text()).contains("0 80 80 kg CO₂e");
    assertThat(page.select("[style]")).isEmpty();
    browser.post("/installningar/sprak", "sprak", "en");
    assertThat(browser.get("/effekter?forvaltning=" + culture).page().select("#pengar").parents().first().text())
        .contains("SEK 5,400").doesNotContain("5,400 SEK");
  }

  @Test
  void showsItsContributionToWhoOnlyGave() throws SQLException {
    UnitId culture = world.unit(YSTAD, "Kulturnämnden");
    recorded.chairs(Term.GIVE, culture, YSTAD, world.unit(TRELLEBORG, "Skolan"), TRELLEBORG, Instant.now());
    var page = world.visitor(world.member(culture, "Kim")).get("/effekter?forvaltning=" + culture).page();
    assertThat(page.select("#bidrag")).hasSize(1);
    assertThat(page.select("#tomt, #klimat")).isEmpty();
  }

  @Test
  void isReadByAnybodyAsSumsOfMunicipalities() {
    var page = world.stranger().get("/effekter?kommun=1286&period=allt").page();
    assertThat(page.select("select[name=kommun] option")).extracting(each -> each.text()).contains("Alla", "Skurup", "Trelleborg", "Ystad");
    assertThat(page.select("select[name=forvaltning]")).isEmpty();
  }

  @Test
  void answersOnlyThePieceToHtmx() {
    Visitor.Seen seen = world.stranger().get("/effekter?period=allt", "HX-Request", "true", "HX-Request-Type", "partial");
    assertThat(seen.body()).doesNotContain("<html");
    assertThat(seen.page().select("body > #effekter")).hasSize(1);
  }

  @Test
  void knowsNoOtherChoices() {
    Visitor stranger = world.stranger();
    assertThat(stranger.get("/effekter?kommun=9999").status()).isEqualTo(404);
    assertThat(stranger.get("/effekter?period=i-gar").status()).isEqualTo(404);
    assertThat(stranger.get("/effekter?forvaltning=1").status()).isEqualTo(404);
    assertThat(stranger.get("/effekter?enhet=1").status()).isEqualTo(400);
    UnitId foreign = world.unit(TRELLEBORG, "Främmande förvaltning");
    assertThat(world.visitor(world.member(world.unit(YSTAD, "Egen"), "Kim")).get("/effekter?forvaltning=" + foreign).status())
        .isEqualTo(404);
  }

  @Test
  void givesTheSumsAsOpenData() throws SQLException, IOException {
    UnitId culture = world.unit(YSTAD, "Kultur");
    UnitId school = world.unit(TRELLEBORG, "Skolan");
    recorded.chairs(Term.GIVE, culture, YSTAD, school, TRELLEBORG, Instant.parse("2004-02-03T10:00:00Z"));
    await().until(() -> world.stranger().get("/effekter.csv").body().contains("2004-02"));
    Visitor.Seen seen = world.stranger().get("/effekter.csv");
    assertThat(seen.response().headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
    List<CSVRecord> lines = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(seen.body()))
        .getRecords().stream().filter(line -> line.get("manad").equals("2004-02")).toList();
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().toMap()).containsEntry("fran_kommun", "Ystad").containsEntry("till_kommunkod", "1287")
        .containsEntry("kategori", "Möbler").containsEntry("saker", "2").containsEntry("co2e_kg", "79.754")
        .containsEntry("avfall_kg", "35.000")
        .containsEntry("undvikna_inkop_kr", "5400.00").containsEntry("bekraftade_overlamningar", "1")
        .containsEntry("besvarade_overlamningar", "0");
  }

  @Test
  void saysHowItIsReckonedInBothLanguages() {
    Visitor stranger = world.stranger();
    var page = stranger.get("/effekter/metod").page();
    assertThat(page.select("h1").text()).isEqualTo("Så räknar vi");
    assertThat(page.text()).contains("60\u00a0%".replace('\u00a0', ' '), "ADEME", "DEFRA", "FIRA", "GeoNames", "Statistiska centralbyrån",
        "Skåpbil diesel");
    assertThat(page.select("tbody tr").size()).isGreaterThan(140);
    stranger.cookie("samnytta_sprak", "en");
    assertThat(stranger.get("/effekter/metod").page().select("h1").text()).isEqualTo("How we reckon");
  }
}
