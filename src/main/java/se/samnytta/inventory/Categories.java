package se.samnytta.inventory;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Kept;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Scope;

/**
 * The tree of categories, the factors they point to, and which category a text speaks of. Seen from where the asker stands: the
 * tree that all share with the asker's municipality's own categories in it. A thing that another municipality keeps in one of its
 * own is in the category above.
 */
@Component
public class Categories {

  /** Where things are put that fit nowhere else. */
  public static final String OTHER = "ovrigt";

  private final Kept<CategoryTree> tree;
  private final Kept<Transport> van;

  Categories(CategoryStore store, TransactionTemplate transaction, Clock clock) {
    this.tree = new Kept<>(() -> CategoryTree.of(store.categories(), store.words(), store.meanings(), store.factors()), transaction, clock);
    this.van = new Kept<>(store::van, transaction, clock);
  }

  /** All that something can be put in, in the order of the tree. */
  public Collection<Category> all() {
    return offered(tree.get().byId().values());
  }

  public List<Category> roots() {
    return all().stream().filter(Category::isRoot).toList();
  }

  public List<Category> children(CategoryId parent) {
    return offered(tree.get().children().getOrDefault(parent, List.of()));
  }

  private static List<Category> offered(Collection<Category> categories) {
    String asker = Scope.current().municipality();
    return categories.stream().filter(each -> each.isOffered(asker)).toList();
  }

  /** The category as the asker has it; the system has each as it is. */
  public Category category(CategoryId id) {
    Category found = tree.get().byId().get(id);
    if (found == null) {
      tree.reload();
      found = Optional.ofNullable(tree.get().byId().get(id)).orElseThrow(() -> new NotFound("category " + id));
    }
    return isTheirs(found) ? found : category(Objects.requireNonNull(found.parent()));
  }

  private static boolean isTheirs(Category category) {
    Scope asker = Scope.current();
    return category.owner() == null || asker.system() || category.owner().code().equals(asker.municipality());
  }

  public Optional<Category> bySlug(String slug) {
    String asker = Scope.current().municipality();
    return Optional.ofNullable(tree.get().bySlug().get(slug)).filter(each -> each.isOffered(asker));
  }

  /** From the root down to the category itself. */
  public List<Category> path(CategoryId id) {
    Deque<Category> path = new ArrayDeque<>();
    for (@Nullable
    CategoryId at = id; at != null; at = path.getFirst().parent())
      path.addFirst(category(at));
    return List.copyOf(path);
  }

  /** The category and everything below it, each municipality's own among them. */
  public List<CategoryId> within(CategoryId id) {
    return tree.get().within().getOrDefault(id, List.of());
  }

  /** A number that every category's own lies below. */
  public int bound() {
    return tree.get().byId().keySet().stream().mapToInt(id -> Math.toIntExact(id.value())).max().orElse(0) + 1;
  }

  /** What the text seems to speak of, the likeliest first; empty when no word is known. */
  public List<Category> suggest(String text) {
    return words().categoriesIn(text);
  }

  /** The words of the asker's municipality's own, each with what it leads to. */
  public Map<String, Category> ownWords() {
    return words().own();
  }

  /** The words of the asker's municipality's own that mean the same as others, as lines of the search's synonyms. */
  public List<String> ownSynonyms() {
    return tree.get().ownMeanings().getOrDefault(Scope.current().municipality(), List.of()).stream()
        .map(each -> each.word() + " = " + each.means()).toList();
  }

  /** What exactly that word leads to already in the asker's municipality. */
  Optional<Category> leads(String word) {
    return words().leads(word);
  }

  private CategoryWords words() {
    return tree.get().words(Scope.current().municipality());
  }

  /** The factor of a thing in the category; nothing for services, for people's time and where none is known. */
  public Optional<EmissionFactor> factor(CategoryId id) {
    return Optional.ofNullable(category(id).itemType()).flatMap(this::factor);
  }

  /** The factor of a type of thing. */
  public Optional<EmissionFactor> factor(String itemType) {
    return Optional.ofNullable(tree.get().factors().get(itemType));
  }

  /** How things are fetched, as far as anybody knows beforehand. */
  public Transport van() {
    return van.get();
  }

  /** What reusing one thing of the category is expected to save; weight and price are the usual ones where null. */
  public Optional<ExpectedEffect> expected(CategoryId id, @Nullable Long weightG, Purchase purchase) {
    Long weight = weightG(id, weightG);
    return factor(id).flatMap(factor -> ExpectedEffect.of(factor, Reuse.expectedOf(weight, purchase.price())));
  }

  /** What one such thing usually costs new; nothing where that is not known. */
  public Optional<Money> usualPrice(CategoryId id, @Nullable Long weightG) {
    Long weight = weightG(id, weightG);
    return factor(id).flatMap(factor -> factor.priceOf(weight));
  }

  /** Grams that one weighs: as its owner says, otherwise as one of the category usually does; null where that is not known either. */
  public @Nullable Long weightG(CategoryId id, @Nullable Long said) {
    return said != null ? said : category(id).weightG();
  }

  /** Forgets what is kept, after a change that another node may have made. */
  public void reload() {
    tree.reload();
  }

  /** Forgets what is kept once this change holds. */
  void reloadAfterCommit() {
    tree.reloadAfterCommit();
  }
}
