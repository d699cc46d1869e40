package se.samnytta.files;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static se.samnytta.files.Corpus.bytes;
import static se.samnytta.files.Corpus.join;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A file that somebody hands in who means ill, or does not know better.
 *
 * @param name  what it calls itself
 * @param photo whether it is a photo all the same, when what does not belong in one is taken out
 * @param table whether it is a table all the same
 */
public record HostileFile(String name, byte[] content, boolean photo, boolean table) {

  /** Stands in every file that is taken, and must stand in nothing that is served of a photo. */
  public static final String SECRET = Corpus.SECRET;

  private static final String SCRIPT = "<script>alert('" + SECRET + "')</script>";
  private static final BufferedImage IMAGE = Corpus.quarters(64, 48, BufferedImage.TYPE_INT_RGB);
  private static final byte[] JPEG = Corpus.jpeg(IMAGE);
  private static final byte[] PNG = Corpus.png(IMAGE);
  private static final byte[] WEBP = Corpus.webp(IMAGE, false);
  private static final String ROWS = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Rubrik</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Antal</t></is></c></row>"
      + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>%s</t></is></c><c r=\"B2\"><v>%s</v></c></row>";

  /** Sixty of them. */
  public static List<HostileFile> all() {
    List<HostileFile> all = new ArrayList<>(otherKinds());
    all.addAll(brokenPhotos());
    all.addAll(photosWithMoreInThem());
    all.addAll(workbooks());
    all.addAll(separatedText());
    return List.copyOf(all);
  }

  /** The workbook with another content in one of its parts. */
  public static byte[] workbook(String part, String content) {
    String place = switch (part) {
      case "workbook" -> "xl/workbook.xml";
      case "sharedStrings" -> "xl/sharedStrings.xml";
      case "styles" -> "xl/styles.xml";
      case "rels" -> "xl/_rels/workbook.xml.rels";
      default -> "xl/worksheets/sheet1.xml";
    };
    return Xlsx.of(ROWS.formatted("Stol", "1")).part(place, content).bytes();
  }

  /** A workbook of one row with that title and that number as they stand in it. */
  public static byte[] workbookWith(String title, String number) {
    return Xlsx.of(ROWS.formatted(title, number)).bytes();
  }

  private static List<HostileFile> otherKinds() {
    return List.of(no("a.svg", Corpus.svg()), no("utf16.svg", new String(Corpus.svg(), UTF_8).getBytes(UTF_16LE)),
        no("entity.svg", bytes("<!DOCTYPE svg [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><svg>&e;</svg>")),
        no("a.svgz", gzipped(Corpus.svg())),
        no("a.heic", Corpus.heic()), no("a.avif", bytes("\0\0\0\u001cftypavif\0\0\0\0")), no("a.gif", Corpus.gif(IMAGE)),
        no("script.gif", bytes("GIF89a/*" + SCRIPT + "*/=1;")), no("a.bmp", Corpus.bmp(IMAGE)), no("a.tiff", Corpus.tiff(IMAGE)),
        no("a.ico", bytes("\0\0\1\0\1\0\u0010\u0010")), no("a.psd", bytes("8BPS\0\1")),
        no("a.pdf", bytes("%PDF-1.7\n/OpenAction /JavaScript")),
        no("page.jpg", bytes("<!doctype html>" + SCRIPT)), no("a.exe", bytes("MZ\u0090\0\3\0\0\0")),
        no("a.elf", bytes("\u007fELF\2\1\1\0")),
        no("a.php.jpg", bytes("<?php system($_GET['c']); ?>")), no("a.mp4", bytes("\0\0\0\u001cftypisom\0\0\0\0")),
        no("a.wav", bytes("RIFF1234WAVEfmt ")), no("one.jpg", new byte[] { (byte) 0xff }));
  }

  private static List<HostileFile> brokenPhotos() {
    byte[][] scans = new byte[1002][];
    Arrays.fill(scans, bytes("\u00ff\u00da\0\u0008\1\1\0\0?\0"));
    scans[0] = Arrays.copyOf(JPEG, JPEG.length - 2);
    scans[1001] = bytes("\u00ff\u00d9");
    byte[] wrongSum = PNG.clone();
    wrongSum[PNG.length - 30] ^= 0x55;
    return List.of(no("cut.jpg", Arrays.copyOf(JPEG, JPEG.length / 2)), no("head.jpg", bytes("\u00ff\u00d8\u00ff\u00e0")),
        no("scans.jpg", join(scans)), no("vast.jpg", Corpus.jpegOf(JPEG, 65_535, 65_535)), no("nothing.jpg", Corpus.jpegOf(JPEG, 0, 0)),
        no("cut.png", Arrays.copyOf(PNG, PNG.length / 2)), no("vast.png", Corpus.pngOf(50_000, 50_000)),
        no("line.png", Corpus.pngOf(Integer.MAX_VALUE, 1)), no("negative.png", Corpus.pngOf(-1, -1)), no("sum.png", wrongSum),
        no("cut.webp", Arrays.copyOf(WEBP, WEBP.length / 2)),
        no("moving.webp", Corpus.riff(Corpus.riffChunk("VP8X", new byte[] { 2, 0, 0, 0, 9, 0, 0, 9, 0, 0 }),
            Corpus.riffChunk("ANIM", new byte[6]), Corpus.riffChunk("ANMF", new byte[40]))),
        no("heavy.jpg", join(JPEG, new byte[Images.MAX_BYTES])));
  }

