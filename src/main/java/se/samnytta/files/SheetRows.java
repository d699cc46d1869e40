package se.samnytta.files;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samnytta.files.SheetOutcome.Reason;

/** Gathers rows as a reader comes upon them: the first that holds something is the header, blank ones are passed over. */
final class SheetRows {

  private final List<Sheet.Row> rows = new ArrayList<>();
  private @Nullable List<String> header;
  private boolean tooMany;

  /**
   * Takes the next row.
   *
   * @return whether more are wanted
   */
  boolean add(int number, List<String> cells) {
    List<String> texts = cells.stream().map(SheetRows::tidy).toList();
    if (texts.stream().allMatch(String::isEmpty))
      return true;
    if (header == null)
      header = withoutEmptyEnd(texts);
    else
      rows.add(new Sheet.Row(number, fitted(texts, header.size())));
    tooMany = rows.size() > Sheet.MAX_ROWS;
    return !tooMany;
  }

  SheetOutcome outcome() {
    if (header == null)
      return new SheetOutcome.Refused(Reason.EMPTY);
    if (header.size() < 2 || header.size() > Sheet.MAX_COLUMNS)
      return new SheetOutcome.Refused(Reason.NOT_A_TABLE);
    if (tooMany)
      return new SheetOutcome.Refused(Reason.TOO_MANY_ROWS);
    return rows.isEmpty() ? new SheetOutcome.Refused(Reason.EMPTY) : new SheetOutcome.Read(new Sheet(header, rows));
  }

  private static String tidy(String text) {
    return text.replace('\u00a0', ' ').replace("\r\n", "\n").strip();
  }

  private static List<String> withoutEmptyEnd(List<String> texts) {
    int end = texts.size();
    while (texts.get(end - 1).isEmpty())
      end--;
    return texts.subList(0, end);
  }

  private static List<String> fitted(List<String> texts, int size) {
    var fitted = new ArrayList<>(texts.subList(0, Math.min(size, texts.size())));
    while (fitted.size() < size)
      fitted.add("");
    return fitted;
  }
}
