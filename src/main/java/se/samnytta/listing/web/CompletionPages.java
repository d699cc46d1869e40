package se.samnytta.listing.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Category;
import se.samnytta.kernel.Actor;
import se.samnytta.listing.Marks;
import se.samnytta.listing.web.CompletionView.Choice;
import se.samnytta.listing.web.CompletionView.Group;
import se.samnytta.search.Completions;
import se.samnytta.search.SavedSearches;
import se.samnytta.web.Page;

/** What somebody may be about to search for, of what they may see. */
@Component
@Transactional(readOnly = true)
class CompletionPages {

  private static final int SHORTEST = 3;
  private static final int MOST_PHRASES = 6;
  private static final int MOST_CATEGORIES = 3;
  private static final int MOST_CATEGORIES_COUNTED = 20;
  private static final int MOST_SAVED = 3;

  private final Completions completions;
  private final Categories categories;
  private final SavedSearches savedSearches;

  CompletionPages(Completions completions, Categories categories, SavedSearches savedSearches) {
    this.completions = completions;
    this.categories = categories;
    this.savedSearches = savedSearches;
  }

  CompletionView of(String words, Page page) {
    String typed = Completions.typed(words);
    if (typed.length() < SHORTEST)
      return CompletionView.NONE;
    return new CompletionView(Stream.of(
        new Group(page.t("find.complete.phrases"), "magnifyingGlass", phrases(typed, page)),
        new Group(page.t("find.complete.categories"), "tag", categories(typed, page)),
        new Group(page.t("find.complete.saved"), "bell", saved(words, page.actor())))
        .filter(group -> !group.choices().isEmpty()).toList());
  }

  private List<Choice> phrases(String typed, Page page) {
    return completions.of(Marks.KIND, typed, MOST_PHRASES).stream()
        .map(each -> new Choice(each.phrase(), "", count(page, each.uses()), Hits.LIST + "?" + new AdSearch.Parameter("q", each.phrase())))
        .toList();
  }

  private static String count(Page page, long uses) {
    return page.t(uses == 1 ? "find.complete.count.one" : "find.complete.count", page.format().number(uses));
  }

  private List<Choice> categories(String typed, Page page) {
    List<Category> meant = meant(typed, page.language());
    Map<String, Long> uses = completions.marked(Marks.KIND, meant.stream().map(category -> Marks.of(category.id())).toList());
    return meant.stream().filter(category -> uses.containsKey(Marks.of(category.id()))).limit(MOST_CATEGORIES)
        .map(category -> new Choice(category.name(page.language()), path(category, page.language()),
            count(page, uses.getOrDefault(Marks.of(category.id()), 0L)),
            Hits.LIST + "?" + new AdSearch.Parameter("kategori", category.slug())))
        .toList();
  }

  private String path(Category category, String language) {
    return categories.path(category.id()).stream().filter(each -> !each.id().equals(category.id())).map(each -> each.name(language))
        .collect(Collectors.joining(" › "));
  }

  /** Those whose name begins so, then those with a word for them that does, then those with such a word in their name. */
  private List<Category> meant(String typed, String language) {
    Map<Category, Integer> meant = new LinkedHashMap<>();
    for (Category category : categories.all()) {
      int rank = rank(typed, category.name(language), category.synonyms());
      if (rank > 0)
        meant.put(category, rank);
    }
    categories.ownWords().forEach((word, category) -> {
      if (begins(word, typed))
        meant.merge(category, 2, Math::min);
    });
    return meant.isEmpty()
        ? categories.suggest(typed)
        : meant.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.naturalOrder())).map(Map.Entry::getKey)
            .limit(MOST_CATEGORIES_COUNTED).toList();
  }

  private static int rank(String typed, String name, List<String> synonyms) {
    if (begins(name, typed))
      return 1;
    if (synonyms.stream().anyMatch(word -> begins(word, typed)))
      return 2;
    return name.toLowerCase(Locale.ROOT).contains(" " + typed) ? 3 : 0;
  }

  private static boolean begins(String word, String typed) {
    return word.toLowerCase(Locale.ROOT).startsWith(typed);
  }

  private List<Choice> saved(String words, @Nullable Actor actor) {
    return actor == null
        ? List.of()
        : savedSearches.called(actor, Marks.KIND, words, MOST_SAVED).stream()
            .map(each -> new Choice(each.name(), "", "", savedSearches.address(each.kind(), each.query()))).toList();
  }
}
