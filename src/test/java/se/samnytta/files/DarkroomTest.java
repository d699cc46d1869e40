package se.samnytta.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static se.samnytta.files.Corpus.BLUE;
import static se.samnytta.files.Corpus.GREEN;
import static se.samnytta.files.Corpus.RED;
import static se.samnytta.files.Corpus.YELLOW;
import static se.samnytta.files.Corpus.quarters;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageTypeSpecifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ByteArrayResource;

class DarkroomTest {

  private static final int RGB = BufferedImage.TYPE_INT_RGB;
  private final Darkroom darkroom = new Darkroom();

  static Stream<Arguments> waysToHoldACamera() {
    return Stream.of(arguments(1, RED, GREEN, BLUE, YELLOW), arguments(2, GREEN, RED, YELLOW, BLUE), arguments(3, YELLOW, BLUE, GREEN, RED),
        arguments(4, BLUE, YELLOW, RED, GREEN), arguments(5, RED, BLUE, GREEN, YELLOW), arguments(6, BLUE, RED, YELLOW, GREEN),
        arguments(7, YELLOW, GREEN, BLUE, RED), arguments(8, GREEN, YELLOW, RED, BLUE));
  }

  @ParameterizedTest
  @MethodSource("waysToHoldACamera")
  void turnsThePhotoUpright(int held, Color topLeft, Color topRight, Color bottomLeft, Color bottomRight) throws IOException {
    byte[] bare = Corpus.jpeg(quarters(400, 300, RGB));
    for (ByteOrder order : new ByteOrder[] { ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN })
      for (byte[] file : new byte[][] { Corpus.withExif(bare, held, order),
          Corpus.withChunk(Corpus.png(quarters(400, 300, RGB)), "eXIf", Corpus.exif(held, order)),
          Corpus.withFrame(Corpus.webp(quarters(400, 300, RGB), false), 8, "EXIF", Corpus.exif(held, order)) }) {
        var photo = developed(file);
        assertThat(photo.width()).isEqualTo(held < 5 ? 400 : 300);
        assertThat(photo.height()).isEqualTo(held < 5 ? 300 : 400);
        for (var rendition : photo.renditions())
          assertQuarters(rendition, topLeft, topRight, bottomLeft, bottomRight);
      }
  }

  @Test
  void keepsNothingButPixels() throws IOException {
    byte[] jpeg = Corpus.withExif(Corpus.jpeg(quarters(1600, 1200, RGB)), 1, ByteOrder.LITTLE_ENDIAN);
    jpeg = Corpus.withSegment(jpeg, 0xe1, Corpus.bytes("http://ns.adobe.com/xap/1.0/\0" + Corpus.SECRET));
    byte[] png = Corpus.withChunk(Corpus.png(quarters(1600, 1200, RGB)), "tEXt", Corpus.bytes("Comment\0" + Corpus.SECRET));
    byte[] webp = Corpus.withFrame(Corpus.webp(quarters(1600, 1200, RGB), true), 8, "EXIF", Corpus.exif(1, ByteOrder.BIG_ENDIAN));
    for (byte[] file : new byte[][] { jpeg, png, webp }) {
      assertThat(text(file)).contains(Corpus.SECRET);
      var renditions = developed(file).renditions();
      assertThat(renditions).hasSize(6);
      assertThat(renditions)
          .allSatisfy(
              rendition -> assertThat(text(rendition.content())).doesNotContain(Corpus.SECRET, "Exif", "EXIF", "xap", "ICC_PROFILE"));
    }
  }

  @Test
  void keepsNothingThatIsHiddenBehindThePixels() throws IOException {
    byte[] alsoAZip = Corpus.join(Corpus.jpeg(quarters(400, 300, RGB)), Corpus.bytes("PK\3\4<script>" + Corpus.SECRET));
    byte[] alsoAPage = Corpus.join(Corpus.png(quarters(400, 300, RGB)), Corpus.bytes("<html><script>" + Corpus.SECRET));
    for (byte[] file : new byte[][] { alsoAZip, alsoAPage })
      assertThat(developed(file).renditions())
          .allSatisfy(rendition -> assertThat(text(rendition.content())).doesNotContain("script", Corpus.SECRET));
  }

