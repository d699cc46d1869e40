package se.samnytta.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samnytta.house.Blueprint.Sheet;

/** Every text is there in both languages, with the same gaps to fill, and is asked for by a key that exists. */
class TextsTest {

  private static final Pattern ASKED = Pattern.compile("(?:page|texts|frame)\\.t\\(\"([^\"]+)\"\\s*[,)]");

  private static final Pattern READ = Pattern.compile("new PersonRead\\(\\w+, \"([^\"]+)\"");

  static Stream<Path> swedish() {
    return Blueprint.sheets(Blueprint.MESSAGES, ".properties").stream().map(Sheet::path)
        .filter(path -> !path.toString().endsWith("_en.properties"));
  }

  @ParameterizedTest
  @MethodSource("swedish")
  void isWrittenInBothLanguages(Path file) {
    Map<String, String> swedish = texts(file);
    Map<String, String> english = texts(english(file));
    assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(swedish.keySet());
    assertThat(swedish).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
    assertThat(english).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("swedish")
  void takesTheSameArgumentsInBothLanguages(Path file) {
    Map<String, String> english = texts(english(file));
    texts(file).forEach((key, text) -> assertThat(arguments(english.getOrDefault(key, ""))).as(key).isEqualTo(arguments(text)));
  }

  @Test
  void everyKeyThatIsAskedForExists() {
    List<String> known = swedish().flatMap(file -> texts(file).keySet().stream()).toList();
    List<String> asked = Stream.concat(Blueprint.templates().stream(), Blueprint.java().stream())
        .flatMap(sheet -> ASKED.matcher(sheet.text()).results().map(found -> found.group(1))).distinct().sorted().toList();
    assertThat(asked).isNotEmpty().isSubsetOf(known);
  }

  @Test
  void theAccessLogHasWordsForEverythingThatIsRead() {
    List<String> read = Blueprint.java().stream()
        .flatMap(sheet -> READ.matcher(sheet.text()).results().map(found -> "oversight.access." + found.group(1))).distinct().toList();
    assertThat(read).isNotEmpty().isSubsetOf(texts(Blueprint.MESSAGES.resolve("oversight.properties")).keySet());
  }

  private static Path english(Path swedish) {
    return swedish.resolveSibling(swedish.getFileName().toString().replace(".properties", "_en.properties"));
  }

  /** How many arguments the text takes; a single quote that hides one counts as the mistake it is. */
  private static int arguments(String text) {
    return new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length;
  }

  private static Map<String, String> texts(Path file) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(Blueprint.read(file).text()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }
}
