package se.samnytta.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written part by part, so that a test says exactly what is in them. */
final class Xlsx {

  private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  /** A workbook whose sheet has these rows, as they stand in {@code sheetData}. */
  static Xlsx of(String rows) {
    var workbook = new Xlsx();
    workbook.part("[Content_Types].xml",
        """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
            <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
            <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>
            """);
    workbook.part("_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
            + RELATIONS + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    workbook.part("xl/workbook.xml", "<workbook " + MAIN + " xmlns:r=\"" + RELATIONS
        + "\"><sheets><sheet name=\"Lista\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
    workbook.part("xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
            + RELATIONS + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" + RELATIONS
            + "/styles\" Target=\"styles.xml\"/><Relationship Id=\"r3\" Type=\"" + RELATIONS
            + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
    workbook.part("xl/styles.xml",
        "<styleSheet " + MAIN + "><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"0.00&quot; dagar&quot;\"/></numFmts>"
            + "<cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
    workbook.part("xl/sharedStrings.xml",
        "<sst " + MAIN + "><si><t>Rubrik</t></si><si><r><t>Höj- och </t></r><r><t>sänkbart</t></r></si></sst>");
    return workbook.part("xl/worksheets/sheet1.xml", "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
  }

  /** A container with nothing in it. */
  static Xlsx empty() {
    return new Xlsx();
  }

  Xlsx part(String name, String content) {
    parts.put(name, content.getBytes(UTF_8));
    return this;
  }

  /** Without the part, and without a word of it in the others. */
  Xlsx without(String part, String relation) {
    parts.remove("xl/" + part);
    parts.replaceAll((_, content) -> new String(content, UTF_8).replaceAll("<(Override|Relationship) [^>]*" + relation + "[^>]*/>", "")
        .getBytes(UTF_8));
    return this;
  }

  byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
