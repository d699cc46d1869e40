package se.samnytta.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.color.CMMException;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/**
 * A JPEG. Its segments are walked to the end mark; only what the pixels need is copied to {@code clean}, so the decoder
 * never meets comments, thumbnails, locations or colour profiles.
 *
 * @param adobe   the colour transform that Adobe's segment names, -1 without one
 * @param profile the colour profile, empty without one
 * @param clean   the same picture without what is not pixels
 */
record JpegFile(int width, int height, int components, int orientation, int adobe, byte[] profile, byte[] clean) implements PhotoFile {

  @Override
  public Rows unpack(int wanted, int alsoHigh) throws IOException {
    return Unpacked.read("jpeg", clean, reader -> {
      var cutOff = new AtomicBoolean();
      reader.addIIOReadWarningListener((_, warning) -> cutOff.compareAndSet(false, warning.contains("remature end")));
      Rows rows = unpack(reader, wanted, alsoHigh);
      if (cutOff.get())
        throw new Damaged("pixels end too early");
      return rows;
    });
  }

  private Rows unpack(ImageReader reader, int wanted, int alsoHigh) throws IOException {
    var param = Unpacked.thinned(reader, this, components, wanted, alsoHigh);
    return switch (components) {
      case 4 -> new Inks(reader.readRaster(0, param), adobe);
      default -> new Coloured(Unpacked.rows(reader.read(0, param)), components == 3 ? profile : new byte[0]);
    };
  }

  /** Walks the segments. Refuses what has no end mark, two headers, or so many scans that it is meant to keep us busy. */
  static JpegFile parse(byte[] file) throws Damaged {
    return new Walk(file).toTheEnd();
  }

  private static final class Walk {

    /** Encoders make a dozen; thousands are a trap. */
    private static final int MOST_SCANS = 40;
    private static final byte[] JFIF = { (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 2, 0, 0, 1, 0, 1, 0, 0 };

    private final byte[] file;
    private final ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    private final Map<Integer, byte[]> profile = new TreeMap<>();
    private int width;
    private int height;
    private int components;
    private int orientation = 1;
    private int adobe = -1;
    private int scans;
    private boolean namedRgb;

    Walk(byte[] file) {
      this.file = file;
    }

    JpegFile toTheEnd() throws Damaged {
      int at = nextMarker(2);
      while (file[at] != (byte) 0xd9)
        at = nextMarker(segment(at));
      if (scans == 0)
        throw new Damaged("no pixels");
      return new JpegFile(width, height, components, orientation, adobe, wholeProfile(), clean());
    }

    /** Where the next marker's code is. */
    private int nextMarker(int from) throws Damaged {
      for (int at = from; at < file.length - 1; at++)
        if (file[at] == (byte) 0xff && file[at + 1] != 0 && file[at + 1] != (byte) 0xff)
          return at + 1;
      throw new Damaged("no end mark");
    }

    /** Takes what a segment says and answers where it ends. */
    private int segment(int at) throws Damaged {
      int marker = file[at] & 0xff;
      if (marker == 0x01 || marker >= 0xd0 && marker <= 0xd8)
        return at + 1;
      int start = at + 3;
      int end = start > file.length ? -1 : at + 1 + ((file[at + 1] & 0xff) << 8 | file[at + 2] & 0xff);
      if (end < start || end > file.length)
        throw new Damaged("a segment goes on past the end");
      return switch (marker) {
        case 0xc0, 0xc1, 0xc2 -> header(at, start, end);
        case 0xc4, 0xdb, 0xdd -> keep(at, end);
        case 0xda -> scan(at, end);
        case 0xe1 -> exif(start, end);
        case 0xe2 -> profile(start, end);
        case 0xee -> adobe(at, start, end);
        case 0xc3, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf -> throw new Damaged("a rare way of packing");
        default -> end;
      };
    }

    private int header(int at, int start, int end) throws Damaged {
      if (components != 0 || end - start < 9 || file[start] != 8)
        throw new Damaged("two headers, or one of a rare kind");
      height = (file[start + 1] & 0xff) << 8 | file[start + 2] & 0xff;
      width = (file[start + 3] & 0xff) << 8 | file[start + 4] & 0xff;
      components = file[start + 5];
      if (width == 0 || height == 0 || components != 1 && components != 3 && components != 4 || end - start < 6 + 3 * components)
        throw new Damaged("no size");
      namedRgb = components == 3 && file[start + 6] == 'R' && file[start + 9] == 'G' && file[start + 12] == 'B';
      return keep(at, end);
    }

    private int scan(int at, int end) throws Damaged {
      scans++;
      if (components == 0 || scans > MOST_SCANS)
        throw new Damaged("pixels before the header, or too many scans");
      int next = nextMarker(end);
      while (file[next] >= (byte) 0xd0 && file[next] <= (byte) 0xd7)
        next = nextMarker(next + 1);
      return keep(at, next - 1);
    }

    private int keep(int at, int end) {
      pixels.write(file, at - 1, end - at + 1);
      return end;
    }

    private int exif(int start, int end) {
      if (is("Exif\0\0", start, end) && orientation == 1)
        orientation = Exif.orientation(Arrays.copyOfRange(file, start + 6, end));
      return end;
    }

    private int profile(int start, int end) {
      if (is("ICC_PROFILE\0", start, end) && end - start > 14)
        profile.put(file[start + 12] & 0xff, Arrays.copyOfRange(file, start + 14, end));
      return end;
    }

    private int adobe(int at, int start, int end) {
      if (!is("Adobe", start, end) || end - start < 12)
        return end;
      adobe = file[start + 11];
      return keep(at, end);
    }

    private boolean is(String name, int start, int end) {
      return end - start >= name.length() && name.equals(new String(file, start, name.length(), ISO_8859_1));
    }

    private byte[] wholeProfile() {
      var whole = new ByteArrayOutputStream();
      profile.values().forEach(whole::writeBytes);
      return whole.toByteArray();
    }

    /** Without Adobe's segment the decoder guesses whether the colours are RGB; our own JFIF segment says they are not. */
    private byte[] clean() {
      var clean = new ByteArrayOutputStream(pixels.size() + 32);
      clean.write(0xff);
      clean.write(0xd8);
      if (adobe < 0 && !namedRgb && components != 4)
        clean.writeBytes(JFIF);
      clean.writeBytes(pixels.toByteArray());
      clean.write(0xff);
      clean.write(0xd9);
      return clean.toByteArray();
    }
  }

