package se.samnytta.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static se.samnytta.files.Corpus.quarters;
import static se.samnytta.files.ImageOutcome.Reason.DAMAGED;
import static se.samnytta.files.ImageOutcome.Reason.NOT_AN_IMAGE;
import static se.samnytta.files.ImageOutcome.Reason.TOO_LARGE;
import static se.samnytta.files.ImageOutcome.Reason.TOO_MANY_PIXELS;
import static se.samnytta.files.ImageOutcome.Reason.UNSUPPORTED;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ByteArrayResource;
import se.samnytta.files.ImageOutcome.Refused;

class RefusedPhotoTest {

  private static final BufferedImage IMAGE = quarters(400, 300, BufferedImage.TYPE_INT_RGB);
  private static final byte[] JPEG = Corpus.jpeg(IMAGE);
  private static final byte[] PNG = Corpus.png(IMAGE);
  private static final byte[] WEBP = Corpus.webp(IMAGE, false);
  private final Darkroom darkroom = new Darkroom();

  static Stream<Arguments> otherKinds() {
    return Stream.of(arguments("SVG", Corpus.svg()), arguments("SVG", new String(Corpus.svg(), StandardCharsets.UTF_8)
        .getBytes(StandardCharsets.UTF_16LE)), arguments("HEIC", Corpus.heic()), arguments("GIF", Corpus.gif(IMAGE)),
        arguments("BMP", Corpus.bmp(IMAGE)), arguments("TIFF", Corpus.tiff(IMAGE)),
        arguments("AVIF", Corpus.bytes("\0\0\0\u001cftypavif\0\0\0\0")),
        arguments("video", Corpus.bytes("\0\0\0\u001cftypisom\0\0\0\0")), arguments("PDF", Corpus.bytes("%PDF-1.7 …")),
        arguments("ZIP", Corpus.bytes("PK\3\4 …")),
        arguments("WebP (animation)", Corpus.riff(Corpus.riffChunk("VP8X", new byte[] { 2, 0, 0, 0, 9, 0, 0, 9, 0, 0 }),
            Corpus.riffChunk("ANIM", new byte[6]), Corpus.riffChunk("ANMF", new byte[40]))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("otherKinds")
  void namesTheKindThatIsNotTaken(String name, byte[] file) throws IOException {
    assertThat(refused(file)).isEqualTo(new Refused(UNSUPPORTED, name));
  }

  static Stream<Arguments> noPictures() {
    return Stream.of(arguments(new byte[0]), arguments(Corpus.bytes("Hej")), arguments(new byte[5000]),
        arguments(Corpus.bytes("RIFF1234WAVE")));
  }

  @ParameterizedTest
  @MethodSource("noPictures")
  void refusesWhatIsNoPicture(byte[] file) throws IOException {
    assertThat(refused(file).reason()).isEqualTo(NOT_AN_IMAGE);
  }

  @Test
  void refusesMoreThanFifteenMegabytes() throws IOException {
    assertThat(refused(Arrays.copyOf(JPEG, Images.MAX_BYTES + 1)).reason()).isEqualTo(TOO_LARGE);
    assertThat(darkroom.develop(new ByteArrayResource(Arrays.copyOf(JPEG, Images.MAX_BYTES)))).isInstanceOf(Development.Photo.class);
  }

  static Stream<Arguments> bombs() {
    return Stream.of(arguments("PNG", Corpus.pngOf(8000, 5001)),
        arguments("PNG of the largest size", Corpus.pngOf(Integer.MAX_VALUE, Integer.MAX_VALUE)),
        arguments("a long thin PNG", Corpus.pngOf(39_000_000, 1)), arguments("JPEG", Corpus.jpegOf(JPEG, 65500, 65500)),
        arguments("lossless WebP", Corpus.riff(Corpus.riffChunk("VP8L", new byte[] { 0x2f, -1, -1, -1, 0x0f, 0, 0, 0 }))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bombs")
  void refusesMoreThanFortyMegapixelsByTheHeaderAlone(String name, byte[] file) throws IOException {
    assertThat(refused(file).reason()).isEqualTo(TOO_MANY_PIXELS);
  }

  @Test
  void refusesAHeaderThatPromisesPixelsWhichNeverCome() throws IOException {
    assertThat(refused(Corpus.jpegOf(JPEG, 8000, 5000)).reason()).isEqualTo(DAMAGED);
    assertThat(refused(Corpus.pngOf(8000, 5000)).reason()).isEqualTo(DAMAGED);
  }

  @Test
  void doesNotUnpackTexts() throws IOException {
    byte[] zeros = deflated(1 << 27);
    byte[] bomb = Corpus.withChunk(PNG, "zTXt", Corpus.join(Corpus.bytes("Comment\0\0"), zeros));
    assertThat(darkroom.develop(new ByteArrayResource(bomb))).isInstanceOf(Development.Photo.class);
  }

  @Test
  void refusesThousandsOfScans() throws IOException {
    byte[] progressive = Corpus.progressiveJpeg(IMAGE);
    int last = progressive.length - 2;
    int scan = lastScan(progressive);
    byte[] again = Arrays.copyOfRange(progressive, scan, last);
    byte[][] parts = new byte[1002][];
    Arrays.fill(parts, again);
    parts[0] = Arrays.copyOf(progressive, last);
    parts[1001] = new byte[] { (byte) 0xff, (byte) 0xd9 };
    assertThat(refused(Corpus.join(parts)).reason()).isEqualTo(DAMAGED);
  }

  static Stream<Arguments> wholeFiles() {
    return Stream.of(arguments("JPEG", JPEG), arguments("progressive JPEG", Corpus.progressiveJpeg(IMAGE)), arguments("PNG", PNG),
        arguments("WebP", WEBP), arguments("lossless WebP", Corpus.webp(IMAGE, true)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wholeFiles")
  void refusesAFileThatEndsTooEarly(String name, byte[] file) throws IOException {
    for (int length = 16; length < file.length - 1; length += Math.max(1, file.length / 97))
      assertThat(refused(Arrays.copyOf(file, length)).reason()).as("%d of %d bytes", length, file.length).isEqualTo(DAMAGED);
  }

  @Test
  void refusesPixelsThatEndTooEarlyThoughTheFileIsWhole() throws IOException {
    byte[] cut = Corpus.join(Arrays.copyOf(JPEG, JPEG.length * 2 / 3), new byte[] { (byte) 0xff, (byte) 0xd9 });
    assertThat(refused(cut).reason()).isEqualTo(DAMAGED);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wholeFiles")
  void answersWhateverIsWrongInAFile(String name, byte[] file) throws IOException {
    var random = new Random(20261121);
    for (int i = 0; i < 100; i++) {
      byte[] broken = file.clone();
      for (int hits = random.nextInt(1, 8); hits > 0; hits--)
        broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      assertThat(darkroom.develop(new ByteArrayResource(broken))).isNotNull();
    }
  }

  private Refused refused(byte[] file) throws IOException {
    var outcome = darkroom.develop(new ByteArrayResource(file));
    assertThat(outcome).isInstanceOf(Development.Spoilt.class);
    return ((Development.Spoilt) outcome).why();
  }

  private static int lastScan(byte[] jpeg) {
    for (int at = jpeg.length - 2; at > 0; at--)
      if (jpeg[at] == (byte) 0xff && jpeg[at + 1] == (byte) 0xda)
        return at;
    throw new IllegalArgumentException("no scan");
  }

  private static byte[] deflated(int zeros) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var output = new DeflaterOutputStream(bytes)) {
      byte[] block = new byte[1 << 20];
      for (int written = 0; written < zeros; written += block.length)
        output.write(block);
    }
    return bytes.toByteArray();
  }
}
