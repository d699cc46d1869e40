package se.samnytta.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.files.HostileFile;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.Visitor.Seen;
import se.samnytta.world.Visitor.Upload;
import se.samnytta.world.World;

/** Sixty files, twenty parts of workbooks and fifty cells that nobody should hand in, through the forms that take files. */
class HostileUploadsTest extends DatabaseTest {

  private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Autowired
  World world;

  private Visitor browser;

  @BeforeEach
  void signIn() {
    browser = world.visitor(world.member(world.unit(World.LUND, "Backaskolan"), "Anna"));
  }

  static List<HostileFile> files() {
    return HostileFile.all();
  }

  @Test
  void thereIsEnoughOfEachKind() {
    assertThat(files()).hasSize(60);
    assertThat(Hostile.scripts()).hasSize(200).doesNotHaveDuplicates();
    assertThat(Hostile.cells()).hasSize(50).doesNotHaveDuplicates();
    assertThat(Hostile.xml()).hasSize(20);
    assertThat(Hostile.urls()).hasSize(40).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("files")
  void isNoPhotoOrACleanOne(HostileFile file) {
    Seen seen = browser.upload("/annonser", List.of(new Upload("foto", file.name(), "image/jpeg", file.content())), "nyckel",
        UUID.randomUUID().toString(), "vad", "En stol av ek");
    assertThat(Answers.wrong(seen, "")).isEmpty();
    assertThat(seen.status()).isEqualTo(file.photo() ? 303 : 422);
    Seen form = file.photo() ? browser.get(seen.location()) : seen;
    assertThat(form.page().select("#rubrik").val()).as("the rest of the form is kept").isEqualTo("En stol av ek");
    assertThat(form.page().select("#bilder img")).hasSize(file.photo() ? 1 : 0);
    if (!file.photo())
      assertThat(form.page().select("#bilder").text()).as("says which file and why").contains(file.name());
    for (String address : form.page().select("#bilder img").eachAttr("src")) {
      Seen served = browser.get(address);
      assertThat(served.body()).doesNotContain(HostileFile.SECRET, "<script", "Exif");
      assertThat(served.response().headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).matches("image/(webp|jpeg)"));
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void isNoTableOrACleanOne(HostileFile file) {
    Seen seen = upload(file.name(), file.content());
    assertThat(Answers.wrong(seen, "")).isEmpty();
    assertThat(seen.status()).isEqualTo(file.table() ? 303 : 422);
    if (file.table())
      bearsReadingIn(seen.location());
    else
      assertThat(seen.page().select("#fil-fel").text()).isNotBlank();
  }

  static List<Path> xml() {
    return Hostile.xml();
  }

  @ParameterizedTest
  @MethodSource("xml")
  void followsNothingOutOfAWorkbook(Path xml) throws IOException {
    String part = xml.getFileName().toString().replaceFirst("-.*", "");
    Seen seen = upload("saker.xlsx", HostileFile.workbook(part, Files.readString(xml)));
    assertThat(Answers.wrong(seen, "")).isEmpty();
    assertThat(seen.status()).isIn(303, 422);
    if (seen.status() == 303)
      assertThat(bearsReadingIn(seen.location())).doesNotContain("root:", "hahahaha", "a".repeat(4000));
    Seen asPhoto = browser.upload("/annonser", List.of(new Upload("foto", "a.svg", "image/svg+xml", Files.readAllBytes(xml))), "nyckel",
        UUID.randomUUID().toString(), "vad", "En stol av ek");
    assertThat(asPhoto.status()).isEqualTo(422);
  }

  static List<String> cells() {
    return Hostile.cells();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void aCellStaysTextInAndOut(String cell) throws IOException {
    String quoted = "\"" + cell.replace("\"", "\"\"") + "\"";
    Seen seen = upload("saker.csv", ("Rubrik;Beskrivning;Antal\n" + quoted + ";" + quoted + ";" + quoted + "\n").getBytes(UTF_8));
    assertThat(seen.status()).isEqualTo(303);
    assertThat(bearsReadingIn(seen.location())).contains(cell.strip().replaceFirst("^'", "").replaceAll("\\s.*", ""));
    String table = browser.get(seen.location() + "/fel.csv").body();
    assertThat(CSVParser.parse(table, CSVFormat.EXCEL.builder().setDelimiter(';').get()).getRecords().getLast())
        .as("no cell is calculated").noneMatch(begun -> begun.matches("(?s)\\s*[-=+@\uff1d\uff0b\uff0d\uff20].*") && !begun.equals("-1"));
    Seen again = upload("fel.csv", table.getBytes(UTF_8));
    assertThat(browser.get(again.location() + "/fel.csv").body()).as("comes back as it was").isEqualTo(table);
  }

  private String bearsReadingIn(String sheet) {
    Seen preview = browser.get(sheet);
    assertThat(preview.status()).isEqualTo(200);
    assertThat(Answers.wrong(preview, "")).isEmpty();
    assertThat(Answers.wrong(browser.get(sheet + "/fel.csv"), "")).isEmpty();
    Seen readIn = browser.post(sheet, "publicera", "ja");
    assertThat(readIn.status()).isEqualTo(303);
    assertThat(Answers.wrong(browser.get(readIn.location()), "")).isEmpty();
    return preview.text();
  }

  private Seen upload(String name, byte[] bytes) {
    return browser.upload("/annonser/importera", List.of(new Upload("fil", name, WORKBOOK, bytes)), "nyckel", UUID.randomUUID().toString());
  }
}