  /** Gray or three colours, brought from the camera's colours to the web's when small. */
  private record Coloured(Rows rows, byte[] profile) implements Rows {

    @Override
    public int width() {
      return rows.width();
    }

    @Override
    public int height() {
      return rows.height();
    }

    @Override
    public void read(int row, int[] into) {
      rows.read(row, into);
    }

    @Override
    public BufferedImage coloured(BufferedImage small) {
      ICC_ColorSpace space = space();
      if (space == null)
        return small;
      var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, small.getWidth(), small.getHeight(), 3, null);
      raster.setPixels(0, 0, small.getWidth(), small.getHeight(),
          small.getRaster().getPixels(0, 0, small.getWidth(), small.getHeight(), (int[]) null));
      var camera = new BufferedImage(new ComponentColorModel(space, false, false, 1, DataBuffer.TYPE_BYTE), raster, false, null);
      try {
        return new ColorConvertOp(null).filter(camera, new BufferedImage(small.getWidth(), small.getHeight(), small.getType()));
      } catch (CMMException | IllegalArgumentException _) {
        return small;
      }
    }

    /** The profile as a colour space; a broken or foreign one is as good as none. */
    private @Nullable ICC_ColorSpace space() {
      if (profile.length == 0)
        return null;
      try {
        var space = new ICC_ColorSpace(ICC_Profile.getInstance(profile));
        return space.getNumComponents() == 3 && !space.isCS_sRGB() ? space : null;
      } catch (CMMException | IllegalArgumentException _) {
        return null;
      }
    }
  }

  /** Printing colours: cyan, magenta, yellow and black, by Adobe's habit upside down and perhaps as YCCK. */
  private record Inks(Raster raster, int adobe) implements Rows {

    private static final int YCCK = 2;

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
      int[] samples = raster.getPixels(0, row, width(), 1, (int[]) null);
      for (int x = 0; x < width(); x++) {
        int[] light = adobe == YCCK ? ofYcc(samples, x * 4) : new int[] { samples[x * 4], samples[x * 4 + 1], samples[x * 4 + 2] };
        int key = samples[x * 4 + 3];
        for (int c = 0; c < 3; c++)
          into[x * 3 + c] = adobe >= 0 ? light[c] * key / 255 : (255 - light[c]) * (255 - key) / 255;
      }
    }

    private static int[] ofYcc(int[] samples, int at) {
      double y = samples[at];
      double cb = samples[at + 1] - 128;
      double cr = samples[at + 2] - 128;
      return new int[] { clamp(y + 1.402 * cr), clamp(y - 0.344136 * cb - 0.714136 * cr), clamp(y + 1.772 * cb) };
    }

    private static int clamp(double value) {
      return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
  }
}
