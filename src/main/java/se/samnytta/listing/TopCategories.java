package se.samnytta.listing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.Categories;
import se.samnytta.organisation.AgreementCategories;

/** An agreement can be about some of the topmost categories alone. */
@Component
class TopCategories implements AgreementCategories {

  private final Categories categories;

  TopCategories(Categories categories) {
    this.categories = categories;
  }

  @Override
  public Map<String, String> named(String language) {
    var names = new LinkedHashMap<String, String>();
    categories.roots().forEach(root -> names.put(root.slug(), root.name(language)));
    return names;
  }
}
