package se.samnytta.listing;

import java.util.List;
import java.util.Map;
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
    return Stream.concat(
        categories.all().stream().filter(each -> !each.isShared()).map(each -> label(each, each.synonyms(), List.of())),
        categories.ownWords().entrySet().stream().sorted(Map.Entry.comparingByKey())
            .map(each -> label(each.getValue(), List.of(each.getKey()), List.of())))
        .toList();
  }

  @Override
  public List<String> ownSynonyms() {
    return categories.ownSynonyms();
  }

  private static Label label(Category category, List<String> own, List<String> hints) {
    return new Label(Marks.of(category.id()), category.nameSv(), category.nameEn(), own, hints);
  }
}
