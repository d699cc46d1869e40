package se.samnytta.listing.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samnytta.files.Sheet;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Category;
import se.samnytta.inventory.ItemDetails;
import se.samnytta.listing.ListingDetails;
import se.samnytta.listing.Term;
import se.samnytta.web.CsvFile;
import se.samnytta.web.Fields;

/**
 * A row of a table, read as if it had been typed in the forms: what they refuse is refused here, and what they understand is
 * understood here.
 *
 * @param number the row's number in the file
 * @param fields what stands in it, with what is wrong
 * @param ad     what it would become; of no use while something is wrong
 */
record ImportRow(int number, Fields fields, ListingDetails ad) {

  static ImportRow read(Sheet sheet, Sheet.Row row, Categories categories, LocalDate today) {
    Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
    for (int column = 0; column < sheet.header().size(); column++) {
      String cell = CsvFile.plain(row.cell(column));
      ImportColumn.of(sheet.header().get(column))
          .ifPresent(known -> cells.merge(known, cell, (first, second) -> first.isEmpty() ? second : first));
    }
    return read(row.number(), cells, categories, today);
  }

  private static ImportRow read(int number, Map<ImportColumn, String> cells, Categories categories, LocalDate today) {
    Category other = categories.bySlug(Categories.OTHER).orElseThrow();
    ListingDetails blank = ListingDetails.of("", "", ItemDetails.of(other.id(), 1, null), List.of());
    Fields fields = Fields.filledWith(values(cells, categories)).wordedAs("listing.form");
    ListingDetails thing = ThingForm.read(fields, blank, categories, Map.of(), today);
    return new ImportRow(number, fields, ShowingForm.read(fields, thing, List.of(), today));
  }

  private static Map<String, List<String>> values(Map<ImportColumn, String> cells, Categories categories) {
    Map<String, List<String>> values = new HashMap<>();
    cells.forEach((column, cell) -> field(column).ifPresent(name -> values.put(name, List.of(cell))));
    Category category = category(cells, categories).orElse(null);
    values.put("kategori", List.of(category == null ? text(cells, ImportColumn.CATEGORY) : category.slug()));
    values.put("antal", List.of(text(cells, ImportColumn.QUANTITY).isEmpty() ? "1" : text(cells, ImportColumn.QUANTITY)));
    values.put("skick", List.of(ImportWords.condition(text(cells, ImportColumn.CONDITION))));
    values.put("satt", ImportWords.terms(text(cells, ImportColumn.TERMS)));
    String per = text(cells, ImportColumn.PRICE_PER);
    boolean several = !values.get("antal").equals(List.of("1"));
    for (Term term : List.of(Term.RENT, Term.SELL, Term.HIRE)) {
      values.put("pris-" + term, List.of(text(cells, ImportColumn.PRICE)));
      values.put("per-" + term, List.of(term == Term.SELL ? "" : ImportWords.per(per, several && term == Term.RENT)));
    }
    return values;
  }

  private static String text(Map<ImportColumn, String> cells, ImportColumn column) {
    return cells.getOrDefault(column, "");
  }

  /** By its name or its address; where nothing is said, what the title speaks of. */
  private static Optional<Category> category(Map<ImportColumn, String> cells, Categories categories) {
    String said = ImportWords.plain(text(cells, ImportColumn.CATEGORY));
    if (said.isEmpty())
      return Optional.of(categories.suggest(text(cells, ImportColumn.TITLE)).stream().findFirst()
          .orElse(categories.bySlug(Categories.OTHER).orElseThrow()));
    return categories.all().stream().filter(each -> each.slug().equals(said) || ImportWords.plain(each.nameSv()).equals(said)
        || ImportWords.plain(each.nameEn()).equals(said)).findFirst();
  }

  /** The form's field that a column is, for those that go straight there. */
  static Optional<String> field(ImportColumn column) {
    return Optional.ofNullable(switch (column) {
      case TITLE -> "rubrik";
      case BODY -> "beskrivning";
      case WANTED -> "vill-ha";
      case MEASURES -> "matt";
      case WEIGHT -> "vikt";
      case BRAND -> "marke";
      case MATERIALS -> "material";
      case PLACE -> "plats";
      case PURCHASE_PRICE -> "inkopspris";
      case PURCHASE_YEAR -> "inkopsar";
      case HOURS -> "timmar";
      case FROM -> "fran";
      case LAST_DAY -> "sista";
      case PICK_UP -> "hamtning";
      case CATEGORY, QUANTITY, CONDITION, TERMS, PRICE, PRICE_PER, REASON -> null;
    });
  }

  boolean isGood() {
    return !fields.haveErrors();
  }

  /** The titles of the columns that the file has and the import does not know. */
  static String unknown(Sheet sheet) {
    return sheet.header().stream().filter(header -> !header.isEmpty() && ImportColumn.of(header).isEmpty())
        .collect(Collectors.joining(", "));
  }
}
