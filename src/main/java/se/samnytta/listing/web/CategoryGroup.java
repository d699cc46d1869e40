package se.samnytta.listing.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Category;

/**
 * A root category with everything below it, to choose among.
 *
 * @param options what the form sends, and the words
 */
public record CategoryGroup(String label, Map<String, String> options) {

  /** The whole tree in that language; deeper ones are indented. */
  static List<CategoryGroup> all(Categories categories, String language) {
    return categories.roots().stream().map(root -> new CategoryGroup(root.name(language), below(root, categories, language))).toList();
  }

  private static Map<String, String> below(Category root, Categories categories, String language) {
    Map<String, String> options = new LinkedHashMap<>();
    add(options, root, categories, language, 0);
    return options;
  }

  private static void add(Map<String, String> options, Category category, Categories categories, String language, int depth) {
    options.put(category.slug(), "\u2003".repeat(Math.max(0, depth - 1)) + category.name(language));
    categories.children(category.id()).forEach(child -> add(options, child, categories, language, depth + 1));
  }
}
