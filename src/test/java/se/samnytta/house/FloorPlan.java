package se.samnytta.house;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Draws the modules from top to bottom, each with what it is for and what its code uses. */
final class FloorPlan {

  private static final Pattern FIRST_SENTENCE = Pattern.compile("/\\*\\*\\s+(?:\\* )?(.*?[.])(\\s|\\*/)", Pattern.DOTALL);

  private final TreeMap<String, Set<String>> uses = new TreeMap<>();
  private final Set<String> shared;

  FloorPlan(ApplicationModules modules) {
    shared = modules.getSharedModules().stream().map(FloorPlan::name).collect(Collectors.toSet());
    modules.stream().filter(module -> !module.isRootModule()).forEach(module -> uses.put(name(module), usedBy(module, modules)));
  }

  private static String name(ApplicationModule module) {
    return module.getIdentifier().toString();
  }

  private static Set<String> usedBy(ApplicationModule module, ApplicationModules modules) {
    return module.getDirectDependencies(modules).uniqueModules().map(FloorPlan::name).collect(Collectors.toCollection(TreeSet::new));
  }

  String drawing() {
    return """
        # Floor plan

        Drawn by the build from the code (`FloorPlanTest`). A module uses what is drawn below it, as far as its `package-info` allows;
        everybody may use %s. No circles.

        ```mermaid
        flowchart TD
        %s
        ```

        | module | what it is for | uses |
        |---|---|---|
        %s
        """.formatted(String.join(", ", new TreeSet<>(shared)), arrows(), rows());
  }

  private String arrows() {
    return fromTheTop().stream().filter(module -> !shared.contains(module))
        .flatMap(module -> reduced(module).stream().map(used -> "  " + module + " --> " + used))
        .collect(Collectors.joining("\n"));
  }

  /** What it uses less what those use anyway, which a reader follows through them. */
  private List<String> reduced(String module) {
    Set<String> direct = uses.get(module);
    return direct.stream().filter(used -> !shared.contains(used))
        .filter(used -> direct.stream().noneMatch(other -> !other.equals(used) && reaches(other, used))).toList();
  }

  private boolean reaches(String from, String to) {
    return uses.getOrDefault(from, Set.of()).stream().anyMatch(used -> used.equals(to) || reaches(used, to));
  }

  private String rows() {
    return fromTheTop().stream().map(module -> "| `%s` | %s | %s |".formatted(module, purpose(module), String.join(", ", uses.get(module))))
        .collect(Collectors.joining("\n"));
  }

  private List<String> fromTheTop() {
    return uses.keySet().stream().sorted(Comparator.comparingInt(this::height).reversed().thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private int height(String module) {
    return uses.getOrDefault(module, Set.of()).stream().mapToInt(used -> height(used) + 1).max().orElse(0);
  }

  private static String purpose(String module) {
    Matcher sentence = FIRST_SENTENCE.matcher(Blueprint.declaration(module));
    return sentence.find() ? sentence.group(1).replaceAll("\\s*\\n\\s*\\*\\s*", " ").replaceAll("\\{@\\w+ (\\w+)}", "`$1`") : "";
  }
}
