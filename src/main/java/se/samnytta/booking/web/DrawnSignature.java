package se.samnytta.booking.web;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A signature drawn in the browser, as it comes in a form: a small PNG as a data address. It is drawn anew, black on white. */
final class DrawnSignature {

  private static final String BEGINS = "data:image/png;base64,";
  private static final int LONGEST = 200_000;
  private static final int WIDEST = 1600;
  private static final int HIGHEST = 800;

  private DrawnSignature() {}

  /** The picture; nothing for anything else. */
  static Optional<byte[]> of(String typed) {
    if (!typed.startsWith(BEGINS) || typed.length() > LONGEST)
      return Optional.empty();
    try {
      return drawnAnew(Base64.getDecoder().decode(typed.substring(BEGINS.length())));
    } catch (IllegalArgumentException | IOException _) {
      return Optional.empty();
    }
  }

  /** Judged by its header before a pixel is unpacked. */
  private static Optional<byte[]> drawnAnew(byte[] png) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
    ImageReader reader = readers.next();
    try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(png))) {
      reader.setInput(input, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (width > WIDEST || height > HIGHEST || width < 2 || height < 2)
        return Optional.empty();
      var paper = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
      Graphics2D pen = paper.createGraphics();
      pen.drawImage(reader.read(0), 0, 0, Color.WHITE, null);
      pen.dispose();
      var out = new ByteArrayOutputStream();
      ImageIO.write(paper, "png", out);
      return Optional.of(out.toByteArray());
    } catch (RuntimeException _) {
      return Optional.empty();
    } finally {
      reader.dispose();
    }
  }
}
