package se.samnytta.listing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Category;
import se.samnytta.search.Labelling;
import se.samnytta.search.language.Label;

/** Ads are found by the names of their categories, by a municipality's own categories and words, and with some hints by the rest. */
@Component
class CategoryLabels implements Labelling {

  private final Categories categories;

  CategoryLabels(Categories categories) {
    this.categories = categories;
  }

  @Override
  public List<Label> shared() {
    return categories.all().stream().filter(Category::isShared).map(each -> label(each, List.of(), each.synonyms())).toList();
  }

  @Override
  public List<Label> own() {
    Map<Category, List<String>> words = categories.ownWords().entrySet().stream()
        .collect(Collectors.groupingBy(Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    return Stream.concat(
        categories.all().stream().filter(each -> !each.isShared()).map(each -> label(each, each.synonyms(), List.of())),
        words.entrySet().stream().map(each -> label(each.getKey(), each.getValue(), List.of()))).toList();
  }

  private static Label label(Category category, List<String> own, List<String> hints) {
    return new Label(Marks.of(category.id()), category.nameSv(), category.nameEn(), own, hints);
  }
}
