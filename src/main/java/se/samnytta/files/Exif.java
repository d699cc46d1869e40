package se.samnytta.files;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.nio.ByteBuffer;

/** The one thing taken from a photo's metadata: which way is up. All the rest is dropped unread. */
final class Exif {

  private static final int ORIENTATION = 0x0112;
  private static final int SHORT = 3;
  private static final int ENTRY = 12;

  private Exif() {}

  /**
   * How the camera was held, 1 to 8 as Exif numbers them; 1, upright, where nothing sensible is said.
   *
   * @param tiff the Exif block from its byte order mark on
   */
  static int orientation(byte[] tiff) {
    if (tiff.length < 14)
      return 1;
    ByteBuffer block = ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? LITTLE_ENDIAN : BIG_ENDIAN);
    long directory = Integer.toUnsignedLong(block.getInt(4));
    if (block.getShort(2) != 42 || directory > tiff.length - 2)
      return 1;
    int first = (int) directory + 2;
    int entries = Math.min(Short.toUnsignedInt(block.getShort((int) directory)), (tiff.length - first) / ENTRY);
    for (int at = first; at < first + entries * ENTRY; at += ENTRY)
      if (Short.toUnsignedInt(block.getShort(at)) == ORIENTATION && block.getShort(at + 2) == SHORT)
        return valid(Short.toUnsignedInt(block.getShort(at + 8)));
    return 1;
  }

  private static int valid(int orientation) {
    return orientation >= 1 && orientation <= 8 ? orientation : 1;
  }
}
