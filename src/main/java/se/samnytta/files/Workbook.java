package se.samnytta.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import se.samnytta.files.SheetOutcome.Reason;
import se.samnytta.files.SheetOutcome.Refused;

/** An Excel workbook, .xlsx or .xlsm. It is unpacked by us, within limits, before the library sees it. */
final class Workbook {

  /** A thousand rows take a fraction of this; what unpacks to more is a trap, or not for here. */
  private static final int MOST_UNPACKED = 30 << 20;
  private static final int MOST_PARTS = 500;
  private static final int EXACT_DIGITS = 15;
  /** Beyond it a number is not written out: 1E999999999 would be a thousand million zeros. */
  private static final int MOST_DIGITS = 30;
  private static final Pattern NOT_A_DATE_PART = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
  private static final Set<Integer> BUILT_IN_DATES = Set.of(14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47);

  private Workbook() {}

  /** Whether an old kind of container holds a new workbook that a password locks. */
  static boolean isLocked(byte[] content) {
    return new String(content, ISO_8859_1).contains(new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1));
  }

  static SheetOutcome read(byte[] content) {
    try {
      var names = new HashSet<String>();
      byte[] safe = repacked(content, names);
      return safe == null ? new Refused(Reason.TOO_LARGE) : safe.length == 0 ? new Refused(Reason.NOT_A_TABLE) : readSafe(safe, names);
    } catch (IOException | RuntimeException _) {
      // Broken workbooks are answered with exceptions of many kinds.
      return new Refused(Reason.DAMAGED);
    }
  }

  /** The workbook's parts in a new container, and their names: null when they are too much, empty when they are no workbook. */
  private static byte @Nullable [] repacked(byte[] content, Set<String> names) throws IOException {
    var safe = new ByteArrayOutputStream();
    long unpacked = 0;
    try (var from = new ZipInputStream(new ByteArrayInputStream(content)); var to = new ZipOutputStream(safe)) {
      to.setLevel(Deflater.BEST_SPEED);
      for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
        byte[] bytes = from.readNBytes((int) (MOST_UNPACKED - unpacked) + 1);
        unpacked += bytes.length;
        if (unpacked > MOST_UNPACKED || names.size() > MOST_PARTS)
          return null;
        if (!names.add(part.getName()))
          throw new ZipException("two parts of one name");
        if (part.getName().endsWith(".xml") || part.getName().endsWith(".rels")) {
          to.putNextEntry(new ZipEntry(part.getName()));
          to.write(bytes);
        }
      }
    }
    if (names.isEmpty())
      throw new ZipException("no parts");
    return names.contains("xl/workbook.xml") ? safe.toByteArray() : new byte[0];
  }

  /** Some programs write no styles: then no cell has a format, and no number is a day. */
  private static SheetOutcome readSafe(byte[] safe, Set<String> names) throws IOException {
    var rows = new SheetRows();
    boolean styled = names.stream().anyMatch(name -> name.endsWith("styles.xml"));
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(safe), new ReadingOptions(styled, true))) {
      var sheet = workbook.getSheets().filter(candidate -> candidate.getVisibility() == SheetVisibility.VISIBLE).findFirst();
      if (sheet.isEmpty())
        return new Refused(Reason.EMPTY);
      LocalDate dayZero = workbook.isDate1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
      try (var found = sheet.get().openStream()) {
        for (var all = found.iterator(); all.hasNext();) {
          Row row = all.next();
          if (!rows.add(row.getRowNum(), texts(row, dayZero)))
            break;
        }
      }
    }
    return rows.outcome();
  }

  private static List<String> texts(Row row, LocalDate dayZero) {
    var texts = new ArrayList<String>();
    for (int column = 0; column < Math.min(row.getCellCount(), Sheet.MAX_COLUMNS + 1); column++)
      texts.add(row.getOptionalCell(column).map(cell -> text(cell, dayZero)).orElse(""));
    return texts;
  }

  private static String text(Cell cell, LocalDate dayZero) {
    String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
    return switch (cell.getType()) {
      case EMPTY -> "";
      case NUMBER -> number(raw, cell, dayZero);
      case BOOLEAN -> raw.equals("1") ? "SANT" : "FALSKT";
      case FORMULA, ERROR,
          STRING ->
        cell.getType() == CellType.FORMULA && raw.matches("-?[0-9.]+(E[+-]?[0-9]+)?")
            ? number(raw, cell, dayZero)
            : cell.getText();
    };
  }

  /** As a person in Sweden sees it: a day where the cell is formatted as one, otherwise the number with a decimal comma. */
  private static String number(String raw, Cell cell, LocalDate dayZero) {
    var number = new BigDecimal(raw).round(new MathContext(EXACT_DIGITS));
    if (Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS)
      return raw;
    if (!isDate(cell) || number.signum() <= 0 || number.precision() - number.scale() > 6)
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString().replace('.', ',');
    LocalDate day = dayZero.plusDays(number.longValue());
    long second = Math.round(number.remainder(BigDecimal.ONE).doubleValue() * 86_400);
    return second == 0 ? day.toString() : day + " " + LocalTime.ofSecondOfDay(Math.min(second, 86_399)).withSecond(0);
  }

  private static boolean isDate(Cell cell) {
    Integer id = cell.getDataFormatId();
    String format = cell.getDataFormatString();
    if (id != null && BUILT_IN_DATES.contains(id))
      return true;
    return format != null && !format.equals("General")
        && NOT_A_DATE_PART.matcher(format).replaceAll("").chars().anyMatch(sign -> "yYdDåÅ".indexOf(sign) >= 0);
  }
}
