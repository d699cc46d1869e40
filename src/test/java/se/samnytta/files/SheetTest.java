package se.samnytta.files;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.image.BufferedImage;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samnytta.files.Sheet.Row;
import se.samnytta.files.SheetOutcome.Reason;
import se.samnytta.files.SheetOutcome.Refused;

class SheetTest {

  private static final String HEADER_ROW = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>Antal</t></is></c></row>";

  static Stream<Arguments> encodings() {
    String text = "Rubrik;Kommun\r\nHöj- och sänkbart skrivbord – ek;Skurup\r\n";
    return Stream.of(arguments("UTF-8", text.getBytes(UTF_8)), arguments("UTF-8 with a mark", ("\uFEFF" + text).getBytes(UTF_8)),
        arguments("UTF-16 with a mark", ("\uFEFF" + text).getBytes(UTF_16LE)),
        arguments("UTF-16, the other way", ("\uFEFF" + text).getBytes(UTF_16BE)),
        arguments("UTF-16 without a mark", text.getBytes(UTF_16LE)),
        arguments("Windows-1252", text.getBytes(Charset.forName("windows-1252"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void readsSwedishLetters(String name, byte[] file) {
    var sheet = read(file);
    assertThat(sheet.header()).containsExactly("Rubrik", "Kommun");
    assertThat(sheet.rows()).containsExactly(new Row(2, List.of("Höj- och sänkbart skrivbord – ek", "Skurup")));
  }

  @Test
  void findsTheSeparator() {
    for (String separator : List.of(";", ",", "\t"))
      assertThat(read(csv("Rubrik|Antal|Pris\nBord|4|100\n".replace("|", separator))).rows())
          .containsExactly(new Row(2, List.of("Bord", "4", "100")));
    assertThat(read(csv("\"Rubrik, kort\";Antal\nBord, ek;4\n")).rows()).containsExactly(new Row(2, List.of("Bord, ek", "4")));
    assertThat(read(csv("sep=,\nRubrik,Antal\nBord,4\n")).rows()).containsExactly(new Row(3, List.of("Bord", "4")));
  }

  @Test
  void keepsLineBreaksAndQuotesInsideACell() {
    var sheet = read(csv("Rubrik;Text\nBord;\"Rad ett\r\nrad \"\"två\"\"\"\nStol 24\" hög;x\n"));
    assertThat(sheet.rows()).containsExactly(new Row(2, List.of("Bord", "Rad ett\nrad \"två\"")),
        new Row(3, List.of("Stol 24\" hög", "x")));
  }

  @Test
  void passesOverBlankRowsButCountsThem() {
    var sheet = read(csv("\n;;\nRubrik;Antal;;\n\nBord;4\n ; \nStol;2;;\n"));
    assertThat(sheet.header()).containsExactly("Rubrik", "Antal");
    assertThat(sheet.rows()).extracting(Row::number).containsExactly(5, 7);
  }

  @Test
  void makesEveryRowAsLongAsTheHeader() {
    var sheet = read(csv("A;B;C\n1\n1;2;3;4\n"));
    assertThat(sheet.rows()).extracting(Row::cells).containsExactly(List.of("1", "", ""), List.of("1", "2", "3"));
  }

  @Test
  void leavesFormulasInTextAlone() {
    assertThat(read(csv("A;B\n=HYPERLINK(\"\"x\"\");+46 411\n-1;@x\n")).rows()).extracting(Row::cells).containsExactly(
        List.of("=HYPERLINK(\"\"x\"\")", "+46 411"),
        List.of("-1", "@x"));
  }

  @Test
  void readsAWorkbookAsItIsSeen() {
    var sheet = read(Xlsx.of(HEADER_ROW + """
        <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><v>4</v></c></row>
        <row r="4"><c r="A4" t="str"><f>UPPER("bord")</f><v>BORD</v></c><c r="B4"><f>2*1.25</f><v>2.5</v></c></row>
        <row r="5"><c r="A5" s="1"><v>46347</v></c><c r="B5"><v>0.30000000000000004</v></c></row>
        <row r="6"><c r="A6" s="1"><v>46347.604166666664</v></c><c r="B6" s="2"><v>1.5</v></c></row>
        <row r="7"><c r="A7" t="b"><v>1</v></c><c r="B7" t="e"><v>#N/A</v></c></row>
        <row r="8"><c r="B8"><v>1E3</v></c></row>
        """).bytes());
    assertThat(sheet.header()).containsExactly("Rubrik", "Antal");
    assertThat(sheet.rows()).containsExactly(new Row(3, List.of("Höj- och sänkbart", "4")), new Row(4, List.of("BORD", "2,5")),
        new Row(5, List.of("2026-11-21", "0,3")), new Row(6, List.of("2026-11-21 14:30", "1,5")), new Row(7, List.of("SANT", "#N/A")),
        new Row(8, List.of("", "1000")));
  }

  @Test
  void readsAWorkbookWithoutStyles() {
    String row = "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c><c r=\"B3\"><v>4.5</v></c></row>";
    assertThat(read(Xlsx.of(HEADER_ROW + row).without("styles.xml", "styles").bytes()).rows())
        .containsExactly(new Row(3, List.of("Höj- och sänkbart", "4,5")));
  }

  @Test
  void takesAThousandRowsButNotOneMore() {
    assertThat(read(csv("A;B\n" + "x;y\n".repeat(1000))).rows()).hasSize(1000);
    assertThat(refused(csv("A;B\n" + "x;y\n".repeat(1001)))).isEqualTo(Reason.TOO_MANY_ROWS);
    var rows = new StringBuilder(HEADER_ROW);
    for (int row = 2; row <= 1002; row++)
      rows.append("<row r=\"" + row + "\"><c r=\"A" + row + "\"><v>1</v></c></row>");
    assertThat(refused(Xlsx.of(rows.toString()).bytes())).isEqualTo(Reason.TOO_MANY_ROWS);
  }

  @Test
  void refusesMoreThanFiveMegabytes() {
    assertThat(refused(new byte[Sheet.MAX_BYTES + 1])).isEqualTo(Reason.TOO_LARGE);
    assertThat(refused(Xlsx.of("").part("xl/sharedStrings.xml", " ".repeat(31 << 20)).bytes())).isEqualTo(Reason.TOO_LARGE);
  }

  static Stream<Arguments> noTables() {
    return Stream.of(arguments("a photo", Corpus.jpeg(Corpus.quarters(20, 20, BufferedImage.TYPE_INT_RGB))),
        arguments("a letter", Corpus.bytes("%PDF-1.7")),
        arguments("a page", csv("<html><table>;;</table>")), arguments("prose", csv("Hej\nDetta är ett brev\n")),
        arguments("anything", Corpus.bytes("a;b\0\1\2;c\n")),
        arguments("another zip", Xlsx.empty().part("word/document.xml", "<x/>").bytes()),
        arguments("too wide", csv("x;".repeat(101) + "x\n1;2\n")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("noTables")
  void refusesWhatIsNoTable(String name, byte[] file) {
    assertThat(refused(file)).isEqualTo(Reason.NOT_A_TABLE);
  }

  @Test
  void refusesAnEmptyTable() {
    for (String text : List.of("", "\n\n", "A;B\n", "A;B\n;\n"))
      assertThat(refused(csv(text))).isEqualTo(Reason.EMPTY);
    assertThat(refused(Xlsx.of("").bytes())).isEqualTo(Reason.EMPTY);
    assertThat(refused(Xlsx.of(HEADER_ROW).bytes())).isEqualTo(Reason.EMPTY);
  }

  @Test
  void knowsOldAndLockedWorkbooks() {
    byte[] old = Corpus.join(Corpus.bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"), new byte[500], Corpus.bytes("Workbook"));
    assertThat(refused(old)).isEqualTo(Reason.OLD_EXCEL);
    assertThat(refused(Corpus.join(old, "EncryptedPackage".getBytes(UTF_16LE)))).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void refusesWhatIsDamaged() {
    byte[] whole = Xlsx.of(HEADER_ROW + "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>").bytes();
    assertThat(refused(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Reason.DAMAGED);
    assertThat(refused(Xlsx.of("<row r=\"1\"><c").bytes())).isEqualTo(Reason.DAMAGED);
    assertThat(refused(csv("A;B\n\"never closed;1\n"))).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void followsNothingOutOfTheWorkbook() {
    String outside = "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\"><!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    for (String entity : List.of("&secret;", "&b;")) {
      var outcome = Sheet.read(Xlsx.of("").part("xl/worksheets/sheet1.xml", outside
          + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + HEADER_ROW
          + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>" + entity + "</t></is></c></row></sheetData></worksheet>").bytes());
      assertThat(outcome.toString()).doesNotContain("root:", "aaaaaaaaaaa");
    }
  }

  @Test
  void answersWhateverIsWrongInAWorkbook() {
    var random = new Random(20261121);
    byte[] whole = Xlsx.of(HEADER_ROW + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>46347</v></c></row>").bytes();
    for (int i = 0; i < 300; i++) {
      byte[] broken = whole.clone();
      for (int hits = random.nextInt(1, 8); hits > 0; hits--)
        broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      assertThat(Sheet.read(broken)).isNotNull();
    }
  }

  private static byte[] csv(String text) {
    return text.getBytes(UTF_8);
  }

  private static Sheet read(byte[] file) {
    var outcome = Sheet.read(file);
    assertThat(outcome).isInstanceOf(SheetOutcome.Read.class);
    return ((SheetOutcome.Read) outcome).sheet();
  }

  private static Reason refused(byte[] file) {
    var outcome = Sheet.read(file);
    assertThat(outcome).isInstanceOf(Refused.class);
    return ((Refused) outcome).reason();
  }
}
