package se.samnytta.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import se.samnytta.files.SheetOutcome.Reason;
import se.samnytta.files.SheetOutcome.Refused;

/** CSV as Swedish Excel, English Excel and other programs save it. */
final class SeparatedText {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String SEPARATORS = ";\t,";

  private SeparatedText() {}

  static SheetOutcome read(byte[] content) {
    String text = decoded(content);
    if (text.isBlank())
      return new Refused(Reason.EMPTY);
    if (isNotPlain(text))
      return new Refused(Reason.NOT_A_TABLE);
    boolean named = text.length() > 5 && text.toLowerCase(Locale.ROOT).startsWith("sep=") && SEPARATORS.indexOf(text.charAt(4)) >= 0;
    return read(text, named ? text.charAt(4) : separator(text), named);
  }

  private static SheetOutcome read(String text, char separator, boolean named) {
    var format = CSVFormat.Builder.create().setDelimiter(separator).setQuote('"').setIgnoreEmptyLines(false).setTrailingData(true).get();
    var rows = new SheetRows();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord row : parser)
        if (!(named && row.getRecordNumber() == 1) && !rows.add((int) row.getRecordNumber(), row.toList()))
          break;
    } catch (IOException | UncheckedIOException | IllegalStateException _) {
      return new Refused(Reason.DAMAGED);
    }
    return rows.outcome();
  }

  private static String decoded(byte[] content) {
    String head = new String(content, 0, Math.min(4, content.length), ISO_8859_1);
    if (head.startsWith("\u00ef\u00bb\u00bf"))
      return new String(content, 3, content.length - 3, UTF_8);
    if (head.startsWith("\u00ff\u00fe"))
      return new String(content, 2, content.length - 2, UTF_16LE);
    if (head.startsWith("\u00fe\u00ff"))
      return new String(content, 2, content.length - 2, UTF_16BE);
    if (head.length() == 4 && head.charAt(1) == 0 && head.charAt(3) == 0)
      return new String(content, UTF_16LE);
    if (head.length() == 4 && head.charAt(0) == 0 && head.charAt(2) == 0)
      return new String(content, UTF_16BE);
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException _) {
      return new String(content, WINDOWS);
    }
  }

  /** Pages, and what has signs that nobody types. */
  private static boolean isNotPlain(String text) {
    String start = text.stripLeading().toLowerCase(Locale.ROOT);
    return start.startsWith("<") || start.startsWith("{")
        || text.chars().anyMatch(sign -> sign < ' ' && "\t\n\r\f\u000b".indexOf(sign) < 0);
  }

  /** The separator that the first line has most of, what stands in quotes not counted. */
  private static char separator(String text) {
    var counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int i = text.length() - text.stripLeading().length(); i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign == '"')
        quoted = !quoted;
      if (!quoted && (sign == '\n' || sign == '\r'))
        break;
      if (!quoted && SEPARATORS.indexOf(sign) >= 0)
        counts[SEPARATORS.indexOf(sign)]++;
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++)
      if (counts[i] > counts[best])
        best = i;
    return SEPARATORS.charAt(best);
  }
}
