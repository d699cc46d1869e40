package se.samnytta.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Between two facts stands a dot that never parts from the fact before it: on a narrow page no line begins with one. */
class DotsTest {

  @Test
  void noLineBeginsWithADot() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      List<Path> shown = files.filter(file -> file.toString().matches(".*\\.(java|jte|js|properties)")).toList();
      for (Path file : shown)
        assertThat(Files.readAllLines(file)).as(file.toString())
            .noneMatch(line -> line.contains(" ·") && !line.strip().matches("(/?\\*|//).*"));
    }
  }
}
