package se.samnytta.files;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Pixels in the memory layouts that the JDK's readers give, and how to get them without filling the heap. */
final class Unpacked {

  /** What one unpacked photo may take: a 16 megapixel photo whole, a larger one thinned. */
  private static final long BUDGET = 48 << 20;

  private Unpacked() {}

  /** Reads with one of the JDK's own readers, which are the first to be asked for "jpeg" and "png". */
  static <T> T read(String format, byte[] content, Reading<T> reading) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(input, true, true);
      return reading.with(reader);
    } finally {
      reader.dispose();
    }
  }

  interface Reading<T> {

    T with(ImageReader reader) throws IOException;
  }

  /** Takes every second, third … pixel of every second, third … row, when the whole would not fit. */
  static ImageReadParam thinned(ImageReader reader, PhotoFile file, int bytesEach, int wanted, int alsoHigh) {
    int most = Math.max(1, Math.min(file.width() / Math.max(1, wanted), file.height() / Math.max(1, alsoHigh)));
    int period = 1;
    while (period < most && (long) (file.width() / period) * (file.height() / period) * bytesEach > BUDGET)
      period++;
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(period, period, 0, 0);
    return param;
  }

  static PhotoFile.Rows rows(BufferedImage image) {
    return image.getColorModel() instanceof IndexColorModel colors ? new Palette(image.getRaster(), colors) : new Bands(image.getRaster());
  }

  /** Gray, gray with alpha, colour, or colour with alpha, eight or sixteen bits each. */
  record Bands(Raster raster) implements PhotoFile.Rows {

    @Override
    public int width() {
      return raster.getWidth();
    }

    @Override
    public int height() {
      return raster.getHeight();
    }

    @Override
    public void read(int row, int[] into) {
      int bands = raster.getNumBands();
      int shift = raster.getDataBuffer().getDataType() == DataBuffer.TYPE_USHORT ? 8 : 0;
      int[] samples = raster.getPixels(0, row, width(), 1, (int[]) null);
      boolean gray = bands < 3;
      for (int x = 0; x < width(); x++) {
        int at = x * bands;
        int alpha = bands % 2 == 0 ? samples[at + bands - 1] >> shift : 255;
        for (int c = 0; c < 3; c++)
          into[x * 3 + c] = onWhite(samples[gray ? at : at + c] >> shift, alpha);
      }
    }
  }

  /** Numbers into a table of colours. */
  record Palette(Raster raster, IndexColorModel colors) implements PhotoFile.Rows {

    @Override
    public int width() {
      return raster.getWidth();
    }

    @Override
    public int height() {
      return raster.getHeight();
    }

    @Override
    public void read(int row, int[] into) {
      for (int x = 0; x < width(); x++) {
        int color = raster.getSample(x, row, 0);
        int argb = color < colors.getMapSize() ? colors.getRGB(color) : 0xff000000;
        for (int c = 0; c < 3; c++)
          into[x * 3 + c] = onWhite(argb >> 16 - 8 * c & 255, argb >>> 24);
      }
    }
  }

  static int onWhite(int value, int alpha) {
    return alpha == 255 ? value : (value * alpha + 255 * (255 - alpha) + 127) / 255;
  }
}
