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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Period;
import se.samnytta.oversight.RegisteredDocument;
import se.samnytta.web.Page;

/** One file with the register as a table and every document in it as a page that any browser opens, now and in fifty years. */
@Component
class RegisterZip {

  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
      .setHeader("nummer", "slag", "dag", "rubrik", "parter", "tillstand", "fil").get();

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

  private static String table(Page page, List<RegisteredDocument> documents) throws IOException {
    var text = new StringBuilder("\ufeff");
    try (CSVPrinter lines = new CSVPrinter(text, FORMAT)) {
      for (RegisteredDocument document : documents)
        lines.printRecord(document.number(), page.t("oversight.register." + document.kind()),
            LocalDate.ofInstant(document.at(), Period.SWEDEN), AuditTable.plain(document.heading()), AuditTable.plain(document.parties()),
            document.state(), file(document));
    }
    return text.toString();
  }
}
