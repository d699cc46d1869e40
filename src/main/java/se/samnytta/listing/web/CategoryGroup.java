package se.samnytta.listing.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Category;
import se.samnytta.inventory.CategoryId;

/**
 * A root category with everything below it, to choose among.
 *
 * @param options what the form sends, and the words
 */
public record CategoryGroup(String label, Map<String, String> options) {

  /** The whole tree in that language; deeper ones are indented. */
  static List<CategoryGroup> all(Categories categories, String language) {
    return of(categories, language, _ -> true);
  }

  /** The tree that all share, in that language. */
  static List<CategoryGroup> shared(Categories categories, String language) {
    return of(categories, language, Category::isShared);
  }

  private static List<CategoryGroup> of(Categories categories, String language, Predicate<Category> wanted) {
    return categories.roots().stream().map(root -> {
      Map<String, String> options = new LinkedHashMap<>();
      add(options, root, categories, language, wanted, 0);
      return new CategoryGroup(root.name(language), options);
    }).toList();
  }

  /** What a form sends, and which category it means. */
  static Map<String, CategoryId> ids(List<CategoryGroup> groups, Categories categories) {
    Map<String, CategoryId> ids = new HashMap<>();
    groups.forEach(group -> group.options().keySet().forEach(slug -> categories.bySlug(slug).ifPresent(each -> ids.put(slug, each.id()))));
    return ids;
  }

  private static void add(Map<String, String> options, Category category, Categories categories, String language,
      Predicate<Category> wanted, int depth) {
    options.put(category.slug(), "\u2003".repeat(Math.max(0, depth - 1)) + category.name(language));
    categories.children(category.id()).stream().filter(wanted)
        .forEach(child -> add(options, child, categories, language, wanted, depth + 1));
  }
}
