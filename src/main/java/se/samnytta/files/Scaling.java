package se.samnytta.files;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** Makes pictures smaller by averaging whole pixels and parts of pixels, and turns them upright. */
final class Scaling {

  private Scaling() {}

  /** The picture at exactly this size, which is no larger than it is. */
  static BufferedImage shrink(PhotoFile.Rows rows, int width, int height) {
    var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var source = new int[rows.width() * 3];
    var line = new float[width * 3];
    var sum = new float[width * 3];
    double perRow = (double) height / rows.height();
    int target = 0;
    for (int y = 0; y < rows.height(); y++) {
      rows.read(y, source);
      narrow(source, rows.width(), line, width);
      double from = y * perRow;
      double until = y == rows.height() - 1 ? height : (y + 1) * perRow;
      while (until >= target + 1) {
        add(sum, line, (float) (target + 1 - from));
        write(small, target, sum);
        from = target + 1;
        target++;
      }
      add(sum, line, (float) Math.max(0, until - from));
    }
    return small;
  }

  /** Averages a row sideways. */
  private static void narrow(int[] source, int many, float[] line, int few) {
    Arrays.fill(line, 0);
    double perPixel = (double) few / many;
    for (int x = 0; x < many; x++) {
      double from = x * perPixel;
      double until = (x + 1) * perPixel;
      int first = Math.min(few - 1, (int) from);
      float inFirst = (float) (Math.min(until, first + 1) - from);
      float inNext = (float) perPixel - inFirst;
      for (int c = 0; c < 3; c++) {
        line[first * 3 + c] += source[x * 3 + c] * inFirst;
        if (inNext > 0 && first + 1 < few)
          line[(first + 1) * 3 + c] += source[x * 3 + c] * inNext;
      }
    }
  }

  private static void add(float[] sum, float[] line, float share) {
    for (int i = 0; i < sum.length; i++)
      sum[i] += line[i] * share;
  }

  private static void write(BufferedImage image, int row, float[] sum) {
    var pixels = new int[sum.length / 3];
    for (int x = 0; x < pixels.length; x++) {
      pixels[x] = round(sum[x * 3]) << 16 | round(sum[x * 3 + 1]) << 8 | round(sum[x * 3 + 2]);
    }
    Arrays.fill(sum, 0);
    image.setRGB(0, row, pixels.length, 1, pixels, 0, pixels.length);
  }

  private static int round(float value) {
    return Math.max(0, Math.min(255, Math.round(value)));
  }

  /** Whether a camera held this way swaps width and height. */
  static boolean lies(int orientation) {
    return orientation >= 5;
  }

  /** The picture as the photographer saw it, the camera having been held as Exif's number says. */
  static BufferedImage upright(BufferedImage image, int orientation) {
    if (orientation == 1)
      return image;
    int right = image.getWidth() - 1;
    int bottom = image.getHeight() - 1;
    var turned = lies(orientation)
        ? new BufferedImage(bottom + 1, right + 1, image.getType())
        : new BufferedImage(right + 1, bottom + 1, image.getType());
    for (int y = 0; y < turned.getHeight(); y++)
      for (int x = 0; x < turned.getWidth(); x++)
        turned.setRGB(x, y, switch (orientation) {
          case 2 -> image.getRGB(right - x, y);
          case 3 -> image.getRGB(right - x, bottom - y);
          case 4 -> image.getRGB(x, bottom - y);
          case 5 -> image.getRGB(y, x);
          case 6 -> image.getRGB(y, bottom - x);
          case 7 -> image.getRGB(right - y, bottom - x);
          case 8 -> image.getRGB(right - y, x);
          default -> image.getRGB(x, y);
        });
    return turned;
  }
}
