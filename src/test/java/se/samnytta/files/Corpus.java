package se.samnytta.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Photos as cameras, scanners, screens and ill-willed people make them. */
final class Corpus {

  /** Stands in the metadata of every photo here and must stand in nothing that is served. */
  static final String SECRET = "HEMLIG-PLATS-55.4297N";
  static final Color RED = new Color(200, 30, 30);
  static final Color GREEN = new Color(30, 160, 30);
  static final Color BLUE = new Color(30, 30, 200);
  static final Color YELLOW = new Color(220, 200, 30);

  private Corpus() {}

  /** Red and green above, blue and yellow below. */
  static BufferedImage quarters(int width, int height, int type) {
    var image = new BufferedImage(width, height, type);
    paint(image, 255);
    return image;
  }

  static void paint(BufferedImage image, int alpha) {
    int w = image.getWidth() / 2;
    int h = image.getHeight() / 2;
    Graphics2D brush = image.createGraphics();
    fill(brush, RED, alpha, 0, 0, w, h);
    fill(brush, GREEN, alpha, w, 0, image.getWidth() - w, h);
    fill(brush, BLUE, alpha, 0, h, w, image.getHeight() - h);
    fill(brush, YELLOW, alpha, w, h, image.getWidth() - w, image.getHeight() - h);
    brush.dispose();
  }

