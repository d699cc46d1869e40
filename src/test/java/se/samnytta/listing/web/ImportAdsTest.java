package se.samnytta.listing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Role;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Owner;
import se.samnytta.world.Visitor;
import se.samnytta.world.Visitor.Seen;
import se.samnytta.world.Visitor.Upload;
import se.samnytta.world.World;

class ImportAdsTest extends DatabaseTest {

  @Autowired
  World world;
  @Autowired
  JdbcClient jdbc;

  Actor anna;
  Visitor browser;

  @BeforeEach
  void signIn() {
    anna = world.member(world.unit(World.LUND, "Backaskolan"), "Anna");
    browser = world.visitor(anna);
  }

  @Test
  void showsWhatIsWrongInWhichRowAndReadsInTheRest() {
    Seen uploaded = upload("""
        Rubrik;Kategori;Antal;Skick;Sätt;Pris;Priset gäller;Mått;Vikt;Färg
        Kontorsstol;Kontorsstolar;6;Bra;Ta över, Låna;;;65 x 65 cm;17,5 kg;blå
        Partytält;;1;sliten;Hyra;300;per dag;3 x 6 m;70;vit
        Trasig soffa;Soffor;några;stulen;Skänkes;;;stor;;
        ;Bord;-1;;Köp;;;;;
        """);
    Document preview = browser.get(uploaded.location()).page();
    assertThat(preview.text()).contains("2 rader går att läsa in. 2 rader behöver rättas.").contains("inte in: Färg");
    assertThat(preview.select("tbody").first().select("tr")).hasSize(2);
    assertThat(preview.text()).contains("Antal ”några”").contains("Skick ”stulen”").contains("Mått ”stor”").contains("Antal ”-1”")
        .contains("Pris:");
    assertThat(browser.post(uploaded.location(), "publicera", "ja").location()).isEqualTo("/annonser/mina?visa=upplagda");
    assertThat(ads()).containsExactly("Kontorsstol PUBLISHED {GIVE,LEND} 6 B 17500", "Partytält PUBLISHED {RENT} 1 C 70000");
    browser.post(uploaded.location(), "publicera", "ja");
    assertThat(ads()).hasSize(2);
    assertThat(browser.get(uploaded.location() + "/fel.csv").body()).contains("Trasig soffa;Soffor;några").doesNotContain("Partytält");
  }

  @Test
  void theFileOfFailedRowsSaysInTheReadersLanguageWhyInALastColumnThatIsNotReadBack() {
    String table = """
        Rubrik;Kategori;Sätt;Antal
        Trasig soffa;Soffor;Skänka;några
        """;
    Seen uploaded = upload(table);
    Seen failed = browser.get(uploaded.location() + "/fel.csv");
    assertThat(failed.body()).startsWith("\ufeffRubrik;Kategori;Sätt;Antal;Att rätta").contains("Trasig soffa;Soffor;Skänka;några;",
        "Antal ”några”");
    Seen again = upload(failed.body().replace("några;", "3;"));
    assertThat(browser.get(again.location()).text()).contains("1 rad går att läsa in.").doesNotContain("läses inte in");
    browser.post("/installningar/sprak", "sprak", "en", "tillbaka", "/");
    assertThat(browser.get(uploaded.location() + "/fel.csv").body()).contains(";To put right").doesNotContain("Att rätta");
  }

  @Test
  void ofSeveralThingsAPricePerDayIsForEachUnlessItSaysForAll() {
    Seen uploaded = upload("""
        Rubrik;Antal;Sätt;Pris;Priset gäller
        Partytält vitt;2;Hyra;800;per dag
        Partytält blått;2;Hyra;800;per dag för alla
        Partytält rött;1;Hyra;800;per dag
        """);
    browser.post(uploaded.location(), "publicera", "ja");
    assertThat(world.asSystem(() -> jdbc.sql("""
        select l.title || ' ' || t.price_per from listing.listing l join listing.term t on t.listing_id = l.id
        where l.owner_unit = :unit order by l.title
        """).param("unit", anna.unit().value()).query(String.class).list()))
        .containsExactly("Partytält blått DAY", "Partytält rött DAY", "Partytält vitt ITEM_DAY");
  }

  @Test
  void saysTheWordsThatMayBeWritten() {
    Seen uploaded = upload("""
        Rubrik;Kategori;Skick;Sätt;Priset gäller;Inköpsår
        Kontorsstol svart;Sittgrejer;stulen;slumpa;per kvart;3019
        Rymdskepp;Farkoster;;;;
        Kontorsstol grå;Kontorsstolar;Bra;Skänka;;
        """);
    String preview = browser.get(uploaded.location()).text();
    assertThat(preview).contains("1 rad går att läsa in.")
        .contains("Kategori ”Sittgrejer”: Menar du Kontorsstolar")
        .contains("Kategori ”Farkoster”: Det finns ingen sådan kategori. Lämna tomt")
        .contains("Skick ”stulen”: Skriv något av det här: Som ny, Bra, Sliten, Behöver lagas")
        .contains("Sätt ”slumpa”: Skriv något av det här: Ta över, Låna")
        .contains("Inköpsår ”3019”: Skriv ett år som har varit")
        .doesNotContain("Välj något i listan");
  }