  @Test
  void makesThreeWidthsAndNeverALargerPicture() throws IOException {
    assertThat(widths(3000, 2000)).containsExactly(1280, 640, 320);
    assertThat(widths(1280, 960)).containsExactly(1280, 640, 320);
    assertThat(widths(700, 500)).containsExactly(700, 640, 320);
    assertThat(widths(500, 700)).containsExactly(500, 320);
    assertThat(widths(100, 100)).containsExactly(100);
    assertThat(widths(1, 1)).containsExactly(1);
  }

  @Test
  void makesATallPictureAtMostTwiceAsHighAsWide() throws IOException {
    var photo = developed(Corpus.png(quarters(500, 6000, RGB)));
    assertThat(photo.height()).isEqualTo(2560);
    assertThat(photo.width()).isEqualTo(213);
  }

  static Stream<Arguments> kindsOfPicture() {
    var deep = ImageTypeSpecifier
        .createInterleaved(ColorSpace.getInstance(ColorSpace.CS_sRGB), new int[] { 0, 1, 2 }, DataBuffer.TYPE_USHORT,
            false, false)
        .createBufferedImage(400, 300);
    Corpus.paint(deep, 255);
    return Stream.of(arguments("JPEG", Corpus.jpeg(quarters(400, 300, RGB))),
        arguments("progressive JPEG", Corpus.progressiveJpeg(quarters(400, 300, RGB))),
        arguments("PNG", Corpus.png(quarters(400, 300, RGB))), arguments("interlaced PNG", Corpus.interlacedPng(quarters(400, 300, RGB))),
        arguments("PNG with alpha", Corpus.png(quarters(400, 300, BufferedImage.TYPE_INT_ARGB))),
        arguments("PNG with a palette", Corpus.png(Corpus.ofFourColors(400, 300))),
        arguments("16 bit PNG", Corpus.png(deep)), arguments("WebP", Corpus.webp(quarters(400, 300, RGB), false)),
        arguments("lossless WebP", Corpus.webp(quarters(400, 300, RGB), true)),
        arguments("WebP with alpha", Corpus.webp(quarters(400, 300, BufferedImage.TYPE_INT_ARGB), false)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kindsOfPicture")
  void keepsTheColors(String name, byte[] file) throws IOException {
    for (var rendition : developed(file).renditions())
      assertQuarters(rendition, RED, GREEN, BLUE, YELLOW);
  }

  @Test
  void keepsGrayAsItIs() throws IOException {
    for (int type : new int[] { BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY }) {
      var gray = new BufferedImage(40, 30, type);
      for (int x = 0; x < 1200; x++)
        gray.getRaster().setSample(x % 40, x / 40, 0, type == BufferedImage.TYPE_BYTE_GRAY ? 100 : 100 * 257);
      assertColor(developed(Corpus.png(gray)).renditions().getLast(), 20, 15, new Color(100, 100, 100));
    }
    var gray = new BufferedImage(40, 30, BufferedImage.TYPE_BYTE_GRAY);
    for (int x = 0; x < 1200; x++)
      gray.getRaster().setSample(x % 40, x / 40, 0, 100);
    assertColor(developed(Corpus.jpeg(gray)).renditions().getLast(), 20, 15, new Color(100, 100, 100));
  }

  @Test
  void putsWhatIsTransparentOnWhite() throws IOException {
    var empty = new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB);
    var half = new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB);
    Corpus.paint(half, 128);
    for (var rendition : developed(Corpus.png(empty)).renditions())
      assertColor(rendition, 100, 100, Color.WHITE);
    for (var rendition : developed(Corpus.webp(empty, true)).renditions())
      assertColor(rendition, 100, 100, Color.WHITE);
    for (var rendition : developed(Corpus.png(half)).renditions())
      assertColor(rendition, 80, 60, new Color(227, 142, 142));
  }

  @Test
  void turnsPrintingInksIntoLight() throws IOException {
    byte[] plain = Corpus.inkJpeg(inks(0, 255, 255, 0));
    byte[] upsideDown = Corpus.withSegment(Corpus.inkJpeg(inks(255, 0, 0, 255)), 0xee, adobe(0));
    byte[] ycck = Corpus.withSegment(Corpus.inkJpeg(inks(76, 85, 255, 255)), 0xee, adobe(2));
    for (byte[] file : new byte[][] { plain, upsideDown, ycck })
      assertColor(developed(file).renditions().getLast(), 30, 30, new Color(255, 0, 0));
  }

  @Test
  void followsTheCamerasColorProfile() throws IOException {
    var halfLight = new BufferedImage(64, 64, RGB);
    for (int i = 0; i < 64 * 64; i++)
      halfLight.setRGB(i % 64, i / 64, 0x808080);
    byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    byte[] file = Corpus.withSegment(Corpus.jpeg(halfLight), 0xe2, Corpus.join(Corpus.bytes("ICC_PROFILE\0\1\1"), linear));
    assertColor(developed(file).renditions().getLast(), 30, 30, new Color(188, 188, 188));
    byte[] broken = Corpus.withSegment(Corpus.jpeg(halfLight), 0xe2, Corpus.bytes("ICC_PROFILE\0\1\1nonsense"));
    assertColor(developed(broken).renditions().getLast(), 30, 30, new Color(128, 128, 128));
  }

  @Test
  void averagesWhatItShrinks() throws IOException {
    var stripes = new BufferedImage(2560, 1280, RGB);
    for (int y = 0; y < 1280; y++)
      for (int x = 0; x < 2560; x++)
        stripes.setRGB(x, y, (x + y) % 2 == 0 ? 0xffffff : 0);
    for (var rendition : developed(Corpus.png(stripes)).renditions())
      assertColor(rendition, 100, 100, new Color(128, 128, 128));
  }

  private static Raster inks(int... inks) {
    var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 64, 64, 4, null);
    for (int i = 0; i < 64 * 64; i++)
      raster.setPixel(i % 64, i / 64, inks);
    return raster;
  }

