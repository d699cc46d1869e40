package se.samnytta.journey;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A photo as a phone takes it, here of a desk by a wall. */
final class Photo {

  private Photo() {}

  static FilePayload ofADesk() {
    var picture = new BufferedImage(2400, 1800, BufferedImage.TYPE_INT_RGB);
    var paint = picture.createGraphics();
    paint.setColor(new Color(0xE8E2D6));
    paint.fillRect(0, 0, 2400, 1800);
    paint.setColor(new Color(0x8A5A32));
    paint.fillRect(400, 800, 1600, 90);
    paint.setColor(new Color(0x444444));
    paint.fillRect(500, 890, 90, 700);
    paint.fillRect(1810, 890, 90, 700);
    paint.dispose();
    return new FilePayload("bild.jpg", "image/jpeg", jpeg(picture));
  }

  private static byte[] jpeg(BufferedImage picture) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "jpg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
