package se.samnytta.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samnytta.inventory.Category;
import se.samnytta.inventory.ExpectedEffect;
import se.samnytta.inventory.Measures;

/**
 * What a short text seems to be about. Always shown as a suggestion that the person may change.
 *
 * @param title      the first sentence
 * @param body       what follows it, may be empty
 * @param category   the likeliest, null when no word is known
 * @param others     other likely ones
 * @param quantity   1 unless the text says more
 * @param measures   those in the text, otherwise what such things usually measure
 * @param weightG    what things like it that others have taken weighed ({@link Hint}), otherwise what such things usually weigh;
 *                   null when not known
 * @param terms      how others let people have such things, the most usual first; never empty
 * @param effect     what reusing one is expected to save, null when not known
 */
public record Suggestion(String title, String body, @Nullable Category category, List<Category> others, int quantity, Measures measures,
    @Nullable Long weightG, List<Term> terms, @Nullable ExpectedEffect effect) {

  public Suggestion {
    others = List.copyOf(others);
    terms = List.copyOf(terms);
  }
}
