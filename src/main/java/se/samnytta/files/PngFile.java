package se.samnytta.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * A PNG. Its chunks are walked and their checksums compared; only the four kinds that make pixels reach the decoder, so
 * texts that unpack to gigabytes never do. Of a moving PNG the first picture is taken.
 *
 * @param bytesEach what one pixel takes unpacked
 * @param clean     the same picture without what is not pixels
 */
record PngFile(int width, int height, int orientation, int bytesEach, byte[] clean) implements PhotoFile {

  private static final int SIGNATURE = 8;
  private static final Set<String> PIXELS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

  @Override
  public Rows unpack(int wanted, int alsoHigh) throws IOException {
    return Unpacked.read("png", clean,
        reader -> Unpacked.rows(reader.read(0, Unpacked.thinned(reader, this, bytesEach, wanted, alsoHigh))));
  }

  /** Walks the chunks from the header to the end mark. */
  static PngFile parse(byte[] file) throws Damaged {
    var all = ByteBuffer.wrap(file);
    var clean = new ByteArrayOutputStream(file.length);
    clean.write(file, 0, SIGNATURE);
    ByteBuffer header = null;
    int orientation = 1;
    boolean pixels = false;
    for (int at = SIGNATURE;; at = after(all, at)) {
      String type = typeAt(all, at);
      if (header == null && !type.equals("IHDR") || header != null && type.equals("IHDR"))
        throw new Damaged("the header is not first and alone");
      if (type.equals("IHDR"))
        header = all.slice(at + 8, all.getInt(at));
      if (type.equals("eXIf"))
        orientation = Exif.orientation(Arrays.copyOfRange(file, at + 8, after(all, at) - 4));
      pixels |= type.equals("IDAT");
      if (PIXELS.contains(type))
        clean.write(file, at, after(all, at) - at);
      if (type.equals("IEND") && header != null && pixels)
        return of(header, orientation, clean.toByteArray());
      if (type.equals("IEND"))
        throw new Damaged("no pixels");
    }
  }

  private static PngFile of(ByteBuffer header, int orientation, byte[] clean) throws Damaged {
    if (header.capacity() != 13 || header.getInt(0) <= 0 || header.getInt(4) <= 0)
      throw new Damaged("no size");
    int bits = header.get(8);
    int bands = switch (header.get(9)) {
      case 0, 3 -> 1;
      case 2 -> 3;
      case 4 -> 2;
      case 6 -> 4;
      default -> throw new Damaged("no such kind of colour");
    };
    return new PngFile(header.getInt(0), header.getInt(4), orientation, bands * (bits == 16 ? 2 : 1), clean);
  }

  /** The chunk's name, once its length and its checksum are seen to be right. */
  private static String typeAt(ByteBuffer all, int at) throws Damaged {
    if (at > all.capacity() - 12 || all.getInt(at) < 0 || all.getInt(at) > all.capacity() - at - 12)
      throw new Damaged("ends within a chunk");
    var checksum = new CRC32();
    checksum.update(all.array(), at + 4, all.getInt(at) + 4);
    if ((int) checksum.getValue() != all.getInt(at + 8 + all.getInt(at)))
      throw new Damaged("a checksum is wrong");
    return new String(all.array(), at + 4, 4, ISO_8859_1);
  }

  private static int after(ByteBuffer all, int at) {
    return at + 12 + all.getInt(at);
  }
}
