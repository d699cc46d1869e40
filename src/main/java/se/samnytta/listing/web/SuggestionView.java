package se.samnytta.listing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Category;
import se.samnytta.inventory.ExpectedEffect;
import se.samnytta.listing.Suggestion;
import se.samnytta.web.Page;

/**
 * What is suggested from a text, line by line.
 *
 * @param lines name and value, as "Kategori" and "Möbler › Stolar"
 */
public record SuggestionView(List<Line> lines) {

  static final SuggestionView NONE = new SuggestionView(List.of());

  /** One thing that is suggested. */
  public record Line(String icon, String name, String value) {}

  static SuggestionView of(Suggestion suggestion, Categories categories, Page page) {
    Category category = suggestion.category();
    if (category == null)
      return NONE;
    ExpectedEffect effect = suggestion.effect();
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("pencil", page.t("listing.form.rubrik"), suggestion.title()));
    lines.add(new Line("tag", page.t("listing.form.kategori"), categories.path(category.id()).stream()
        .map(each -> each.name(page.language())).collect(Collectors.joining(" › "))));
    lines.add(new Line("handHeart", page.t("listing.form.satt"), suggestion.terms().stream()
        .map(term -> page.t("listing.term." + term)).collect(Collectors.joining(", "))));
    if (suggestion.weightG() != null)
      lines.add(new Line("package", page.t("listing.form.vikt"), page.t("listing.about", page.format().weight(suggestion.weightG()))));
    if (effect != null && effect.co2eG() > 0)
      lines.add(new Line("leaf", page.t("listing.suggestion.climate"), page.t("listing.about", page.format().co2e(effect.co2eG()))));
    return new SuggestionView(List.copyOf(lines));
  }
}
