package se.samnytta.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What lies in {@code src/test/resources/hostile}: one payload a line, or one a file. */
final class Hostile {

  private static final Path FOLDER = Path.of("src/test/resources/hostile");

  private Hostile() {}

  /** Script in every dress. */
  static List<String> scripts() {
    return lines("scripts.txt");
  }

  /** Cells that a spreadsheet would calculate. */
  static List<String> cells() {
    return lines("cells.txt");
  }

  /** Addresses that lead away from here, or that some browser takes for such. */
  static List<String> urls() {
    return lines("urls.txt");
  }

  /** Parts of workbooks, called by the part and what is wrong with it. */
  static List<Path> xml() {
    try (var files = Files.list(FOLDER.resolve("xml"))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(String name) {
    try {
      return Files.readString(FOLDER.resolve(name)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