  @Test
  void readsItsOwnTemplateBack() {
    Seen template = browser.get("/annonser/importera/mall.csv");
    assertThat(template.body()).startsWith("\ufeffRubrik;Kategori;");
    Seen uploaded = upload(template.body());
    assertThat(browser.get(uploaded.location()).text()).contains("2 rader går att läsa in. Inget behöver rättas.");
    browser.post(uploaded.location());
    assertThat(ads()).hasSize(2).allMatch(ad -> ad.contains("DRAFT"));
  }

  @Test
  void refusesWhatIsNoTableOfThings() {
    assertThat(upload("bara text").status()).isEqualTo(422);
    assertThat(upload("").status()).isEqualTo(422);
    assertThat(upload("Namn2;Antal\nStol;2\n").text()).contains("Filen behöver en kolumn som heter Rubrik");
    Seen photo = browser.upload("/annonser/importera",
        List.of(new Upload("fil", "a.csv", "text/csv", "GIF89a.......".getBytes(StandardCharsets.UTF_8))),
        "nyckel", UUID.randomUUID().toString());
    assertThat(photo.status()).isEqualTo(422);
    assertThat(browser.upload("/annonser/importera", List.of(new Upload("annan", "a.csv", "text/csv", new byte[] { 1 })), "nyckel",
        UUID.randomUUID().toString()).status()).isEqualTo(400);
  }

  @Test
  void readsAThousandRows() {
    String rows = IntStream.rangeClosed(1, 1000).mapToObj(i -> "Stol " + i + ";" + (i % 10 + 1) + ";Ta över")
        .collect(Collectors.joining("\n"));
    Seen uploaded = upload("Rubrik;Antal;Sätt\n" + rows);
    assertThat(browser.get(uploaded.location()).text()).containsPattern("1.000 rader går att läsa in");
    assertThat(browser.post(uploaded.location(), "publicera", "ja").status()).isEqualTo(303);
    assertThat(ads()).hasSize(1000);
    assertThat(browser.get("/annonser/mina?sida=40").text()).contains("Stol");
    assertThat(upload("Rubrik;Antal;Sätt\n" + rows + "\nStol 1001;1;Ta över").status()).isEqualTo(422);
  }

  @Test
  void whatIsReadInIsFoundAskedAboutAndAuditedAsWhatIsPostedByHand() throws SQLException {
    Seen uploaded = upload("Rubrik;Antal;Sätt\nHopfällbar lärktrall;2;Ta över\nLärktrall i rullar;;\n");
    browser.post(uploaded.location(), "publicera", "ja");
    assertThat(browser.get("/annonser?q=lärktrall").text()).contains("Hopfällbar lärktrall");
    assertThat(Owner.texts("select e.action || ' ' || l.title from audit.entry e join listing.listing l on l.id::text = e.subject_id "
        + "where e.subject_kind = 'listing' and l.owner_unit = " + anna.unit() + " order by e.id"))
        .containsExactly("listing.drafted Hopfällbar lärktrall", "listing.published Hopfällbar lärktrall");
    assertThat(Owner.texts("select title || ' ' || shown from collaboration.thread where owner_unit = " + anna.unit()))
        .containsExactly("Hopfällbar lärktrall true");
  }

  @Test
  void isKeptForTheUnitAlone() {
    Seen uploaded = upload("Rubrik;Antal\nStol;2\n");
    Visitor neighbour = world.visitor(world.member(world.unit(World.LUND, "Fritidsgården"), "Bo"));
    assertThat(neighbour.get(uploaded.location()).status()).isEqualTo(404);
    assertThat(neighbour.post(uploaded.location()).status()).isEqualTo(404);
    assertThat(browser.get("/annonser/importera/" + UUID.randomUUID()).status()).isEqualTo(404);
    Visitor driver = world.visitor(world.member(anna.unit(), "Dan", Role.DRIVER));
    assertThat(
        driver.upload("/annonser/importera", List.of(file("Rubrik;Antal\nStol;2\n")), "nyckel", UUID.randomUUID().toString()).status())
        .isEqualTo(403);
  }

  private Seen upload(String content) {
    return browser.upload("/annonser/importera", List.of(file(content)), "nyckel", UUID.randomUUID().toString());
  }

  private static Upload file(String content) {
    return new Upload("fil", "saker.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> ads() {
    return world.asSystem(() -> jdbc
        .sql(
            """
                select l.title || ' ' || l.state || ' ' || l.terms::text || ' ' || i.quantity || ' ' || i.condition || coalesce(' ' || i.weight_g, '')
                from listing.listing l join inventory.item i on i.id = l.item_id
                where l.owner_unit = :unit order by l.title
                """)
        .param("unit", anna.unit().value()).query(String.class).list());
  }
}
