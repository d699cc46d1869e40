package se.samnytta.listing;

import java.util.Locale;
import se.samnytta.inventory.CategoryId;

/** What ads are marked with in the index of what can be found, to narrow a search by. */
public final class Marks {

  /** Ads among the subjects that can be found. */
  public static final String KIND = "LISTING";

  private Marks() {}

  /** Of what is in that category or below it. */
  public static String of(CategoryId category) {
    return "c" + category.value();
  }

  /** Of what is offered on that term. */
  public static String of(Term term) {
    return "t" + term.name().toLowerCase(Locale.ROOT);
  }

  /** Of what belongs to the municipality with that code, which the index sees to itself. */
  public static String ofMunicipality(String code) {
    return "m" + code;
  }
}
