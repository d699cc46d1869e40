package se.samnytta.files;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/**
 * Turns a file into clean renditions, one file at a time: a 40 megapixel photo takes about 50 MB of heap for a second, and
 * eight at once must not take 400.
 */
@Component
final class Darkroom {

  /** No camera makes a longer side; a row of it must fit in memory before anything can be thinned. */
  static final int LONGEST_SIDE = 30_000;
  private static final float WEBP_QUALITY = 0.8f;
  private static final float JPEG_QUALITY = 0.82f;

  private final Semaphore oneAtATime = new Semaphore(1, true);

  /** Reads, judges, unpacks, turns, shrinks and packs again. Waits for its turn. */
  Development develop(InputStreamSource source) throws IOException {
    oneAtATime.acquireUninterruptibly();
    try (var stream = source.getInputStream()) {
      byte[] file = stream.readNBytes(Images.MAX_BYTES + 1);
      return file.length > Images.MAX_BYTES ? new Development.Spoilt(ImageOutcome.Reason.TOO_LARGE) : develop(file);
    } finally {
      oneAtATime.release();
    }
  }

  private static Development develop(byte[] file) {
    FileKind kind = FileKind.of(file);
    try {
      return switch (kind) {
        case JPEG -> develop(JpegFile.parse(file));
        case PNG -> develop(PngFile.parse(file));
        case WEBP -> still(WebpFile.parse(file));
        case NOTHING_KNOWN -> new Development.Spoilt(ImageOutcome.Reason.NOT_AN_IMAGE);
        default -> unsupported(kind.title());
      };
    } catch (IOException | RuntimeException _) {
      // The decoders answer broken files with exceptions of every kind.
      return new Development.Spoilt(ImageOutcome.Reason.DAMAGED);
    }
  }

  private static Development still(WebpFile file) throws IOException {
    return file.moves() ? unsupported("WebP (animation)") : develop(file);
  }

  private static Development unsupported(String found) {
    return new Development.Spoilt(new ImageOutcome.Refused(ImageOutcome.Reason.UNSUPPORTED, found));
  }

  private static Development develop(PhotoFile file) throws IOException {
    if ((long) file.width() * file.height() > Images.MAX_PIXELS || Math.max(file.width(), file.height()) > LONGEST_SIDE)
      return new Development.Spoilt(ImageOutcome.Reason.TOO_MANY_PIXELS);
    BufferedImage largest = largest(file);
    var renditions = new ArrayList<Rendition>();
    BufferedImage image = largest;
    for (int width : Images.WIDTHS.reversed()) {
      image = smaller(image, fitted(largest.getWidth(), largest.getHeight(), width));
      if (width == Images.WIDTHS.getFirst() || image.getWidth() > nextSmaller(largest, width))
        renditions.addAll(packed(image, width));
    }
    return new Development.Photo(largest.getWidth(), largest.getHeight(), List.copyOf(renditions));
  }

  /** How wide the next smaller rendition is: no need to keep the same picture twice. */
  private static int nextSmaller(BufferedImage largest, int width) {
    return fitted(largest.getWidth(), largest.getHeight(), Images.WIDTHS.get(Images.WIDTHS.indexOf(width) - 1)).width;
  }

  private static BufferedImage largest(PhotoFile file) throws IOException {
    boolean lies = Scaling.lies(file.orientation());
    Dimension upright = fitted(lies ? file.height() : file.width(), lies ? file.width() : file.height(), Images.WIDTHS.getLast());
    Dimension asItLies = lies ? new Dimension(upright.height, upright.width) : upright;
    PhotoFile.Rows rows = file.unpack(asItLies.width, asItLies.height);
    BufferedImage small = Scaling.shrink(rows, Math.min(rows.width(), asItLies.width), Math.min(rows.height(), asItLies.height));
    return Scaling.upright(rows.coloured(small), file.orientation());
  }

  /** As wide as allowed and at most twice as high, never larger than it was. */
  private static Dimension fitted(int width, int height, int most) {
    double scale = Math.min(1, Math.min((double) most / width, 2.0 * most / height));
    return new Dimension((int) Math.max(1, Math.round(width * scale)), (int) Math.max(1, Math.round(height * scale)));
  }

  private static BufferedImage smaller(BufferedImage image, Dimension size) {
    return size.width == image.getWidth() && size.height == image.getHeight()
        ? image
        : Scaling.shrink(Unpacked.rows(image), size.width, size.height);
  }

  private static List<Rendition> packed(BufferedImage image, int width) throws IOException {
    return List.of(new Rendition(width, Rendition.Type.WEBP, webp(image)), new Rendition(width, Rendition.Type.JPEG, jpeg(image)));
  }

  private static byte[] webp(BufferedImage image) throws IOException {
    var param = new WebPWriteParam(null);
    param.setCompressionType(CompressionType.Lossy);
    param.setCompressionQuality(WEBP_QUALITY);
    return packed(new WebPImageWriterSpi().createWriterInstance(null), image, param);
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(JPEG_QUALITY);
    return packed(writer, image, param);
  }

  private static byte[] packed(ImageWriter writer, BufferedImage image, ImageWriteParam param) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var output = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
