package se.samnytta.listing.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that people write in a table for what the forms offer as choices; an unknown one is passed on and refused there. */
final class ImportWords {

  private static final Map<String, String> TERMS = Map.ofEntries(Map.entry("ta över", "GIVE"), Map.entry("skänk", "GIVE"),
      Map.entry("skänka", "GIVE"),
      Map.entry("skänkes", "GIVE"), Map.entry("ge bort", "GIVE"), Map.entry("gåva", "GIVE"), Map.entry("låna", "LEND"),
      Map.entry("låna ut", "LEND"), Map.entry("lånas ut", "LEND"), Map.entry("hyra", "RENT"), Map.entry("hyr", "RENT"),
      Map.entry("hyra ut", "RENT"), Map.entry("hyrs ut", "RENT"), Map.entry("köpa", "SELL"), Map.entry("köp", "SELL"),
      Map.entry("sälja", "SELL"), Map.entry("sälj", "SELL"), Map.entry("säljes", "SELL"), Map.entry("säljs", "SELL"),
      Map.entry("byta", "SWAP"),
      Map.entry("byt", "SWAP"),
      Map.entry("bytes", "SWAP"), Map.entry("byts", "SWAP"), Map.entry("boka", "HIRE"), Map.entry("bokas", "HIRE"));
  private static final Map<String, String> CONDITIONS = Map.of("som ny", "A", "ny", "A", "bra", "B", "bra skick", "B", "sliten", "C",
      "slitet",
      "C", "behöver lagas", "D", "går att laga", "D", "trasig", "D");
  private static final Map<String, String> PER = Map.ofEntries(Map.entry("styck", "ITEM"), Map.entry("st", "ITEM"), Map.entry("dag", "DAY"),
      Map.entry("dygn", "DAY"), Map.entry("styck och dag", "ITEM_DAY"), Map.entry("vecka", "WEEK"), Map.entry("månad", "MONTH"),
      Map.entry("styck och månad", "ITEM_MONTH"), Map.entry("timme", "HOUR"), Map.entry("styck och timme", "ITEM_HOUR"),
      Map.entry("styck och vecka", "ITEM_WEEK"), Map.entry("tillfälle", "USE"), Map.entry("gång", "USE"));

  private static final Set<String> EACH = Set.of("DAY", "MONTH");

  private ImportWords() {}

  /** Several, with commas, semicolons, slashes, plus signs or "och" between. */
  static List<String> terms(String cell) {
    return Arrays.stream(cell.split("[,;/+]|\\boch\\b")).map(String::strip).filter(word -> !word.isEmpty()).map(word -> known(TERMS, word))
        .collect(Collectors.toList());
  }

  /** What may be written for a field of the forms that has choices. */
  static List<String> offered(String field) {
    return field.equals("skick")
        ? List.of("Som ny", "Bra", "Sliten", "Behöver lagas")
        : field.equals("satt")
            ? List.of("Ta över", "Låna", "Hyra", "Köpa", "Byta", "Boka")
            : List.of("per styck", "per styck och dag", "per dag", "per dag för alla", "per vecka", "per månad", "per styck och månad",
                "per timme",
                "per tillfälle");
  }

  static String condition(String cell) {
    return known(CONDITIONS, cell);
  }

  /** What a price is for; of several things, "per dag" is for each of them, unless it says "för alla". */
  static String per(String cell, boolean several) {
    String word = plain(cell).replaceFirst("^per ", "");
    String per = known(PER, word.replaceFirst(" för alla$", ""));
    return several && EACH.contains(per) && !word.endsWith(" för alla") ? "ITEM_" + per : per;
  }

  private static String known(Map<String, String> words, String cell) {
    return words.getOrDefault(plain(cell), cell.strip());
  }

  static String plain(String cell) {
    return cell.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }
}
