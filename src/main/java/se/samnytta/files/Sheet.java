package se.samnytta.files;

import java.util.List;
import se.samnytta.files.SheetOutcome.Reason;
import se.samnytta.files.SheetOutcome.Refused;

/**
 * A table that somebody hands in to be imported: the header and the rows under it that hold something, every cell as the
 * text a person sees. Nothing is calculated and nothing is followed: a formula in a workbook gives the value that was saved
 * with it, and text that begins with = is text.
 *
 * @param header the first row that holds something, up to its last filled cell
 * @param rows   the rows below, blank ones left out
 */
public record Sheet(List<String> header, List<Row> rows) {

  /** The most a file may weigh, 5 MB. */
  public static final int MAX_BYTES = 5 << 20;

  /** The most rows under the header. */
  public static final int MAX_ROWS = 1000;

  /** The most columns; a wider file is no list of things. */
  public static final int MAX_COLUMNS = 100;

  public Sheet {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /**
   * A row as it stands in the file.
   *
   * @param number the row's number in the file, the first being 1, as Excel counts
   * @param cells  as many as the header has, empty where there is nothing
   */
  public record Row(int number, List<String> cells) {

    public Row {
      cells = List.copyOf(cells);
    }

    public String cell(int column) {
      return cells.get(column);
    }
  }

  /**
   * Reads an Excel workbook's first visible sheet, or CSV with semicolons, tabs or commas in UTF-8, UTF-16 or Windows-1252. Which
   * it is tells the content, not the name.
   */
  public static SheetOutcome read(byte[] content) {
    if (content.length > MAX_BYTES)
      return new Refused(Reason.TOO_LARGE);
    return switch (FileKind.of(content)) {
      case ZIP -> Workbook.read(content);
      case OLD_OFFICE -> new Refused(Workbook.isLocked(content) ? Reason.DAMAGED : Reason.OLD_EXCEL);
      case NOTHING_KNOWN -> SeparatedText.read(content);
      default -> new Refused(Reason.NOT_A_TABLE);
    };
  }
}
