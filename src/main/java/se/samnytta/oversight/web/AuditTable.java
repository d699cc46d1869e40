package se.samnytta.oversight.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The audit trail as a table for a spreadsheet. */
final class AuditTable {

  private static final List<String> HEADER = List.of("id", "tid", "vem", "enhet", "som", "handling", "sak", "orsak", "uppgifter",
      "plats_i_kedjan", "sigill");

  private AuditTable() {}

  static List<List<String>> of(List<AuditRow> rows) {
    return Stream.concat(Stream.of(HEADER), rows.stream().map(AuditTable::cells)).toList();
  }

  private static List<String> cells(AuditRow row) {
    return Stream.of(row.id(), row.at(), row.who(), row.unit(), row.as(), row.what(), row.subject(), row.why(), changes(row),
        row.place() == null ? "" : row.place(), row.seal()).map(String::valueOf).toList();
  }

  private static String changes(AuditRow row) {
    return row.changes().stream()
        .map(change -> change.name() + ": " + (change.before().isEmpty() ? "" : change.before() + " → ") + change.after())
        .collect(Collectors.joining("; "));
  }
}
