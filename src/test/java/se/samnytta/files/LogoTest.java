package se.samnytta.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samnytta.files.LogoOutcome.Read;
import se.samnytta.files.LogoOutcome.Reason;
import se.samnytta.files.LogoOutcome.Refused;

/** A municipality's arms: drawn, or as a picture; and what hides in what is handed in. */
class LogoTest {

  private static final String OPEN = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 40\">";

  @Test
  void keepsADrawingOfShapesAndLeavesOutWhatTheProgramWrote() {
    String drawn = "<?xml version=\"1.0\"?><!-- made by somebody -->" + OPEN
        + "<title>Vapen</title><metadata><x xmlns=\"urn:x\">hej</x></metadata>"
        + "<defs><linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"#fff\"/></linearGradient></defs>"
        + "<g class=\"a\" fill=\"url(#g)\"><path d=\"M0 0h40v40H0z\"/></g></svg>";
    assertThat(svg(read(drawn))).isEqualTo(OPEN + "<defs><linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"#fff\"></stop>"
        + "</linearGradient></defs><g fill=\"url(#g)\"><path d=\"M0 0h40v40H0z\"></path></g></svg>");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "<script>alert(1)</script>",
      "<g onload=\"alert(1)\"/>",
      "<a href=\"https://evil.example\"><path d=\"M0 0\"/></a>",
      "<image href=\"https://evil.example/x.png\"/>",
      "<use href=\"#x\"/>",
      "<use xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"https://evil.example#x\"/>",
      "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"/></foreignObject>",
      "<style>@import url(https://evil.example)</style>",
      "<path style=\"fill:red\"/>",
      "<path fill=\"url(https://evil.example#x)\"/>",
      "<path fill=\"url( https://evil.example#x)\"/>",
      "<animate attributeName=\"href\" to=\"javascript:alert(1)\"/>",
      "<set attributeName=\"onclick\" to=\"alert(1)\"/>",
      "<filter/>",
      "<text>hej</text>",
      "words",
      "<script xmlns=\"http://www.w3.org/1999/xhtml\"/>",
      "<svg/>" })
  void refusesADrawingThatDoesMoreThanDraw(String inside) {
    assertThat(read(OPEN + inside + "</svg>")).isEqualTo(new Refused(Reason.NOT_PLAIN));
  }

  @Test
  void readsNothingFromElsewhereAndSwellsToNothing() {
    String entity = "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\"><!ENTITY b \"" + "x".repeat(100) + "\">]>";
    assertThat(read(entity + OPEN + "<path d=\"&b;\"/></svg>")).isInstanceOf(Refused.class);
    assertThat(read(entity + OPEN + "&a;</svg>")).isInstanceOf(Refused.class);
    assertThat(read(OPEN + "<path d=\"" + "M0 0 ".repeat(20_000) + "\"/></svg>")).isEqualTo(new Refused(Reason.TOO_LARGE));
    assertThat(read(OPEN + "<path")).isEqualTo(new Refused(Reason.DAMAGED));
    assertThat(read("hej")).isEqualTo(new Refused(Reason.NOT_A_LOGO));
    assertThat(Logo.read(new byte[2 << 20])).isEqualTo(new Refused(Reason.TOO_LARGE));
  }

  @Test
  void makesAPictureSmallAndKeepsWhatCanBeSeenThrough() throws IOException {
    var image = new BufferedImage(800, 400, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, Color.RED.getRGB());
    var png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    Logo logo = ((Read) Logo.read(png.toByteArray())).logo();
    BufferedImage small = ImageIO.read(new ByteArrayInputStream(logo.bytes()));
    assertThat(logo.type()).isEqualTo("image/png");
    assertThat(small.getHeight()).isEqualTo(120);
    assertThat(small.getColorModel().hasAlpha()).isTrue();
    assertThat(Logo.read(Arrays.copyOf(png.toByteArray(), 200))).isEqualTo(new Refused(Reason.DAMAGED));
  }

  private static LogoOutcome read(String file) {
    return Logo.read(file.getBytes(StandardCharsets.UTF_8));
  }

  private static String svg(LogoOutcome outcome) {
    assertThat(outcome).isInstanceOf(Read.class);
    return new String(((Read) outcome).logo().bytes(), StandardCharsets.UTF_8);
  }
}