  private static byte[] adobe(int transform) {
    return Corpus.join(Corpus.bytes("Adobe\0d\0\0\0\0"), new byte[] { (byte) transform });
  }

  private List<Integer> widths(int width, int height) throws IOException {
    return developed(Corpus.png(quarters(width, height, RGB))).renditions().stream()
        .filter(rendition -> rendition.type() == Rendition.Type.WEBP).map(rendition -> Corpus.read(rendition.content()).getWidth())
        .toList();
  }

  private Development.Photo developed(byte[] file) throws IOException {
    var outcome = darkroom.develop(new ByteArrayResource(file));
    assertThat(outcome).isInstanceOf(Development.Photo.class);
    return (Development.Photo) outcome;
  }

  private static void assertQuarters(Rendition rendition, Color... expected) {
    var image = Corpus.read(rendition.content());
    for (int i = 0; i < 4; i++)
      assertColor(rendition, image.getWidth() * (1 + i % 2 * 2) / 4, image.getHeight() * (1 + i / 2 * 2) / 4, expected[i]);
  }

  private static void assertColor(Rendition rendition, int x, int y, Color expected) {
    var found = new Color(Corpus.read(rendition.content()).getRGB(x, y));
    int apart = Math.max(Math.abs(found.getRed() - expected.getRed()),
        Math.max(Math.abs(found.getGreen() - expected.getGreen()), Math.abs(found.getBlue() - expected.getBlue())));
    assertThat(apart).as("%s %d: %s at %d,%d instead of %s", rendition.type(), rendition.width(), found, x, y, expected).isLessThan(14);
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }
}
