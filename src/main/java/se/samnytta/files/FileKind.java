package se.samnytta.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What a file is by its first bytes. Names and declared types are not asked: they are what the sender wishes it were. */
enum FileKind {

  JPEG("JPEG"), PNG("PNG"), WEBP("WebP"), GIF("GIF"), SVG("SVG"), HEIC("HEIC"), AVIF("AVIF"), TIFF("TIFF"), BMP("BMP"), ICO("ICO"),
  JPEG_XL("JPEG XL"), PHOTOSHOP("Photoshop"), PDF(
      "PDF"),
  VIDEO("video"), ZIP("ZIP"), OLD_OFFICE("Office 97"), NOTHING_KNOWN("");

  private static final int LOOKED_AT = 4096;
  private static final Set<String> HEIF_BRANDS = Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "hevm", "hevs", "mif1", "msf1");

  private final String title;

  FileKind(String title) {
    this.title = title;
  }

  /** What people call it, the same in every language. */
  String title() {
    return title;
  }

  static FileKind of(byte[] content) {
    String head = new String(content, 0, Math.min(content.length, LOOKED_AT), ISO_8859_1);
    if (head.startsWith("\u00ff\u00d8\u00ff"))
      return JPEG;
    if (head.startsWith("\u0089PNG\r\n\u001a\n"))
      return PNG;
    if (head.startsWith("RIFF"))
      return head.startsWith("WEBP", 8) ? WEBP : head.startsWith("AVI ", 8) ? VIDEO : NOTHING_KNOWN;
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a"))
      return GIF;
    if (head.startsWith("ftyp", 4))
      return ofBrand(head);
    if (head.startsWith("II*\0") || head.startsWith("MM\0*"))
      return TIFF;
    if (head.startsWith("BM") && content.length > 26 && head.startsWith("\0\0\0\0", 6))
      return BMP;
    if (head.startsWith("\0\0\1\0"))
      return ICO;
    if (head.startsWith("\u00ff\n") || head.startsWith("\0\0\0\fJXL "))
      return JPEG_XL;
    if (head.startsWith("8BPS"))
      return PHOTOSHOP;
    if (head.startsWith("%PDF-"))
      return PDF;
    if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6"))
      return ZIP;
    if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"))
      return OLD_OFFICE;
    return looksLikeSvg(content) ? SVG : NOTHING_KNOWN;
  }

  private static FileKind ofBrand(String head) {
    if (head.length() < 12)
      return NOTHING_KNOWN;
    String brand = head.substring(8, 12);
    if (brand.startsWith("avi"))
      return AVIF;
    return HEIF_BRANDS.contains(brand) ? HEIC : VIDEO;
  }

  /** SVG is text; it may begin with a byte order mark, a declaration, comments, and be in UTF-16. */
  private static boolean looksLikeSvg(byte[] content) {
    byte[] text = Arrays.copyOf(content, Math.min(content.length, LOOKED_AT));
    return new String(text, ISO_8859_1).replace("\0", "").toLowerCase(Locale.ROOT).contains("<svg");
  }
}
