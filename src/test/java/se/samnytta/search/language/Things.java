package se.samnytta.search.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is searched in the tests: the ads of the demo, and more titles. */
public final class Things {

  private static final Path RELEVANCE = Path.of("src/test/resources/relevance");

  private Things() {}

  public static List<Thing> all() {
    return Stream.concat(demo().stream(), more()).toList();
  }

  private static List<Thing> demo() {
    List<Thing> things = new ArrayList<>();
    for (JsonNode ad : JsonMapper.shared().readTree(read(Path.of("src/main/resources/demo/ads.json"))))
      things.add(new Thing(Integer.parseInt(ad.path("id").asString().substring(8)), ad.path("title").asString(),
          ad.path("description").asString(), ad.path("category").asString()));
    return things;
  }

  private static Stream<Thing> more() {
    return lines("titles.txt").map(line -> line.split(" *\\| *", -1))
        .map(part -> new Thing(Integer.parseInt(part[0]), part[1], "", part[2]));
  }

  static Stream<String> lines(String name) {
    return read(RELEVANCE.resolve(name)).lines().filter(line -> !line.startsWith("#") && !line.isBlank());
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
