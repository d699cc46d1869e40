package se.samnytta.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A table to download. A cell that a spreadsheet would calculate gets an apostrophe in front: the spreadsheet then takes it
 * for the text that it is.
 */
public final class CsvFile {

  private static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final CSVFormat MACHINES = CSVFormat.RFC4180;
  private static final CSVFormat EXCEL = CSVFormat.EXCEL.builder().setDelimiter(';').get();
  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final Pattern FORMULA = Pattern.compile("[\\s\\u00a0]*[-=+@\\uff0d\\uff1d\\uff0b\\uff20].*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?");

  private CsvFile() {}

  /** As machines read it: RFC 4180, commas between. */
  public static ResponseEntity<String> forMachines(String name, List<List<String>> rows) {
    return answer(name, written(MACHINES, rows));
  }

  /** As a Swedish Excel opens it: a byte order mark, semicolons between. */
  public static ResponseEntity<String> forExcel(String name, List<List<String>> rows) {
    return answer(name, excel(rows));
  }

  /** The same, to be put into another file. */
  public static String excel(List<List<String>> rows) {
    return BYTE_ORDER_MARK + written(EXCEL, rows);
  }

  /** The cell without the apostrophe that was put in front of it. */
  public static String plain(String cell) {
    return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
  }

  private static ResponseEntity<String> answer(String name, String content) {
    return ResponseEntity.ok().contentType(TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString()).body(content);
  }

  private static String written(CSVFormat format, List<List<String>> rows) {
    var text = new StringBuilder();
    try (var printer = new CSVPrinter(text, format)) {
      for (List<String> row : rows)
        printer.printRecord(row.stream().map(cell -> isFormula(cell) ? "'" + cell : cell));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static boolean isFormula(String cell) {
    return FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches();
  }
}
