package se.samnytta.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Category;
import se.samnytta.inventory.Kind;
import se.samnytta.inventory.Measures;
import se.samnytta.inventory.MeasuresText;
import se.samnytta.inventory.Purchase;

/** Reads a short text about a thing and suggests what the ad should say, by the words of the categories and by similar ads. */
@Component
public class Suggestions {

  private final Categories categories;
  private final SimilarStore similar;
  private final Hints hints;

  Suggestions(Categories categories, SimilarStore similar, Hints hints) {
    this.categories = categories;
    this.similar = similar;
    this.hints = hints;
  }

  /** What the text seems to be about. */
  @Transactional(readOnly = true)
  public Suggestion of(String text) {
    List<Category> likely = categories.suggest(text);
    return likely.isEmpty() ? unknown(text) : known(text, likely.getFirst(), likely.subList(1, likely.size()));
  }

  private Suggestion known(String text, Category category, List<Category> others) {
    Similar like = similar.to(category.id());
    String title = TextReading.title(text);
    Measures measures = MeasuresText.find(text).orElse(category.measures());
    Long hint = hints.of(category.id(), title, measures).weightG();
    Long weight = hint == null ? category.weightG() : hint;
    return new Suggestion(title, TextReading.body(text), category, others, quantity(text), measures, weight, terms(category.kind(), like),
        categories.expected(category.id(), weight, Purchase.UNKNOWN).orElse(null));
  }

  private Suggestion unknown(String text) {
    return new Suggestion(TextReading.title(text), TextReading.body(text), null, List.of(), quantity(text),
        MeasuresText.find(text).orElse(Measures.UNKNOWN), null, terms(null, Similar.NONE), null);
  }

  private static int quantity(String text) {
    return TextReading.quantity(text).orElse(1);
  }

  /** Prices cannot be guessed, so only what is free is suggested for things. */
  static List<Term> terms(@Nullable Kind kind, Similar like) {
    if (kind == Kind.SERVICE || kind == Kind.STAFF)
      return List.of(Term.HIRE);
    List<Term> usual = like.terms().stream().filter(term -> term == Term.GIVE || term == Term.LEND).toList();
    return usual.isEmpty() ? List.of(Term.GIVE) : usual;
  }
}
