package se.samnytta.listing.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samnytta.files.Sheet;

/** What is handed out to be filled in or put right. */
final class ImportTable {

  private static final List<List<String>> EXAMPLES = List.of(
      List.of("Kontorsstol med armstöd", "Kontorsstolar", "Blått tyg, höj och sänkbar.", "6", "Bra", "Ta över, Låna", "", "", "",
          "65 x 65 x 115 cm", "17,5 kg", "Kinnarps", "Tyg och stål", "Förrådet", "4500", "2019", "", "", "", "Ring på porten"),
      List.of("Partytält 3 x 6 m", "Tält", "Fyra sidor följer med.", "1", "Sliten", "Hyra", "300", "per dag", "", "", "70 kg", "", "", "",
          "",
          "", "", "", "2030-12-31", ""));

  private ImportTable() {}

  /** Every column with its title, and two rows that show how. */
  static List<List<String>> template() {
    return of(Arrays.stream(ImportColumn.values()).filter(column -> column != ImportColumn.REASON).map(ImportColumn::title).toList(),
        EXAMPLES);
  }

  /** The rows as they stood in the table, each with what is to be put right in a last column. */
  static List<List<String>> wrong(Sheet sheet, List<Sheet.Row> rows, String title, Function<Sheet.Row, String> reason) {
    int[] columns = IntStream.range(0, sheet.header().size())
        .filter(column -> ImportColumn.of(sheet.header().get(column)).filter(known -> known == ImportColumn.REASON).isEmpty())
        .toArray();
    return of(with(columns, sheet.header()::get, title), rows.stream().map(row -> with(columns, row::cell, reason.apply(row))).toList());
  }

  private static List<String> with(int[] columns, IntFunction<String> cell, String last) {
    return Stream.concat(Arrays.stream(columns).mapToObj(cell), Stream.of(last)).toList();
  }

  private static List<List<String>> of(List<String> header, List<List<String>> rows) {
    return Stream.concat(Stream.of(header), rows.stream()).toList();
  }
}
