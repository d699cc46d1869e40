package se.samnytta.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Everything below {@code static/} put together: {@code css/*.css} and one {@code theme/<slug>.css} become one style sheet for
 * each theme, {@code js/*.js} one script, in order of the file names; the rest is sent as it is. Fonts and pictures named in a
 * style sheet get their hashed addresses there. What is in {@code js/page/} is not for every page and stays by itself.
 */
record Bundles(Map<String, Asset> byName, Map<String, Asset> byHashedName) {

  private static final Pattern ADDRESS = Pattern.compile("url\\(\"?\\.\\./((?:fonts|img)/[^)\"]+)\"?\\)");
  private static final Pattern COMMENT = Pattern.compile("/\\*(?!!).*?\\*/", Pattern.DOTALL);
  private static final Pattern EMPTY = Pattern.compile("\\n\\s*");

  static Bundles of(Map<String, byte[]> files) {
    var byName = new HashMap<String, Asset>();
    files.forEach((name, content) -> {
      if (!name.startsWith("css/") && !name.startsWith("theme/") && (!name.startsWith("js/") || name.startsWith("js/page/")))
        byName.put(name, Asset.of(name, content));
    });
    String common = joined(files, "css/");
    for (String theme : Theme.SLUGS) {
      String sheet = common + text(files, "theme/" + theme + ".css").replace("@charset \"UTF-8\";", "");
      byName.put("samnytta-" + theme + ".css", Asset.of("samnytta-" + theme + ".css", smaller(addressed(sheet, byName))));
    }
    byName.put("icons.svg", Icons.sheet());
    byName.put("samnytta.js", Asset.of("samnytta.js", joined(files, "js/")));
    return new Bundles(Map.copyOf(byName), byName.values().stream().collect(Collectors.toMap(Asset::hashedName, asset -> asset)));
  }

  private static String joined(Map<String, byte[]> files, String folder) {
    return files.keySet().stream().filter(name -> name.startsWith(folder) && name.indexOf('/', folder.length()) < 0)
        .map(name -> text(files, name)).collect(Collectors.joining("\n"));
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
  }

  private static String addressed(String sheet, Map<String, Asset> byName) {
    return ADDRESS.matcher(sheet).replaceAll(found -> {
      Asset asset = byName.get(found.group(1));
      if (asset == null)
        throw new IllegalStateException("a style sheet names " + found.group(1) + ", which is not there");
      return "url(" + Assets.PLACE + asset.hashedName() + ")";
    });
  }

  private static String smaller(String sheet) {
    return EMPTY.matcher(COMMENT.matcher(sheet).replaceAll("")).replaceAll("\n");
  }
}
