package se.samnytta.files.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import se.samnytta.files.ImageId;
import se.samnytta.files.ImageOutcome;
import se.samnytta.files.Images;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Scope;
import se.samnytta.kernel.UnitId;
import se.samnytta.world.DatabaseTest;

class ImageControllerTest extends DatabaseTest {

  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  @Autowired
  Images images;

  @LocalServerPort
  int port;

  @Test
  void servesAPublicPhotoForAYear() throws Exception {
    var id = photo(4);
    var webp = get(id.webp(640));
    assertThat(webp.statusCode()).isEqualTo(200);
    assertThat(webp.headers().firstValue("Content-Type")).hasValue("image/webp");
    assertThat(webp.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, private, immutable");
    assertThat(webp.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(webp.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(width(webp)).isEqualTo(640);
    var jpeg = get(id.jpeg(320));
    assertThat(jpeg.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    assertThat(width(jpeg)).isEqualTo(320);
  }

  @Test
  void servesTheWidestThereIs() throws Exception {
    assertThat(width(get(photo(4).webp(1280)))).isEqualTo(700);
  }

  @Test
  void answersThatNothingHasChanged() throws Exception {
    var id = photo(4);
    String tag = get(id.webp(320)).headers().firstValue("ETag").orElseThrow();
    var again = get(id.webp(320), "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(get(id.webp(320), "If-None-Match", "\"another\"").statusCode()).isEqualTo(200);
  }

  @Test
  void hidesWhatIsNotTheirs() throws Exception {
    var id = photo(3);
    assertThat(get(id.webp(320)).statusCode()).isEqualTo(404);
    assertThat(get(id.webp(320), "If-None-Match", "\"" + id + "-320.webp\"").statusCode()).isEqualTo(404);
  }

  @Test
  void knowsNoOtherAddresses() throws Exception {
    var id = photo(4);
    for (String address : List.of("/bilder/" + id + "-100.webp", "/bilder/" + id + "-320.png", "/bilder/" + id, "/bilder/x-320.webp",
        "/bilder/" + id + "-320.webp.jpg", "/bilder/..%2f" + id + "-320.webp"))
      assertThat(get(address).statusCode()).as(address).isBetween(400, 404);
  }

  private ImageId photo(int reach) throws IOException {
    long unit = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
    var actor = new Actor(new PersonId(1), "Anna", new UnitId(unit), new Municipality("1286"), Set.of());
    var file = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(700, 500, BufferedImage.TYPE_INT_RGB), "png", file);
    return new Scope("1", unit, List.of(unit), "1286", List.of(), Set.of(), false).call(() -> {
      var stored = (ImageOutcome.Stored) images.store(actor, 0, new ByteArrayResource(file.toByteArray()));
      images.show(List.of(stored.id()), true, reach);
      return stored.id();
    });
  }

  private HttpResponse<byte[]> get(String address, String... headers) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address));
    if (headers.length > 0)
      request.headers(headers);
    return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static int width(HttpResponse<byte[]> response) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(response.body())).getWidth();
  }
}