  private static List<HostileFile> photosWithMoreInThem() {
    return List.of(photo("place.jpg", Corpus.withExif(JPEG, 6, ByteOrder.BIG_ENDIAN)),
        photo("turned.jpg", Corpus.withExif(JPEG, 9999, ByteOrder.LITTLE_ENDIAN)),
        photo("script.jpg", Corpus.withSegment(JPEG, 0xfe, bytes(SCRIPT))), photo("archive.jpg", join(JPEG, bytes("PK\3\4" + SCRIPT))),
        photo("page.png", join(PNG, bytes(SCRIPT))), photo("script.png", Corpus.withChunk(PNG, "tEXt", bytes("Comment\0" + SCRIPT))),
        photo("bomb.png", Corpus.withChunk(PNG, "zTXt", join(bytes("Comment\0\0"), deflated(64 << 20)))),
        photo("script.webp", Corpus.withFrame(WEBP, 4, "XMP ", bytes(SCRIPT))));
  }

  private static List<HostileFile> workbooks() {
    Xlsx crowded = Xlsx.of(ROWS.formatted("Stol", "1"));
    for (int part = 0; part < 600; part++)
      crowded.part("xl/media/" + part + ".xml", "<x/>");
    byte[] whole = workbookWith("Stol", "1");
    return List.of(no("bomb.xlsx", workbook("sheet1", " ".repeat(31 << 20))), no("crowded.xlsx", crowded.bytes()),
        table("escaping.xlsx", Xlsx.of(ROWS.formatted("Stol", "1")).part("../../../etc/cron.d/x.xml", "<x/>").bytes()),
        no("cut.xlsx", Arrays.copyOf(whole, whole.length / 3)), no("a.docx", Xlsx.empty().part("word/document.xml", "<x/>").bytes()),
        no("matryoshka.zip", Xlsx.empty().part("a.zip", new String(whole, java.nio.charset.StandardCharsets.ISO_8859_1)).bytes()),
        no("a.xls", join(bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"), new byte[500], bytes("Workbook"))),
        table("nul.xlsx", workbookWith("a_x0000_b_xD800_c", "1")), table("power.xlsx", workbookWith("Stol", "1E999999999")),
        table("words.xlsx", workbookWith("Stol", "NaN")));
  }

  private static List<HostileFile> separatedText() {
    return List.of(no("many.csv", bytes("Rubrik;Antal\n" + "Stol;1\n".repeat(1001))), no("wide.csv", bytes("x;".repeat(101) + "x\n1;2\n")),
        no("nul.csv", bytes("Rubrik;Antal\nSt\0ol;1\n")), no("open.csv", bytes("Rubrik;Antal\n\"aldrig stängd;1\n")),
        table("one.csv", bytes("Rubrik;Antal\n" + "a".repeat(1 << 20) + ";1\n")),
        table("halves.csv",
            join(bytes("\u00ff\u00fe"), "Rubrik;Antal\na\ud800b\udfff;1\n".getBytes(UTF_16LE), new byte[] { 0, (byte) 0xd8 })),
        no("utf32.csv", "Rubrik;Antal\nStol;1\n".getBytes(Charset.forName("UTF-32LE"))),
        table("utf7.csv", bytes("Rubrik;Antal\n+ADw-script+AD4-;1\n")),
        table("broken.csv", bytes("Rubrik;Antal\n\u00c3\u0028\u00ff\u00fe\u0081;1\n")));
  }

  private static HostileFile no(String name, byte[] bytes) {
    return new HostileFile(name, bytes, false, false);
  }

  private static HostileFile photo(String name, byte[] bytes) {
    return new HostileFile(name, bytes, true, false);
  }

  private static HostileFile table(String name, byte[] bytes) {
    return new HostileFile(name, bytes, false, true);
  }

  private static byte[] deflated(int zeros) {
    var bytes = new ByteArrayOutputStream();
    try (var output = new DeflaterOutputStream(bytes)) {
      for (int written = 0; written < zeros; written += 1 << 20)
        output.write(new byte[1 << 20]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] gzipped(byte[] content) {
    var bytes = new ByteArrayOutputStream();
    try (var output = new GZIPOutputStream(bytes)) {
      output.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public String toString() {
    return name;
  }
}
