package se.samnytta.inventory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.NotFound;

/** The tree of categories, the factors they point to, and which category a text speaks of. Read once and kept. */
@Component
public class Categories {

  /** Where things are put that fit nowhere else. */
  public static final String OTHER = "ovrigt";

  private final CategoryStore store;
  private volatile @Nullable Reference reference;

  Categories(CategoryStore store) {
    this.store = store;
  }

  /** All of them in the order of the tree. */
  public Collection<Category> all() {
    return reference().byId().values();
  }

  public List<Category> roots() {
    return all().stream().filter(Category::isRoot).toList();
  }

  public List<Category> children(CategoryId parent) {
    return reference().children().getOrDefault(parent, List.of());
  }

  public Category category(CategoryId id) {
    return Optional.ofNullable(reference().byId().get(id)).orElseThrow(() -> new NotFound("category " + id));
  }

  public Optional<Category> bySlug(String slug) {
    return Optional.ofNullable(reference().bySlug().get(slug));
  }

  /** From the root down to the category itself. */
  public List<Category> path(CategoryId id) {
    Deque<Category> path = new ArrayDeque<>();
    for (@Nullable
    CategoryId at = id; at != null; at = path.getFirst().parent())
      path.addFirst(category(at));
    return List.copyOf(path);
  }

  /** The category and everything below it. */
  public List<CategoryId> within(CategoryId id) {
    return reference().within().getOrDefault(id, List.of());
  }

  /** What the text seems to speak of, the likeliest first; empty when no word is known. */
  public List<Category> suggest(String text) {
    return reference().words().categoriesIn(text);
  }

  /** The factor of a thing in the category; nothing for services, for people's time and where none is known. */
  public Optional<EmissionFactor> factor(CategoryId id) {
    return Optional.ofNullable(category(id).itemType()).flatMap(this::factor);
  }

  /** The factor of a type of thing. */
  public Optional<EmissionFactor> factor(String itemType) {
    return Optional.ofNullable(reference().factors().get(itemType));
  }

  /** What reusing one thing of the category is expected to save; weight and price are the usual ones where null. */
  public Optional<ExpectedEffect> expected(CategoryId id, @Nullable Long weightG, Purchase purchase) {
    Long weight = weightG != null ? weightG : category(id).weightG();
    return factor(id).flatMap(factor -> ExpectedEffect.of(factor, Reuse.expectedOf(weight, purchase.price())));
  }

  private Reference reference() {
    Reference known = reference;
    if (known == null)
      reference = known = Reference.of(store.categories(), store.factors());
    return known;
  }

  private record Reference(Map<CategoryId, Category> byId, Map<String, Category> bySlug, Map<CategoryId, List<Category>> children,
      Map<CategoryId, List<CategoryId>> within, Map<String, EmissionFactor> factors, CategoryWords words) {

    static Reference of(List<Category> categories, List<EmissionFactor> factors) {
      Map<CategoryId, Category> byId = new LinkedHashMap<>();
      categories.forEach(each -> byId.put(each.id(), each));
      return new Reference(byId, categories.stream().collect(Collectors.toMap(Category::slug, each -> each)), childrenOf(categories),
          withinOf(byId), factors.stream().collect(Collectors.toMap(EmissionFactor::itemType, each -> each)),
          new CategoryWords(categories));
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
}
