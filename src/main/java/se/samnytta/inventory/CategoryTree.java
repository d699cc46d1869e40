package se.samnytta.inventory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samnytta.inventory.CategoryStore.Leading;
import se.samnytta.inventory.CategoryStore.Meaning;
import se.samnytta.kernel.Municipality;

/** All categories as they were read, the factors they point to, and the words of each municipality that has words of its own. */
record CategoryTree(Map<CategoryId, Category> byId, Map<String, Category> bySlug, Map<CategoryId, List<Category>> children,
    Map<CategoryId, List<CategoryId>> within, Map<String, EmissionFactor> factors, CategoryWords sharedWords,
    Map<String, CategoryWords> ownWords, Map<String, List<Meaning>> ownMeanings) {

  static CategoryTree of(List<Category> categories, List<Leading> words, Map<String, List<Meaning>> meanings,
      List<EmissionFactor> factors) {
    Map<CategoryId, Category> byId = new LinkedHashMap<>();
    categories.forEach(each -> byId.put(each.id(), each));
    return new CategoryTree(byId, categories.stream().collect(Collectors.toMap(Category::slug, each -> each)), childrenOf(categories),
        withinOf(byId), factors.stream().collect(Collectors.toMap(EmissionFactor::itemType, each -> each)),
        new CategoryWords(offered(categories, ""), Map.of()), ownWords(categories, words, byId), meanings);
  }

  /** What texts speak of where the municipality with that code asks. */
  CategoryWords words(String municipality) {
    return ownWords.getOrDefault(municipality, sharedWords);
  }

  private static List<Category> offered(List<Category> categories, String municipality) {
    return categories.stream().filter(each -> each.isOffered(municipality)).toList();
  }

  private static Map<String, CategoryWords> ownWords(List<Category> categories, List<Leading> words, Map<CategoryId, Category> byId) {
    Set<String> having = Stream.concat(categories.stream().map(Category::owner).filter(Objects::nonNull),
        words.stream().map(Leading::municipality)).map(Municipality::code).collect(Collectors.toSet());
    return having.stream().collect(Collectors.toMap(code -> code, code -> new CategoryWords(offered(categories, code),
        words.stream().filter(word -> word.municipality().code().equals(code))
            .collect(Collectors.toMap(Leading::word, word -> Objects.requireNonNull(byId.get(word.category())))))));
  }

  private static Map<CategoryId, List<CategoryId>> withinOf(Map<CategoryId, Category> byId) {
    Map<CategoryId, List<CategoryId>> within = new LinkedHashMap<>();
    for (Category each : byId.values())
      for (@Nullable
      CategoryId above = each.id(); above != null; above = Objects.requireNonNull(byId.get(above)).parent())
        within.computeIfAbsent(above, _ -> new ArrayList<>()).add(each.id());
    return within;
  }

  private static Map<CategoryId, List<Category>> childrenOf(List<Category> categories) {
    Map<CategoryId, List<Category>> children = new LinkedHashMap<>();
    for (Category each : categories)
      if (each.parent() != null)
        children.computeIfAbsent(each.parent(), _ -> new ArrayList<>()).add(each);
    return children;
  }
}
