package se.samnytta.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoPhotosTest {

  private static final int SMALL = 1_200_000;

  record Photo(String file, String alt) {}

  private final JsonMapper json = new JsonMapper();

  @Test
  void everyThingInTheDemoHasAPicture() throws IOException {
    var things = new HashSet<String>();
    for (JsonNode ad : json.readTree(open("ads.json")))
      if (ad.get("kind").asString().equals("goods"))
        things.add(ad.get("id").asString());
    assertThat(photos().keySet()).isEqualTo(things);
  }

  @Test
  void everyPictureIsThereAndSmallAndHasWords() throws IOException {
    Set<String> files = new HashSet<>();
    int bytes = 0;
    for (var photo : photos().values().stream().flatMap(List::stream).toList()) {
      assertThat(photo.alt()).isNotBlank();
      if (!files.add(photo.file()))
        continue;
      try (var stream = open("photos/" + photo.file())) {
        byte[] content = stream.readAllBytes();
        bytes += content.length;
        var file = WebpFile.parse(content);
        assertThat(List.of(file.width(), file.height())).as(photo.file()).containsExactly(640, 480);
      }
    }
    assertThat(bytes).isLessThan(SMALL);
  }

  private Map<String, List<Photo>> photos() throws IOException {
    try (var stream = open("photos.json")) {
      return json.readValue(stream, new TypeReference<>() {
      });
    }
  }

  private static InputStream open(String name) {
    InputStream stream = DemoPhotosTest.class.getResourceAsStream("/demo/" + name);
    assertThat(stream).as(name).isNotNull();
    return stream;
  }
}
