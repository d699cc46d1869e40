package se.samnytta.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the Java code never holds. */
class SourcesTest {

  private static final int LONGEST = 300;
  private static final int WIDEST = 140;

  @Test
  void everyPackageIsNullMarkedAndEveryModuleSaysWhatItIsFor() {
    assertThat(Blueprint.java()).extracting(sheet -> sheet.path().resolveSibling("package-info.java")).isNotEmpty().allSatisfy(info -> {
      assertThat(info).exists();
      assertThat(Blueprint.read(info).text()).contains("@NullMarked");
    });
    assertThat(Blueprint.modules())
        .allSatisfy(module -> assertThat(Blueprint.declaration(module)).contains("/**").contains("@ApplicationModule"));
  }

  @Test
  void noFileIsLongerThanAReaderBears() {
    assertThat(Blueprint.java()).filteredOn(sheet -> sheet.text().lines().count() > LONGEST).isEmpty();
  }

  /** The formatter breaks code at this width, but cannot break what stands in a text block and breaks oddly around it. */
  @Test
  void noLineIsWiderThanTheFormatterBearsIt() {
    assertThat(Blueprint.java())
        .flatExtracting(
            sheet -> sheet.text().lines().filter(line -> line.length() > WIDEST).map(line -> sheet + ": " + line.strip()).toList())
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(delimiter = '¦', textBlock = """
      LocalDateTime       ¦ \\bLocalDateTime\\b                                                ¦ says no moment, Instant or LocalDate
      sleep               ¦ \\bThread\\.sleep\\b                                               ¦ waits for nothing
      hidden clock        ¦ \\b(Instant|LocalDate|ZonedDateTime|OffsetDateTime)\\.now\\(       ¦ the Clock is injected
      hidden system clock ¦ System\\.currentTimeMillis\\(                                      ¦ the Clock is injected
      note to self        ¦ \\b(TODO|FIXME|XXX)\\b                                             ¦ do it or file it
      everything          ¦ (?i)\\bselect \\*                                                  ¦ columns are spelled out
      numbers as text     ¦ \\bnew BigDecimal\\([0-9]                                          ¦ from text, or it is a double
      swallowed           ¦ catch \\([A-Za-z]+ [a-z_]+\\) \\{\\s*\\}                           ¦ a failure is met or passed on
      printed trace       ¦ \\.printStackTrace\\(                                              ¦ logged once, in one place
      """)
  void isNeverWritten(String what, Pattern pattern, String because) {
    assertThat(Blueprint.java()).as("%s: %s", what, because).filteredOn(sheet -> pattern.matcher(sheet.text()).find()).isEmpty();
  }

  @Test
  void migrationsOfAllModulesCarryDifferentTimes() {
    List<String> times = Blueprint.sheets(Path.of("src/main/resources/db/migration"), ".sql").stream()
        .map(sheet -> sheet.path().getFileName().toString().replaceFirst("__.*", "")).toList();
    assertThat(times).doesNotHaveDuplicates().allMatch(time -> time.matches("[VR][0-9]{12}|R"));
  }

  @Test
  void docsNameNoTestThatIsNotThere() {
    Set<String> tests = Blueprint.sheets(Path.of("src/test/java"), ".java").stream()
        .map(sheet -> sheet.path().getFileName().toString().replace(".java", "")).collect(Collectors.toSet());
    assertThat(Blueprint.sheets(Path.of("docs"), ".md")).isNotEmpty()
        .allSatisfy(doc -> assertThat(Pattern.compile("`([A-Z]\\w+(?:Test|Journey))`").matcher(doc.text()).results()
            .map(found -> found.group(1))).as(doc.toString()).isSubsetOf(tests));
  }
}
