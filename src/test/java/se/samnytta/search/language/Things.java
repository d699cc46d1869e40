package se.samnytta.search.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is searched in the tests: the ads of the demo, more titles, and the categories as the database is given them. */
final class Things {

  private static final Path RELEVANCE = Path.of("src/test/resources/relevance");
  private static final Path CATEGORIES = Path.of("src/main/resources/db/migration/inventory/V202611210201__categories_and_factors.sql");
  private static final String TEXT = "'((?:[^']|'')*)'";
  private static final Pattern CATEGORY = Pattern.compile("^ *\\(" + TEXT + ", " + TEXT + ", " + TEXT
      + ", '(?:GOODS|SERVICE|STAFF)'.*array\\[([^\\]]*)\\]::text\\[\\], \\d+\\)", Pattern.MULTILINE);
  private static final Pattern BELOW = Pattern.compile("^ *\\('([a-z0-9-]+)', '([a-z0-9-]+)'\\)", Pattern.MULTILINE);

  private final Analyzer analyzer;
  private final Map<String, String> parents = new HashMap<>();
  private final List<Label> labels = new ArrayList<>();

  Things(Analyzer analyzer) {
    this.analyzer = analyzer;
    String sql = read(CATEGORIES);
    for (Matcher found = CATEGORY.matcher(sql); found.find();)
      labels.add(new Label(found.group(1), found.group(2).replace("''", "'"), found.group(3).replace("''", "'"), List.of(),
          Stream.of(found.group(4).split(",", -1)).map(word -> word.strip().replaceAll("^'|'$", "")).toList()));
    for (Matcher found = BELOW.matcher(sql); found.find();)
      parents.put(found.group(1), found.group(2));
  }

  List<Label> labels() {
    return labels;
  }

  List<Thing> all() {
    return Stream.concat(demo().stream(), more().stream()).toList();
  }

  private List<Thing> demo() {
    List<Thing> things = new ArrayList<>();
    for (JsonNode ad : JsonMapper.shared().readTree(read(Path.of("src/main/resources/demo/ads.json"))))
      things.add(thing(Integer.parseInt(ad.path("id").asString().substring(8)), ad.path("title").asString(),
          ad.path("description").asString(), ad.path("category").asString()));
    return things;
  }

  private List<Thing> more() {
    return lines("titles.txt").map(line -> line.split(" *\\| *", -1)).map(part -> thing(Integer.parseInt(part[0]), part[1], "", part[2]))
        .toList();
  }

  private Thing thing(int number, String title, String body, String category) {
    Set<String> under = new HashSet<>();
    for (@Nullable
    String each = category; each != null; each = parents.get(each))
      under.add(each);
    return new Thing(number, title, analyzer.roles(title), analyzer.roles(body), under);
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
