package se.samnytta.booking.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import se.samnytta.booking.NotePaper;
import se.samnytta.booking.NoteSheet;
import se.samnytta.booking.Signatures;
import se.samnytta.kernel.Period;
import se.samnytta.web.Format;
import se.samnytta.web.Texts;

/** A hand-over's paper as tagged PDF: XHTML with every word escaped, laid out by a library that follows no address. */
@Component
class PdfNote implements NotePaper {

  private static final String STYLE = """
      @page { size: A4; margin: 20mm 18mm; }
      body { font-family: 'Source Sans 3'; font-size: 11pt; line-height: 1.4; color: #000; }
      h1 { font-size: 20pt; margin: 0 0 2mm 0; } h2 { font-size: 12pt; margin: 7mm 0 1mm 0; }
      p { margin: 0 0 1.5mm 0; word-wrap: break-word; }
      table { width: 100%; table-layout: fixed; border-collapse: collapse; margin-top: 2mm; -fs-table-paginate: paginate; }
      th { text-align: left; border-bottom: 1pt solid #000; padding: 1.5mm 2mm 1.5mm 0; }
      td { border-bottom: 0.5pt solid #999; padding: 1.5mm 2mm 1.5mm 0; vertical-align: top; word-wrap: break-word; }
      tr { page-break-inside: avoid; }
      .n { width: 22mm; } .s { width: 42mm; } img { width: 70mm; } .u { page-break-inside: avoid; }
      """;

  static {
    // It would tell of each font and style sheet.
    XRLog.setLoggingEnabled(false);
  }

  private final Texts texts;

  PdfNote(Texts texts) {
    this.texts = texts;
  }

  @Override
  public byte[] written(NoteSheet sheet, Signatures signatures, Instant at, Locale language) {
    var out = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .useFont(() -> font("regular"), "Source Sans 3", 400, FontStyle.NORMAL, true)
          .useFont(() -> font("bold"), "Source Sans 3", 700, FontStyle.NORMAL, true)
          .usePdfUaAccessibility(true)
          .withHtmlContent(new Sheet(sheet, signatures, at, language).html(), null)
          .withProducer("Samnytta")
          .toStream(out)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static InputStream font(String weight) {
    return Objects.requireNonNull(PdfNote.class.getResourceAsStream("/fonts/source-sans-3-" + weight + ".ttf"));
  }

  /** One paper. */
  private final class Sheet {

    private final NoteSheet note;
    private final Signatures signatures;
    private final Instant at;
    private final Locale language;
    private final Format format;

    Sheet(NoteSheet note, Signatures signatures, Instant at, Locale language) {
      this.note = note;
      this.signatures = signatures;
      this.at = at;
      this.language = language;
      this.format = Format.in(language);
    }

    String html() {
      String title = text("booking.note.title." + (note.back() ? "RETURN" : "HAND_OVER"), note.booking());
      return """
          <html lang="%s"><head><title>%s</title><meta name="subject" content="%s"/><meta name="description" content="%s"/>
          <style>%s</style></head><body><h1>%s</h1>
          """.formatted(language.getLanguage(), title, title, title, STYLE, title)
          + p(text("booking.note.when", moment(note.at()), text("booking.term." + note.term())))
          + h2(text("booking.note.giver")) + p(safe(note.giver())) + h2(text("booking.note.taker")) + p(safe(note.taker()))
          + h2(text("booking.things")) + things()
          + (note.note().isBlank() ? "" : h2(text("booking.note.note")) + p(safe(note.note())))
          + (note.agreement().isBlank() ? "" : h2(text("booking.fact.agreement")) + p(safe(note.agreement())))
          + signature("booking.note.signed.giver", signatures.givenBy(), signatures.givenDrawn())
          + signature("booking.note.signed.taker", signatures.takenBy(), signatures.takenDrawn())
          + "</body></html>";
    }

    private String things() {
      return "<table><thead><tr><th>" + text("booking.deliveryNote.thing") + "</th><th class=\"n\">" + text("booking.note.quantity")
          + "</th><th class=\"s\">" + text("booking.note.condition") + "</th></tr></thead><tbody>"
          + note.things().stream().map(this::thing).collect(Collectors.joining()) + "</tbody></table>";
    }

    private String thing(NoteSheet.Thing thing) {
      var condition = thing.condition();
      String title = safe(thing.title()) + (thing.toOwner() ? " (" + text("booking.note.inReturn") + ")" : "");
      return "<tr><td>" + title + "</td><td class=\"n\">" + safe(format.quantity(thing.quantity())) + "</td><td class=\"s\">"
          + (condition == null ? text("booking.note.notSaid") : condition + ": " + text("listing.condition." + condition)) + "</td></tr>";
    }

    private String signature(String key, String name, byte @Nullable [] drawn) {
      String picture = drawn == null
          ? ""
          : "<p><img src=\"data:image/png;base64," + Base64.getEncoder().encodeToString(drawn) + "\" alt=\""
              + text("booking.note.drawn", name) + "\"/></p>";
      return "<div class=\"u\">" + h2(text(key)) + picture + p("<b>" + safe(name) + "</b>") + p(safe(moment(at))) + "</div>";
    }

    private String moment(Instant moment) {
      ZonedDateTime there = moment.atZone(Period.SWEDEN);
      return format.isoDate(there.toLocalDate()) + " " + format.time(there.toLocalTime());
    }

    private static String h2(String html) {
      return "<h2>" + html + "</h2>";
    }

    private static String p(String html) {
      return "<p>" + html + "</p>";
    }

    private String text(String key, Object... words) {
      return safe(texts.text(language, key, words));
    }
  }

  /** As text in XHTML: escaped, without signs that XML does not know. */
  private static String safe(String text) {
    StringBuilder known = new StringBuilder();
    text.codePoints().map(sign -> sign == '\n' || sign == '\r' || sign == '\t' ? ' ' : sign)
        .filter(sign -> sign >= 32 && sign != 0xFFFE && sign != 0xFFFF && !(sign >= 0xD800 && sign < 0xE000))
        .forEach(known::appendCodePoint);
    return HtmlUtils.htmlEscape(known.toString(), "UTF-8");
  }
}
