package se.samnytta.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.luciad.imageio.webp.WebPReadParam;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A WebP that does not move. libwebp shrinks it while it unpacks. */
record WebpFile(int width, int height, int orientation, boolean moves, byte[] file) implements PhotoFile {

  private static final int MOVES = 0x02;

  @Override
  public Rows unpack(int wanted, int alsoHigh) throws IOException {
    var reader = new WebPImageReaderSpi().createReaderInstance(null);
    try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(input, true, true);
      var param = new WebPReadParam();
      param.setUseScaling(true);
      param.setScaledWidth(wanted);
      param.setScaledHeight(alsoHigh);
      return Unpacked.rows(reader.read(0, param));
    } finally {
      reader.dispose();
    }
  }

  /** Walks the chunks; the size is that of the pixels themselves, not what the frame around them claims. */
  static WebpFile parse(byte[] file) throws Damaged {
    var all = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    long end = file.length < 20 ? 0 : 8 + Integer.toUnsignedLong(all.getInt(4));
    if (end < 20 || end > file.length)
      throw new Damaged("ends too early");
    int orientation = 1;
    int size = 0;
    boolean moves = false;
    for (int at = 12; at <= end - 8; at = after(all, at)) {
      long chunk = at + 8 + Integer.toUnsignedLong(all.getInt(at + 4));
      if (chunk > end)
        throw new Damaged("ends within a chunk");
      switch (new String(file, at, 4, ISO_8859_1)) {
        case "VP8X" -> moves = (all.get(at + 8) & MOVES) != 0;
        case "VP8 " -> size = lossy(all, at + 8, (int) chunk);
        case "VP8L" -> size = lossless(all, at + 8, (int) chunk);
        case "EXIF" -> orientation = Exif.orientation(withoutName(Arrays.copyOfRange(file, at + 8, (int) chunk)));
        default -> {
          // Colour profiles, XMP and what else there may be are left behind.
        }
      }
    }
    if (size == 0 && !moves)
      throw new Damaged("no pixels");
    return new WebpFile(size & 0xffff, size >>> 16, orientation, moves, file);
  }

  private static int lossy(ByteBuffer all, int at, int end) throws Damaged {
    if (end - at < 10 || (all.get(at) & 1) != 0 || all.get(at + 3) != (byte) 0x9d || all.get(at + 4) != 1 || all.get(at + 5) != 0x2a)
      throw new Damaged("no key frame");
    return size(all.getShort(at + 6) & 0x3fff, all.getShort(at + 8) & 0x3fff);
  }

  private static int lossless(ByteBuffer all, int at, int end) throws Damaged {
    if (end - at < 5 || all.get(at) != 0x2f)
      throw new Damaged("no lossless picture");
    int bits = all.getInt(at + 1);
    return size((bits & 0x3fff) + 1, (bits >>> 14 & 0x3fff) + 1);
  }

  private static int size(int width, int height) throws Damaged {
    if (width == 0 || height == 0)
      throw new Damaged("no size");
    return height << 16 | width;
  }

  private static int after(ByteBuffer all, int at) {
    int length = all.getInt(at + 4);
    return at + 8 + length + (length & 1);
  }

  /** Some writers put JPEG's name for the block in front of it. */
  private static byte[] withoutName(byte[] block) {
    return block.length > 6 && block[0] == 'E' ? Arrays.copyOfRange(block, 6, block.length) : block;
  }
}
