package se.samnytta.oversight.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Period;
import se.samnytta.oversight.RegisteredDocument;
import se.samnytta.web.CsvFile;
import se.samnytta.web.Page;

/** One file with the register as a table and every document in it as a page that any browser opens, now and in fifty years. */
@Component
class RegisterZip {

  private static final List<String> HEADER = List.of("nummer", "slag", "dag", "rubrik", "parter", "tillstand", "fil");

  private final TemplateEngine templates;

  RegisterZip(TemplateEngine templates) {
    this.templates = templates;
  }

  byte[] of(Page page, List<RegisteredDocument> documents) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      put(zip, "register.csv", table(page, documents));
      for (RegisteredDocument document : documents)
        put(zip, file(document), html(page, document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String file(RegisteredDocument document) {
    return "handlingar/" + document.number() + ".html";
  }

  private String html(Page page, RegisteredDocument document) {
    var out = new StringOutput();
    templates.render("oversight/document.jte", Map.of("page", page, "document", document), out);
    return out.toString();
  }

  private static String table(Page page, List<RegisteredDocument> documents) {
    return CsvFile.excel(Stream.concat(Stream.of(HEADER), documents.stream().map(document -> row(page, document))).toList());
  }

  private static List<String> row(Page page, RegisteredDocument document) {
    return List.of(document.number(), page.t("oversight.register." + document.kind()),
        LocalDate.ofInstant(document.at(), Period.SWEDEN).toString(), document.heading(), document.parties(), document.state(),
        file(document));
  }
}
