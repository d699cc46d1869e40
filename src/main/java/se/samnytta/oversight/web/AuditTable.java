package se.samnytta.oversight.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The audit trail as a table for a spreadsheet: what begins as a formula is made text. */
final class AuditTable {

  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
      .setHeader("id", "tid", "vem", "enhet", "som", "handling", "sak", "orsak", "uppgifter", "plats_i_kedjan", "sigill")
      .get();

  private AuditTable() {}

  static String csv(List<AuditRow> rows) {
    var text = new StringBuilder("\ufeff");
    try (CSVPrinter lines = new CSVPrinter(text, FORMAT)) {
      for (AuditRow row : rows)
        lines.printRecord(row.id(), row.at(), plain(row.who()), plain(row.unit()), row.as(), row.what(), row.subject(), plain(row.why()),
            plain(changes(row)), row.place() == null ? "" : row.place(), row.seal());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String changes(AuditRow row) {
    return row.changes().stream()
        .map(change -> change.name() + ": " + (change.before().isEmpty() ? "" : change.before() + " → ") + change.after())
        .collect(Collectors.joining("; "));
  }

  /** A spreadsheet would reckon with what begins so. */
  static String plain(String cell) {
    return cell.matches("(?s)[=+\\-@\t\r].*") ? "'" + cell : cell;
  }
}
