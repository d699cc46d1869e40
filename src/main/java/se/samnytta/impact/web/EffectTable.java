package se.samnytta.impact.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.Categories;
import se.samnytta.kernel.Municipality;

/** The sums as a table for machines: a point before decimals, kilograms and kronor. */
@Component
class EffectTable {

  private static final List<String> HEADER = List.of("manad", "kategori", "kategori_id", "fran_kommunkod", "fran_kommun",
      "till_kommunkod", "till_kommun", "overlamningar", "saker", "saker_med_faktor", "co2e_kg_lag", "co2e_kg", "co2e_kg_hog", "avfall_kg",
      "undvikna_inkop_kr", "bekraftade_overlamningar", "bekraftad_co2e_kg", "besvarade_overlamningar");

  private final EffectPages pages;
  private final EffectCells cells;
  private final Categories categories;

  EffectTable(EffectPages pages, EffectCells cells, Categories categories) {
    this.pages = pages;
    this.cells = cells;
    this.categories = categories;
  }

  List<List<String>> rows() {
    Map<Municipality, String> names = pages.municipalities().stream()
        .collect(Collectors.toMap(EffectPages.Named::id, EffectPages.Named::name));
    return Stream.concat(Stream.of(HEADER), cells.all().stream().map(cell -> row(cell, names))).toList();
  }

  private List<String> row(Cell cell, Map<Municipality, String> names) {
    Sums sums = cell.sums();
    Municipality giver = cell.giver();
    var category = categories.category(cell.category());
    return Stream.of(cell.month(), category.nameSv(), category.slug(), giver == null ? "" : giver.code(),
        giver == null ? "" : names.getOrDefault(giver, ""), cell.receiver().code(), names.getOrDefault(cell.receiver(), ""),
        sums.handOvers(), sums.pieces(), sums.coveredPieces(), thousandths(sums.lowG()), thousandths(sums.likelyG()),
        thousandths(sums.highG()), thousandths(sums.wasteG()), BigDecimal.valueOf(sums.saving().ore(), 2).toPlainString(),
        sums.confirmedHandOvers(), thousandths(sums.confirmedG()), sums.answeredHandOvers()).map(String::valueOf).toList();
  }

  private static String thousandths(long grams) {
    return BigDecimal.valueOf(grams, 3).toPlainString();
  }
}
