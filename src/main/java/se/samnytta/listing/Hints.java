package se.samnytta.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.Measures;
import se.samnytta.search.HeadWords;

/** What can be told of a thing by those like it that somebody has taken: of the same category, of the same kind, about as large. */
@Component
public class Hints {

  private static final int NEWEST = 200;

  private final JdbcClient jdbc;
  private final HeadWords headWords;

  Hints(JdbcClient jdbc, HeadWords headWords) {
    this.jdbc = jdbc;
    this.headWords = headWords;
  }

  private record Gone(String title, Measures measures, @Nullable Long weightG, @Nullable Long priceOre) {}

  /** By what is known of the thing; measures that are not known speak neither for nor against. */
  @Transactional(readOnly = true)
  public Hint of(CategoryId category, String title, Measures measures) {
    List<Gone> alike = gone(category).stream()
        .filter(each -> areAboutAsLarge(measures, each.measures) && headWords.areAlike(title, each.title)).toList();
    return Hint.of(said(alike, Gone::weightG), said(alike, Gone::priceOre));
  }

  private static List<Long> said(List<Gone> gone, Function<Gone, @Nullable Long> what) {
    List<Long> said = new ArrayList<>();
    for (Gone each : gone)
      if (what.apply(each) instanceof Long number)
        said.add(number);
    return said;
  }

  /** Whether no side differs by more than a fifth, whichever way the things lie. */
  static boolean areAboutAsLarge(Measures one, Measures other) {
    List<Integer> sides = sides(one);
    List<Integer> others = sides(other);
    for (int at = 0; at < Math.min(sides.size(), others.size()); at++)
      if (5L * Math.abs(sides.get(at) - others.get(at)) > sides.get(at))
        return false;
    return true;
  }

  /** The longest first. */
  private static List<Integer> sides(Measures measures) {
    return Stream.of(measures.lengthMm(), measures.widthMm(), measures.heightMm()).filter(Objects::nonNull).map(Objects::requireNonNull)
        .sorted(Comparator.reverseOrder()).toList();
  }

  private List<Gone> gone(CategoryId category) {
    return jdbc.sql("select title, length_mm, width_mm, height_mm, weight_g, price_ore from listing.gone(:category, :newest)")
        .param("category", category.value()).param("newest", NEWEST)
        .query((row, _) -> new Gone(row.getString("title"), new Measures(row.getObject("length_mm", Integer.class),
            row.getObject("width_mm", Integer.class), row.getObject("height_mm", Integer.class)), row.getObject("weight_g", Long.class),
            row.getObject("price_ore", Long.class)))
        .list();
  }
}
