package se.samnytta.files;

/** What became of a file that somebody handed in as a table. */
public sealed interface SheetOutcome {

  /** Read. */
  record Read(Sheet sheet) implements SheetOutcome {}

  /** Not read. */
  record Refused(Reason reason) implements SheetOutcome {

    /** Key of the text that says so. */
    public String key() {
      return "files.sheet.refused." + reason;
    }
  }

  /** Why a table is refused. */
  enum Reason {
    /** More than {@link Sheet#MAX_BYTES}, or a workbook that unpacks to far more. */
    TOO_LARGE,
    /** More than {@link Sheet#MAX_ROWS}. */
    TOO_MANY_ROWS,
    /** A picture, a letter, or text without columns. */
    NOT_A_TABLE,
    /** Nothing under the header. */
    EMPTY,
    /** A workbook from before 2007. */
    OLD_EXCEL,
    /** Contradicts itself, ends too early, or is locked with a password. */
    DAMAGED
  }
}
