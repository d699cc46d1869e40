package se.samnytta.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The house as it lies on disk. */
final class Blueprint {

  static final Path HOUSE = Path.of("src/main/java/se/samnytta");
  static final Path TEMPLATES = Path.of("src/main/jte");
  static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  static final Path MESSAGES = Path.of("src/main/resources/messages");

  private static final Set<String> SHARED = Set.of("kernel", "audit", "web");

  private static final Pattern ALLOWED = Pattern.compile("allowedDependencies\\s*=\\s*(\\{[^}]*}|\"[^\"]*\")");
  private static final Pattern NAME = Pattern.compile("\"([a-z]+)[^\"]*\"");

  private Blueprint() {}

  /** A file with its text. */
  record Sheet(Path path, String text) {

    /** The module whose folder it lies in, empty for the roof of the tree. */
    String module() {
      Path inside = HOUSE.relativize(path);
      return inside.getNameCount() > 1 ? inside.getName(0).toString() : "";
    }

    @Override
    public String toString() {
      return path.toString();
    }
  }

  static List<Sheet> java() {
    return sheets(HOUSE, ".java");
  }

  static List<Sheet> templates() {
    return sheets(TEMPLATES, ".jte");
  }

  static List<Sheet> migrations() {
    return sheets(MIGRATIONS, ".sql");
  }

  static List<Sheet> sheets(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().map(Blueprint::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Sheet read(Path file) {
    try {
      return new Sheet(file, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The modules' names, which are also their folders and their schemas. */
  static Set<String> modules() {
    return java().stream().map(Sheet::module).filter(name -> !name.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
  }

  /** What the module may stand on, itself and the shared modules among it; everything for one that does not say. */
  static Set<String> ground(String module) {
    Set<String> ground = new TreeSet<>(SHARED);
    ground.add(module);
    Matcher named = ALLOWED.matcher(declaration(module));
    if (named.find())
      NAME.matcher(named.group(1)).results().forEach(name -> ground.add(name.group(1)));
    else
      ground.addAll(modules());
    return ground;
  }

  /** The module's package-info, as written: its class is hidden where the tests of the module have one of their own. */
  static String declaration(String module) {
    return read(HOUSE.resolve(module).resolve("package-info.java")).text();
  }
}
