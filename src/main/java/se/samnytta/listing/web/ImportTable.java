package se.samnytta.listing.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

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
    return of(Arrays.stream(ImportColumn.values()).map(ImportColumn::title).toList(), EXAMPLES);
  }

  static List<List<String>> of(List<String> header, List<List<String>> rows) {
    return Stream.concat(Stream.of(header), rows.stream()).toList();
  }
}
