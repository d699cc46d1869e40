package se.samnytta.files;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import se.samnytta.files.LogoOutcome.Reason;
import se.samnytta.files.LogoOutcome.Refused;

/** A PNG as a logo: its pixels alone, made small, what can be seen through kept. */
final class LogoPng {

  /** Three times what is shown, for sharp screens. */
  private static final int HEIGHT = 120;
  private static final int WIDTH = 600;
  private static final int MOST_PIXELS = 4_000_000;

  private LogoPng() {}

  static LogoOutcome read(byte[] content) {
    try {
      PngFile file = PngFile.parse(content);
      if ((long) file.width() * file.height() > MOST_PIXELS)
        return new Refused(Reason.TOO_LARGE);
      @Nullable
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(file.clean()));
      if (image == null)
        return new Refused(Reason.DAMAGED);
      byte[] small = written(smaller(image));
      return small.length > Logo.MAX_BYTES ? new Refused(Reason.TOO_LARGE) : new LogoOutcome.Read(new Logo("image/png", small));
    } catch (IOException | RuntimeException _) {
      // The decoder answers broken files with exceptions of every kind.
      return new Refused(Reason.DAMAGED);
    }
  }

  private static BufferedImage smaller(BufferedImage image) {
    double scale = Math.min(1, Math.min((double) HEIGHT / image.getHeight(), (double) WIDTH / image.getWidth()));
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = small.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(image, 0, 0, width, height, null);
    pen.dispose();
    return small;
  }

  private static byte[] written(BufferedImage image) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
