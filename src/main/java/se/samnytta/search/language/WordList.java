package se.samnytta.search.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the lists that stand beside the dictionary: a line each, and comments after a number sign. */
final class WordList {

  private WordList() {}

  static List<String> lines(String name) {
    var file = Objects.requireNonNull(WordList.class.getResourceAsStream("/language/" + name), name);
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines.lines().map(line -> line.replaceFirst("#.*", "").strip()).filter(line -> !line.isEmpty()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Several words may stand on a line. */
  static List<String> words(String name) {
    return lines(name).stream().flatMap(line -> List.of(line.split("\\s+")).stream()).toList();
  }
}