  private static void fill(Graphics2D brush, Color color, int alpha, int x, int y, int width, int height) {
    brush.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha));
    brush.fillRect(x, y, width, height);
  }

  static byte[] jpeg(BufferedImage image) {
    return packed(writer("jpeg"), new IIOImage(image, null, null), false);
  }

  static byte[] progressiveJpeg(BufferedImage image) {
    return packed(writer("jpeg"), new IIOImage(image, null, null), true);
  }

  /** Four inks as they are, without a word about what they mean. */
  static byte[] inkJpeg(Raster inks) {
    return packed(writer("jpeg"), new IIOImage(inks, null, null), false);
  }

  static byte[] png(BufferedImage image) {
    return packed(writer("png"), new IIOImage(image, null, null), false);
  }

  static byte[] interlacedPng(BufferedImage image) {
    return packed(writer("png"), new IIOImage(image, null, null), true);
  }

  static byte[] webp(BufferedImage image, boolean lossless) {
    var param = new WebPWriteParam(null);
    param.setCompressionType(lossless ? CompressionType.Lossless : CompressionType.Lossy);
    return packed(new WebPImageWriterSpi().createWriterInstance(null), new IIOImage(image, null, null), param);
  }

  /** Numbers into a table of four colours, as a drawing program saves. */
  static BufferedImage ofFourColors(int width, int height) {
    var table = new int[] { RED.getRGB(), GREEN.getRGB(), BLUE.getRGB(), YELLOW.getRGB() };
    var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY,
        new IndexColorModel(2, 4, table, 0, false, -1, DataBuffer.TYPE_BYTE));
    paint(image, 255);
    return image;
  }

  static byte[] gif(BufferedImage image) {
    return packed(writer("gif"), new IIOImage(image, null, null), false);
  }

  static byte[] bmp(BufferedImage image) {
    return packed(writer("bmp"), new IIOImage(image, null, null), false);
  }

  static byte[] tiff(BufferedImage image) {
    return packed(writer("tiff"), new IIOImage(image, null, null), false);
  }

  static byte[] heic() {
    return join(bytes("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"), new byte[500]);
  }

  static byte[] svg() {
    return "\uFEFF<?xml version=\"1.0\"?>\n<!-- ritning -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
        .getBytes(UTF_8);
  }

  /** Exif as a phone writes it: how it was held, where, and with what. */
  static byte[] exif(int orientation, ByteOrder order) {
    var block = ByteBuffer.allocate(200).order(order);
    block.put(bytes(order == ByteOrder.BIG_ENDIAN ? "MM" : "II")).putShort((short) 42).putInt(8).putShort((short) 3);
    block.putShort((short) 0x010f).putShort((short) 2).putInt(SECRET.length()).putInt(100);
    block.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
    block.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(60);
    block.putInt(0).position(60).putShort((short) 1).putShort((short) 1).putShort((short) 2).putInt(2).put(bytes("N\0\0\0"));
    block.position(100).put(bytes(SECRET));
    return block.array();
  }

  /** The JPEG with a segment put in right after its beginning. */
  static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
    byte[] head = { (byte) 0xff, (byte) marker, (byte) (content.length + 2 >> 8), (byte) (content.length + 2) };
    return join(Arrays.copyOf(jpeg, 2), head, content, Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  static byte[] withExif(byte[] jpeg, int orientation, ByteOrder order) {
    return withSegment(withSegment(jpeg, 0xfe, bytes(SECRET)), 0xe1, join(bytes("Exif\0\0"), exif(orientation, order)));
  }

  /** The PNG with a chunk put in right after its header. */
  static byte[] withChunk(byte[] png, String type, byte[] content) {
    return join(Arrays.copyOf(png, 33), chunk(type, content), Arrays.copyOfRange(png, 33, png.length));
  }

  static byte[] chunk(String type, byte[] content) {
    var checksum = new CRC32();
    checksum.update(bytes(type));
    checksum.update(content);
    return join(ByteBuffer.allocate(4).putInt(content.length).array(), bytes(type), content,
        ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
  }

  /** A PNG that says it is so large, with hardly anything in it. */
  static byte[] pngOf(int width, int height) {
    byte[] header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) 2).array();
    return join(bytes("\u0089PNG\r\n\u001a\n"), chunk("IHDR", header), chunk("IDAT", new byte[64]), chunk("IEND", new byte[0]));
  }

  /** The JPEG with another size written into its header. */
  static byte[] jpegOf(byte[] jpeg, int width, int height) {
    byte[] lying = jpeg.clone();
    for (int at = 2; at < lying.length - 9; at++)
      if (lying[at] == (byte) 0xff && (lying[at + 1] == (byte) 0xc0 || lying[at + 1] == (byte) 0xc2)) {
        ByteBuffer.wrap(lying).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
        return lying;
      }
    throw new IllegalArgumentException("no header");
  }

  /** The WebP with a frame around it that can say more. */
  static byte[] withFrame(byte[] webp, int flags, String type, byte[] content) {
    int right = read(webp).getWidth() - 1;
    int bottom = read(webp).getHeight() - 1;
    byte[] frame = { (byte) flags, 0, 0, 0, (byte) right, (byte) (right >> 8), 0, (byte) bottom, (byte) (bottom >> 8), 0 };
    return riff(riffChunk("VP8X", frame), Arrays.copyOfRange(webp, 12, webp.length), riffChunk(type, content));
  }

  static byte[] riff(byte[]... chunks) {
    byte[] all = join(chunks);
    return join(bytes("RIFF"), ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(all.length + 4).array(), bytes("WEBP"), all);
  }

  static byte[] riffChunk(String type, byte[] content) {
    return join(bytes(type), ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(content.length).array(), content,
        new byte[content.length & 1]);
  }

  static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  static byte[] join(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (byte[] part : parts)
      all.writeBytes(part);
    return all.toByteArray();
  }

  private static ImageWriter writer(String format) {
    return ImageIO.getImageWritersByFormatName(format).next();
  }

  private static byte[] packed(ImageWriter writer, IIOImage image, boolean progressive) {
    ImageWriteParam param = writer.getDefaultWriteParam();
    if (progressive)
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    return packed(writer, image, param);
  }

  private static byte[] packed(ImageWriter writer, IIOImage image, ImageWriteParam param) {
    var bytes = new ByteArrayOutputStream();
    try (var output = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.write(null, image, param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  static BufferedImage read(byte[] file) {
    try {
      return ImageIO.read(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
